package org.backcourt.cloud.template;

import org.apache.beam.sdk.options.Description;
import org.jspecify.annotations.Nullable;

/** What the daily template has to know. */
public interface DailyOptions extends WarehouseOptions {

  /** The date. */
  @Parameter(
      order = 2,
      label = "Date",
      help = "The sports date to bring up to date; yesterday in US Eastern time unless said.",
      regex = "\\d{4}-\\d{2}-\\d{2}",
      optional = true)
  @Description("The sports date.")
  @Nullable String getDate();

  /** Sets the date. */
  void setDate(@Nullable String date);
}
