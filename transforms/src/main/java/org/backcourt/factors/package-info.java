/** What a game's circumstances do to a player: fatigue, match-up, pace, usage, and their sum. */
@NullMarked
package org.backcourt.factors;

import org.jspecify.annotations.NullMarked;
