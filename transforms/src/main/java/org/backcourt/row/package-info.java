/**
 * Groups of columns that rows of several datasets share: where a row came from and what it stands
 * on.
 */
@NullMarked
package org.backcourt.row;

import org.jspecify.annotations.NullMarked;
