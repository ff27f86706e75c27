/** Players' games: box line, rates, shots by zone, the market's line. */
@NullMarked
package org.backcourt.player;

import org.jspecify.annotations.NullMarked;
