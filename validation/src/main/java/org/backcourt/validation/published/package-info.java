/** Judging what is published, all of it, whenever somebody asks. */
@NullMarked
package org.backcourt.validation.published;

import org.jspecify.annotations.NullMarked;
