/** Box-score maths: minutes, usage, shooting efficiency and possessions from a line's integers. */
@NullMarked
package org.backcourt.box;

import org.jspecify.annotations.NullMarked;
