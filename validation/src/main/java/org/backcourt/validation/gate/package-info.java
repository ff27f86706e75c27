/** Refusing to compute from inputs that are not complete. */
@NullMarked
package org.backcourt.validation.gate;

import org.jspecify.annotations.NullMarked;
