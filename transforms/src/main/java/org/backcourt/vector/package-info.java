/** The feature vector of a player in a game: values, where they came from, how good they are. */
@NullMarked
package org.backcourt.vector;

import org.jspecify.annotations.NullMarked;
