/**
 * Rows of the precompute tables: what a team's or player's recent games amount to before a date.
 */
@NullMarked
package org.backcourt.row.precompute;

import org.jspecify.annotations.NullMarked;
