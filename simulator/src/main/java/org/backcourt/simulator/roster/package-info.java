/** Players: their names, what they can do, for whom they play and whether they are fit. */
@NullMarked
package org.backcourt.simulator.roster;

import org.jspecify.annotations.NullMarked;
