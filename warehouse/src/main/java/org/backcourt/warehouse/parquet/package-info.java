/** Row records in Parquet files, the form in which workers and the embedded database meet. */
@NullMarked
package org.backcourt.warehouse.parquet;

import org.jspecify.annotations.NullMarked;
