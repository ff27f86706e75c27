package org.backcourt.cloud.bigquery;

import com.google.cloud.bigquery.storage.v1.DataFormat;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryIO;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryServices;
import org.apache.beam.sdk.io.gcp.bigquery.SchemaAndRecord;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.backcourt.contract.RowCoder;
import org.backcourt.contract.RowShape;
import org.backcourt.contract.TableContract;
import org.backcourt.warehouse.Extraction;
import org.backcourt.warehouse.Gathering;

/**
 * Reads through the Storage Read API. A projection is read from its table, only the columns that it
 * names and only the partitions of the dates; what belongs together comes from a query.
 */
final class BigQueryRead<T> extends PTransform<PBegin, PCollection<T>> {

  private final transient BigQueryWarehouse warehouse;
  private final Place place;
  private final Extraction<T> extraction;

  BigQueryRead(BigQueryWarehouse warehouse, Extraction<T> extraction) {
    this.warehouse = warehouse;
    this.place = warehouse.place();
    this.extraction = extraction;
  }

  @Override
  public PCollection<T> expand(PBegin begin) {
    Class<T> element = extraction.element();
    // A source that was never loaded reads as one that has no rows.
    warehouse.create(Gathering.tables(element));
    if (extraction.dates().isEmpty()) {
      return begin.apply("No dates", Create.empty(RowCoder.of(element)));
    }
    Connection.apply(begin.getPipeline().getOptions(), place.project());
    BigQueryIO.TypedRead<T> read =
        BigQueryIO.read(new ToRow<>(element))
            .withCoder(RowCoder.of(element))
            .withMethod(BigQueryIO.TypedRead.Method.DIRECT_READ)
            .withFormat(DataFormat.AVRO)
            .withoutValidation();
    BigQueryServices services = Connection.services();
    if (services != null) {
      read = read.withTestServices(services);
    }
    return begin.apply("Read", from(read, element));
  }

  private BigQueryIO.TypedRead<T> from(BigQueryIO.TypedRead<T> read, Class<T> element) {
    if (Gathering.isGathered(element)) {
      return read.fromQuery(new GatherQuery(place).of(element, extraction.dates()))
          .usingStandardSql()
          .withQueryLocation(place.location())
          .withQueryTempProjectAndDataset(place.project(), place.staging());
    }
    TableContract<?> table = Gathering.table(element);
    return read.from(BigQueryWarehouse.reference(place.table(table.name())))
        .withSelectedFields(Gathering.columns(element))
        .withRowRestriction(Gathering.condition(element, extraction.dates()));
  }

  private static final class ToRow<T> implements SerializableFunction<SchemaAndRecord, T> {
    private final Class<T> element;

    ToRow(Class<T> element) {
      this.element = element;
    }

    @Override
    public T apply(SchemaAndRecord read) {
      return AvroRows.row(RowShape.of(element), read.getRecord());
    }
  }
}
