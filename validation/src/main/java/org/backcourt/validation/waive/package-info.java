/** Failures that somebody has accepted, by name, with a reason and an end. */
@NullMarked
package org.backcourt.validation.waive;

import org.jspecify.annotations.NullMarked;
