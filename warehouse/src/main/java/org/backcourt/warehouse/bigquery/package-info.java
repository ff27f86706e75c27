/** BigQuery's side of a contract: schemas and statements, as text. */
@NullMarked
package org.backcourt.warehouse.bigquery;

import org.jspecify.annotations.NullMarked;
