/** Running a phase: what every phase has in common. */
@NullMarked
package org.backcourt.pipelines.run;

import org.jspecify.annotations.NullMarked;
