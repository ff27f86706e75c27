/** Measuring everything published as a pipeline of its own. */
@NullMarked
package org.backcourt.pipelines.validate;

import org.jspecify.annotations.NullMarked;
