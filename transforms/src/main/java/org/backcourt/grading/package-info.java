/** What came of predictions: graded, void because the player did not play, or not to be graded. */
@NullMarked
package org.backcourt.grading;

import org.jspecify.annotations.NullMarked;
