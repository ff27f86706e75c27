/** Games, possession by possession: the events that everything else is a sum of. */
@NullMarked
package org.backcourt.simulator.play;

import org.jspecify.annotations.NullMarked;
