/** Rows of the analytics tables: one team or player in one game. */
@NullMarked
package org.backcourt.row.analytics;

import org.jspecify.annotations.NullMarked;
