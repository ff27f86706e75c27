/** What backcourt records about its own work. */
@NullMarked
package org.backcourt.row.quality;

import org.jspecify.annotations.NullMarked;
