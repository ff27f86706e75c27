/**
 * What can only be known from play-by-play with line-ups: who was on the floor, how many
 * possessions there were, and when the points fell.
 */
@NullMarked
package org.backcourt.floor;

import org.jspecify.annotations.NullMarked;
