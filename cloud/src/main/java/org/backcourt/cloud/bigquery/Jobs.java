package org.backcourt.cloud.bigquery;

import com.google.cloud.bigquery.BigQuery;
import com.google.cloud.bigquery.BigQueryError;
import com.google.cloud.bigquery.BigQueryException;
import com.google.cloud.bigquery.FormatOptions;
import com.google.cloud.bigquery.Job;
import com.google.cloud.bigquery.JobId;
import com.google.cloud.bigquery.JobInfo;
import com.google.cloud.bigquery.JobStatistics;
import com.google.cloud.bigquery.JobStatus;
import com.google.cloud.bigquery.QueryJobConfiguration;
import com.google.cloud.bigquery.Schema;
import com.google.cloud.bigquery.TableDataWriteChannel;
import com.google.cloud.bigquery.TableId;
import com.google.cloud.bigquery.WriteChannelConfiguration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.backcourt.warehouse.QueryResult;
import org.backcourt.warehouse.WarehouseException;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs to their end. A job has its name before it is asked for, so that one whose answer was
 * lost is found again and not done twice; one that ended by an error that passes is done again
 * under the next name.
 */
final class Jobs {

  /** BigQuery gave no answer for as long as anybody waits: the job may have been done or not. */
  static final class NoAnswer extends WarehouseException {
    NoAnswer(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static final long LONGEST_POLL_MILLIS = 2_000;

  private final BigQuery client;
  private final Place place;
  private final Patience patience;

  Jobs(BigQuery client, Place place, Patience patience) {
    this.client = client;
    this.place = place;
    this.patience = patience;
  }

  /** Runs statements, all of them or, where they are a transaction, none. */
  void run(String name, String sql) {
    finish(name, id -> client.create(JobInfo.of(id, statement(sql))));
  }

  /** Runs a query. */
  QueryResult query(String name, String sql) {
    Job job = finish(name, id -> client.create(JobInfo.of(id, statement(sql))));
    return call(
        () -> {
          try {
            return StoredValues.of(
                job.getQueryResults(BigQuery.QueryResultsOption.pageSize(10_000)));
          } catch (InterruptedException e) {
            throw interrupted(e);
          }
        });
  }

  /** How many bytes a query would be charged for; it is looked at and not run. */
  long bytes(String sql) {
    QueryJobConfiguration look =
        QueryJobConfiguration.newBuilder(sql)
            .setUseLegacySql(false)
            .setUseQueryCache(false)
            .setDryRun(true)
            .build();
    JobId id = JobId.newBuilder().setProject(place.project()).setLocation(place.location()).build();
    JobStatistics.QueryStatistics found =
        call(() -> client.create(JobInfo.of(id, look)).getStatistics());
    return found.getTotalBytesProcessed();
  }

  private static QueryJobConfiguration statement(String sql) {
    return QueryJobConfiguration.newBuilder(sql).setUseLegacySql(false).build();
  }

  /** Loads lines of JSON into a table. */
  void load(
      String name,
      TableId table,
      @Nullable Schema schema,
      byte[] lines,
      JobInfo.WriteDisposition how) {
    WriteChannelConfiguration.Builder configuration =
        WriteChannelConfiguration.newBuilder(table)
            .setFormatOptions(FormatOptions.json())
            .setWriteDisposition(how)
            .setCreateDisposition(
                schema == null
                    ? JobInfo.CreateDisposition.CREATE_NEVER
                    : JobInfo.CreateDisposition.CREATE_IF_NEEDED);
    if (schema != null) {
      configuration.setSchema(schema);
    }
    finish(name, id -> upload(id, configuration.build(), lines));
  }

  private @Nullable Job upload(JobId id, WriteChannelConfiguration configuration, byte[] lines) {
    TableDataWriteChannel channel = client.writer(id, configuration);
    // The usual chunk takes 15 MB of memory; what is loaded this way is the ledger, and small.
    channel.setChunkSize(1 << 20);
    try (channel) {
      channel.write(ByteBuffer.wrap(lines));
    } catch (IOException e) {
      throw new BigQueryException(e);
    }
    return channel.getJob();
  }

  /** How a job is asked for. */
  private interface Request {
    @Nullable Job insert(JobId id);
  }

  private Job finish(String name, Request request) {
    for (int attempt = 1; ; attempt++) {
      JobId id =
          JobId.newBuilder()
              .setProject(place.project())
              .setLocation(place.location())
              .setJob(name + "_" + attempt)
              .build();
      Job job = answered(id, request);
      JobStatus status = job.getStatus();
      BigQueryError error = status == null ? null : status.getError();
      if (error == null) {
        return job;
      }
      if (!Patience.passes(error.getReason()) || attempt == patience.attempts()) {
        throw new WarehouseException(
            "BigQuery job "
                + id.getJob()
                + " failed"
                + (attempt > 1 ? " " + attempt + " times" : "")
                + " ("
                + error.getReason()
                + "): "
                + firstLine(error.getMessage()));
      }
      patience.pause(attempt);
    }
  }

  /** The job when it is done, however often the question had to be asked. */
  private Job answered(JobId id, Request request) {
    boolean asked = false;
    for (int attempt = 1; ; attempt++) {
      try {
        Job job = asked ? client.getJob(id) : null;
        if (job == null) {
          asked = true;
          job = request.insert(id);
        }
        return done(id, job);
      } catch (BigQueryException e) {
        boolean isThere = e.getCode() == 409;
        if (!isThere && !Patience.passes(e)) {
          throw refused(e);
        }
        if (attempt == patience.attempts()) {
          throw new NoAnswer(
              "BigQuery gave no answer about job " + id.getJob() + ": " + firstLine(e.getMessage()),
              e);
        }
        if (!isThere) {
          patience.pause(attempt);
        }
      }
    }
  }

  private Job done(JobId id, @Nullable Job inserted) {
    Job job = inserted;
    for (long pause = 100; ; pause = Math.min(2 * pause, LONGEST_POLL_MILLIS)) {
      JobStatus status = job == null ? null : job.getStatus();
      if (job != null && status != null && JobStatus.State.DONE.equals(status.getState())) {
        return job;
      }
      sleep(pause);
      job = client.getJob(id);
    }
  }

  /** Asks for something that changes nothing, as often as it takes. */
  <T extends @Nullable Object> T call(Supplier<T> question) {
    for (int attempt = 1; ; attempt++) {
      try {
        return question.get();
      } catch (BigQueryException e) {
        if (!Patience.passes(e) || attempt == patience.attempts()) {
          throw refused(e);
        }
        patience.pause(attempt);
      }
    }
  }

  private static WarehouseException refused(BigQueryException e) {
    return new WarehouseException("BigQuery: " + firstLine(e.getMessage()), e);
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static WarehouseException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new WarehouseException("interrupted while waiting for BigQuery", e);
  }
}
