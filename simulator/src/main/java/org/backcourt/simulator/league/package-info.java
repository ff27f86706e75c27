/** The teams, where they play, and the dates that every season is built on. */
@NullMarked
package org.backcourt.simulator.league;

import org.jspecify.annotations.NullMarked;
