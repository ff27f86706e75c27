/** Who plays whom, when and where: regular season, cup final, play-in and playoffs. */
@NullMarked
package org.backcourt.simulator.schedule;

import org.jspecify.annotations.NullMarked;
