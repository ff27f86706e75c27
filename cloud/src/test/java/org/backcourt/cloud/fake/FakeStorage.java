package org.backcourt.cloud.fake;

import com.google.cloud.bigquery.storage.v1.AvroRows;
import com.google.cloud.bigquery.storage.v1.AvroSchema;
import com.google.cloud.bigquery.storage.v1.CreateReadSessionRequest;
import com.google.cloud.bigquery.storage.v1.DataFormat;
import com.google.cloud.bigquery.storage.v1.ReadRowsRequest;
import com.google.cloud.bigquery.storage.v1.ReadRowsResponse;
import com.google.cloud.bigquery.storage.v1.ReadSession;
import com.google.cloud.bigquery.storage.v1.ReadStream;
import com.google.cloud.bigquery.storage.v1.SplitReadStreamRequest;
import com.google.cloud.bigquery.storage.v1.SplitReadStreamResponse;
import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryOptions;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryServices;
import org.apache.beam.sdk.io.gcp.bigquery.BigQueryServicesImpl;

/**
 * Beam's own services, but for the Storage Read API: that speaks gRPC only to Google's host, and is
 * answered here from the fake's tables. Found as a service by the product when a host is set.
 */
public final class FakeStorage implements BigQueryServices {

  private static final Map<String, List<ReadRowsResponse>> STREAMS = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();
  private static final List<ReadSession> SESSIONS = new CopyOnWriteArrayList<>();

  private final BigQueryServices rest = new BigQueryServicesImpl();

  /** Sessions as they were asked for: what was to be read, and how much of it. */
  public static List<ReadSession> sessions() {
    return List.copyOf(SESSIONS);
  }

  @Override
  public JobService getJobService(BigQueryOptions options) {
    return rest.getJobService(options);
  }

  @Override
  public DatasetService getDatasetService(BigQueryOptions options) {
    return rest.getDatasetService(options);
  }

  @Override
  public WriteStreamService getWriteStreamService(BigQueryOptions options) {
    return rest.getWriteStreamService(options);
  }

  @Override
  public StorageClient getStorageClient(BigQueryOptions options) {
    String host = options.getBigQueryEndpoint();
    FakeBigQuery fake = FakeBigQuery.atHost(host.substring(0, host.length() - 1));
    return new Client(fake);
  }

  private record Client(FakeBigQuery fake) implements StorageClient {

    @Override
    public ReadSession createReadSession(CreateReadSessionRequest request) {
      SESSIONS.add(request.getReadSession());
      String[] path = request.getReadSession().getTable().split("/");
      FakeTable table = fake.tables().get(path[3], path[5]);
      ReadSession.TableReadOptions options = request.getReadSession().getReadOptions();
      FakeAvro rows =
          FakeAvro.read(
              fake.tables(), table, options.getSelectedFieldsList(), options.getRowRestriction());
      String stream = "streams/" + NEXT.incrementAndGet();
      STREAMS.put(
          stream,
          rows.blocks().stream()
              .map(
                  block ->
                      ReadRowsResponse.newBuilder()
                          .setAvroRows(
                              AvroRows.newBuilder()
                                  .setSerializedBinaryRows(ByteString.copyFrom(block.bytes())))
                          .setRowCount(block.rows())
                          .build())
              .toList());
      return ReadSession.newBuilder()
          .setName("sessions/" + NEXT.incrementAndGet())
          .setDataFormat(DataFormat.AVRO)
          .setAvroSchema(AvroSchema.newBuilder().setSchema(rows.schema()))
          .setTable(request.getReadSession().getTable())
          .addStreams(ReadStream.newBuilder().setName(stream))
          .build();
    }

    @Override
    public BigQueryServerStream<ReadRowsResponse> readRows(ReadRowsRequest request) {
      return new Stream(STREAMS.get(request.getReadStream()));
    }

    @Override
    public BigQueryServerStream<ReadRowsResponse> readRows(ReadRowsRequest request, String table) {
      return readRows(request);
    }

    @Override
    public SplitReadStreamResponse splitReadStream(SplitReadStreamRequest request) {
      return SplitReadStreamResponse.getDefaultInstance();
    }

    @Override
    public SplitReadStreamResponse splitReadStream(SplitReadStreamRequest request, String table) {
      return splitReadStream(request);
    }

    @Override
    public void close() {}
  }

  private record Stream(List<ReadRowsResponse> responses)
      implements BigQueryServerStream<ReadRowsResponse> {

    @Override
    public Iterator<ReadRowsResponse> iterator() {
      return responses.iterator();
    }

    @Override
    public void cancel() {}
  }
}
