/** The element of phase analytics: a game with everything that sources say of it. */
@NullMarked
package org.backcourt.game;

import org.jspecify.annotations.NullMarked;
