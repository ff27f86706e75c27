/** What bookmakers, who know the skills but not the noise, offer before and during a game. */
@NullMarked
package org.backcourt.simulator.market;

import org.jspecify.annotations.NullMarked;
