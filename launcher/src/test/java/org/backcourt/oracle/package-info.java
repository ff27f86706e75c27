/**
 * The analytics and precompute tables worked out a second time, in SQL, and compared with what was
 * published cell by cell.
 */
@NullMarked
package org.backcourt.oracle;

import org.jspecify.annotations.NullMarked;
