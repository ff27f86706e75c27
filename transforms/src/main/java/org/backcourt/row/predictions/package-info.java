/** Rows of the feature store, of predictions and of their grades. */
@NullMarked
package org.backcourt.row.predictions;

import org.jspecify.annotations.NullMarked;
