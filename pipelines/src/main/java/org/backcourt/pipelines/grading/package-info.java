/** The grading phase. */
@NullMarked
package org.backcourt.pipelines.grading;

import org.jspecify.annotations.NullMarked;
