/** What sources say, in files as the sources give them. */
@NullMarked
package org.backcourt.simulator.source;

import org.jspecify.annotations.NullMarked;
