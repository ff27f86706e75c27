/** Predictions of the dates: every system asked of every player expected, in one sweep a season. */
@NullMarked
package org.backcourt.predictions;

import org.jspecify.annotations.NullMarked;
