/** Where a value, or its absence, comes from: rows, windows, sources and runs behind it. */
@NullMarked
package org.backcourt.launcher.explain;

import org.jspecify.annotations.NullMarked;
