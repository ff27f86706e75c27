/** The table reference: pages, index and drawing, derived from the contracts alone. */
@NullMarked
package org.backcourt.launcher.docs;

import org.jspecify.annotations.NullMarked;
