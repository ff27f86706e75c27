/**
 * What is known about teams and players before a game: rest, travel, form, lines and injuries as
 * they stood at tip-off.
 */
@NullMarked
package org.backcourt.context;

import org.jspecify.annotations.NullMarked;
