/** The warehouse in BigQuery, behind the same interface as the embedded one. */
@NullMarked
package org.backcourt.cloud.bigquery;

import org.jspecify.annotations.NullMarked;
