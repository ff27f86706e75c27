/**
 * The embedded warehouse: one DuckDB file, with Parquet files as the way in and out for workers.
 */
@NullMarked
package org.backcourt.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
