/** Raw tables, from files as sources give them. */
@NullMarked
package org.backcourt.pipelines.ingest;

import org.jspecify.annotations.NullMarked;
