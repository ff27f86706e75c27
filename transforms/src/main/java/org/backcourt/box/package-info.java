/** Box-score maths. */
@NullMarked
package org.backcourt.box;

import org.jspecify.annotations.NullMarked;
