/** What can go wrong with the sources, one class a fault. */
@NullMarked
package org.backcourt.simulator.fault;

import org.jspecify.annotations.NullMarked;
