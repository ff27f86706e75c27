/** The tables of the precompute phase, swept in one pass over seasons, teams and players. */
@NullMarked
package org.backcourt.precompute;

import org.jspecify.annotations.NullMarked;
