package org.backcourt.cloud.bigquery;

import com.google.api.services.bigquery.model.TableFieldSchema;
import com.google.api.services.bigquery.model.TableSchema;
import com.google.cloud.bigquery.TableId;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.gcp.bigquery.AvroWriteRequest;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryIO;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryServices;
import org.apache.beam.sdk.io.gcp.bigquery.WriteResult;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.transforms.Wait;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.ColumnSpec;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.contract.TableName;
import org.backcourt.staging.StagedFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads a pipeline's rows into a table of the staging dataset: one load job a table, whose name
 * Beam keeps when it tries again, and which replaces what an earlier try has left.
 */
final class BigQueryStage<T> extends PTransform<PCollection<T>, PCollection<StagedFile>> {

  private final Place place;
  private final TableName table;
  private final Class<T> row;
  private final TableId into;

  BigQueryStage(Place place, String runId, TableContract<T> table) {
    this.place = place;
    this.table = table.name();
    this.row = table.shape().type();
    this.into = place.staged(runId, table.name());
  }

  @Override
  public PCollection<StagedFile> expand(PCollection<T> rows) {
    Connection.apply(rows.getPipeline().getOptions(), place.project());
    List<ColumnSpec> columns = RowShape.of(row).columns();
    BigQueryIO.Write<T> write =
        BigQueryIO.<T>write()
            .to(BigQueryWarehouse.reference(into))
            .withSchema(schema(columns))
            .withAvroSchemaFactory(new AvroSchema(AvroRows.schema(columns).toString()))
            .withAvroFormatFunction(new ToAvro<>(row))
            .useAvroLogicalTypes()
            .withMethod(BigQueryIO.Write.Method.FILE_LOADS)
            .withCreateDisposition(BigQueryIO.Write.CreateDisposition.CREATE_IF_NEEDED)
            .withWriteDisposition(BigQueryIO.Write.WriteDisposition.WRITE_TRUNCATE)
            .withoutValidation();
    BigQueryServices services = Connection.services();
    if (services != null) {
      write = write.withTestServices(services);
    }
    // One table is staged, however many seasons its rows are of: their windows end here.
    PCollection<T> together = rows.apply("All seasons", Window.into(new GlobalWindows()));
    WriteResult loaded = together.apply("Load", write);
    return together
        .apply("Count", Count.globally())
        .apply("Loaded", Wait.on(loaded.getSuccessfulTableLoads()))
        .apply("Staged", MapElements.via(new Staged(table, Place.fullName(into))))
        .setCoder(SerializableCoder.of(StagedFile.class));
  }

  private static TableSchema schema(List<ColumnSpec> columns) {
    return new TableSchema()
        .setFields(
            columns.stream()
                .map(
                    column ->
                        new TableFieldSchema()
                            .setName(column.name())
                            .setType(column.type().name())
                            .setMode(column.repeated() ? "REPEATED" : "NULLABLE"))
                .toList());
  }

  private static final class AvroSchema implements SerializableFunction<TableSchema, Schema> {
    private final String json;

    AvroSchema(String json) {
      this.json = json;
    }

    @Override
    public Schema apply(@Nullable TableSchema ignored) {
      return new Schema.Parser().parse(json);
    }
  }

  private static final class ToAvro<T>
      implements SerializableFunction<AvroWriteRequest<T>, GenericRecord> {
    private final Class<T> row;

    ToAvro(Class<T> row) {
      this.row = row;
    }

    @Override
    public GenericRecord apply(AvroWriteRequest<T> request) {
      return AvroRows.record(request.getSchema(), RowShape.of(row), request.getElement());
    }
  }

  private static final class Staged extends SimpleFunction<Long, StagedFile> {
    private final TableName table;
    private final String path;

    Staged(TableName table, String path) {
      this.table = table;
      this.path = path;
    }

    @Override
    public StagedFile apply(Long rows) {
      return new StagedFile(table, path, rows, Instant.now());
    }
  }
}
