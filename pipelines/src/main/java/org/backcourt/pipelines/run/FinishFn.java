package org.backcourt.pipelines.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.calendar.DateSet;
import org.backcourt.contract.TableName;
import org.backcourt.row.quality.RunRecord;
import org.backcourt.row.quality.StepRecord;
import org.backcourt.staging.StagedFile;
import org.backcourt.tables.QualityTables;
import org.backcourt.tables.Tables;
import org.backcourt.validation.audit.StagedTable;
import org.backcourt.warehouse.WarehouseAddress;
import org.backcourt.warehouse.access.Warehouses;

/**
 * The last step of a phase's graph: once every staged file is written, audit and publish. It is
 * part of the graph so that a pipeline which a scheduler started, with nobody waiting, ends well
 * too.
 */
final class FinishFn extends DoFn<KV<String, Iterable<StagedFile>>, String> {

  private final WarehouseAddress address;
  private final RunRecord run;
  private final List<TableName> tables;
  private final DateSet dates;
  private final List<StepRecord> before;

  /** Takes what there is to know of a run, with the steps that it has behind it. */
  FinishFn(
      WarehouseAddress address,
      RunRecord run,
      List<TableName> tables,
      DateSet dates,
      List<StepRecord> before) {
    this.address = address;
    this.run = run;
    this.tables = tables;
    this.dates = dates;
    this.before = before;
  }

  /** All staged files as one element, which is there once the last of them is. */
  static PCollection<KV<String, Iterable<StagedFile>>> together(PCollection<StagedFile> staged) {
    return staged
        .apply("Together", WithKeys.of("all"))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(StagedFile.class)))
        .apply("Wait", GroupByKey.create());
  }

  @ProcessElement
  public void finish(
      @Element KV<String, Iterable<StagedFile>> all, OutputReceiver<String> outcome) {
    Map<TableName, List<StagedFile>> files =
        StreamSupport.stream(all.getValue().spliterator(), false)
            .filter(file -> file.rows() > 0)
            .collect(Collectors.groupingBy(StagedFile::table));
    List<StagedTable> staged = new ArrayList<>();
    for (TableName table : tables) {
      staged.add(
          new StagedTable(
              Tables.named(table.toString()), dates, files.getOrDefault(table, List.of()), 0));
    }
    RunResult result =
        new Finish(Warehouses.open(address))
            .finish(
                new Steps(run, before),
                run,
                staged,
                Stream.of(QualityTables.ABSENT_KEYS, QualityTables.JOINS)
                    .flatMap(table -> files.getOrDefault(table.name(), List.of()).stream())
                    .toList());
    outcome.output(result.run().state().name());
  }
}
