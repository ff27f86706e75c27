package org.backcourt.cloud.bigquery;

import org.backcourt.row.quality.RunRecord;
import org.backcourt.warehouse.Publication;

/** A run whose rows wait to be published. */
record StagedRun(RunRecord run, Publication publication) {}
