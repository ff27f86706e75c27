/** The predictions phase. */
@NullMarked
package org.backcourt.pipelines.predictions;

import org.jspecify.annotations.NullMarked;
