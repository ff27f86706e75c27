package org.backcourt.cloud.template;

import org.apache.beam.sdk.options.Description;
import org.jspecify.annotations.Nullable;

/** What the template of one phase has to know. */
public interface PhaseOptions extends WarehouseOptions {

  /** First date. */
  @Parameter(
      order = 2,
      label = "First date",
      help = "The first sports date to compute, YYYY-MM-DD.",
      regex = "\\d{4}-\\d{2}-\\d{2}")
  @Description("First date.")
  @Nullable String getFrom();

  /** Sets the first date. */
  void setFrom(@Nullable String date);

  /** Last date. */
  @Parameter(
      order = 3,
      label = "Last date",
      help = "The last sports date to compute, YYYY-MM-DD, included.",
      regex = "\\d{4}-\\d{2}-\\d{2}")
  @Description("Last date.")
  @Nullable String getTo();

  /** Sets the last date. */
  void setTo(@Nullable String date);

  /** Tables. */
  @Parameter(
      order = 4,
      label = "Tables",
      help = "Some of the phase's tables, comma-separated; all of them unless said.",
      regex = "[a-z0-9_.]+(,[a-z0-9_.]+)*",
      optional = true)
  @Description("Some of the phase's tables.")
  @Nullable String getTables();

  /** Sets the tables. */
  void setTables(@Nullable String names);

  /** Override. */
  @Parameter(
      order = 5,
      label = "Override the gate",
      help =
          "Why incomplete inputs of earlier dates will do. The reason is recorded, and status shows"
              + " it until it is mended.",
      regex = ".{3,200}",
      optional = true)
  @Description("Why incomplete inputs will do.")
  @Nullable String getOverrideGate();

  /** Sets the reason. */
  void setOverrideGate(@Nullable String reason);
}
