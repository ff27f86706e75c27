package org.backcourt.cloud.template;

import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.sdk.options.Description;
import org.jspecify.annotations.Nullable;

/** What every template has to know. */
public interface WarehouseOptions extends DataflowPipelineOptions {

  /** The warehouse. */
  @Parameter(
      order = 1,
      label = "Warehouse",
      help =
          "Where the tables are: bigquery:PROJECT[.PREFIX][@LOCATION], such as"
              + " bigquery:my-league or bigquery:my-league.test@EU.",
      regex = "bigquery:[a-z][a-z0-9-]{4,28}[a-z0-9](\\.[A-Za-z0-9_]{1,64})?(@[A-Za-z0-9-]{2,40})?")
  @Description("The warehouse, as bigquery:PROJECT[.PREFIX][@LOCATION].")
  @Nullable String getWarehouse();

  /** Sets the warehouse. */
  void setWarehouse(@Nullable String warehouse);
}
