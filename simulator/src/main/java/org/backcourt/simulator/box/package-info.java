/** Box scores, which are sums of events and nothing else. */
@NullMarked
package org.backcourt.simulator.box;

import org.jspecify.annotations.NullMarked;
