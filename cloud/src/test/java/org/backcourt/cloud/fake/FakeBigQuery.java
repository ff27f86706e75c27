package org.backcourt.cloud.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.backcourt.cloud.bigquery.Connection;
import org.backcourt.cloud.fake.FakeException.Reason;
import org.backcourt.contract.TableContract;

/** The REST side of BigQuery on the loopback interface; the product's clients are pointed to it. */
public final class FakeBigQuery implements AutoCloseable {

  static {
    // Else each answer waits for an acknowledgement that is itself being delayed.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Object MORE_TO_COME = new Object();
  private static final Map<String, FakeBigQuery> RUNNING = new ConcurrentHashMap<>();

  private final String project;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Faults faults = new Faults();
  private final FakeTables tables = new FakeTables();
  private final FakeJobs jobs;
  private final FakeUploads uploads = new FakeUploads();
  private volatile String silencing = "";

  /** Starts a server for one project, and points this process to it. */
  public FakeBigQuery(String project) throws IOException {
    this.project = project;
    this.jobs = new FakeJobs(project, tables, faults);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    RUNNING.put(host(), this);
    System.setProperty(Connection.HOST, host());
  }

  static FakeBigQuery atHost(String host) {
    return RUNNING.get(host);
  }

  public String host() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public Faults faults() {
    return faults;
  }

  FakeTables tables() {
    return tables;
  }

  /**
   * Has statements executed by ZetaSQL's reference evaluator too from now on, where the tables that
   * they name have no more rows than this in all.
   */
  public ReferenceEvaluator compare(long mostRows) {
    ReferenceEvaluator reference = new ReferenceEvaluator(project, mostRows);
    jobs.compareWith(reference);
    return reference;
  }

  /** Runs a statement of DuckDB's on the rows, behind everybody's back. */
  public void sql(String statement) {
    try {
      tables.execute(statement);
    } catch (SQLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Counts rows behind everybody's back. */
  public long count(String query) {
    return tables.count(query);
  }

  /** Puts rows into a new table with a contract's columns, as a load job would leave it. */
  public void stage(String name, TableContract<?> table, String rows) {
    String[] path = name.split("\\.");
    FakeTable staged =
        new FakeTable(
            path[0],
            path[1],
            table.content().stream()
                .map(
                    column ->
                        FakeTable.Column.of(
                            column.name(),
                            column.type().name(),
                            column.repeated() ? "REPEATED" : "NULLABLE"))
                .toList());
    tables.create(staged);
    sql("INSERT INTO " + staged.inDuckDb() + " BY NAME " + rows);
  }

  /** Runs a script as a console would. */
  public void console(String script) {
    Map<String, Object> query = Map.of("query", Map.of("query", script));
    FakeJobs.Done job = jobs.insert(Map.of("configuration", query), null);
    Object error = Json.object(job.resource().get("status")).get("errorResult");
    if (error != null) {
      throw new IllegalArgumentException(error.toString());
    }
  }

  /** The names of a dataset's tables. */
  public List<String> tablesOf(String dataset) {
    return tables.in(dataset).stream().map(table -> table.name).toList();
  }

  /** Kinds of jobs taken so far with their ids, in order. */
  public List<String> jobsTaken() {
    return jobs.all().stream().map(job -> job.kind() + " " + job.id()).toList();
  }

  /** Every statement that was run, in order. */
  public List<String> statements() {
    return jobs.statements();
  }

  /** Forgets which jobs there were. */
  public void forgetJobs() {
    jobs.forget();
  }

  /** Once a job of such a name is done, nobody answers any more. */
  public void silenceAfter(String job) {
    silencing = job;
  }

  public void speakAgain() {
    silencing = "";
  }

  private boolean isSilent() {
    return !silencing.isEmpty() && jobsTaken().stream().anyMatch(job -> job.contains(silencing));
  }

  /** Time passes. */
  public void advance(Duration time) {
    tables.advance(time);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    int code = 200;
    Object answer;
    try {
      byte[] body = body(exchange);
      faults.strike(Faults.At.REQUEST, line);
      answer = answer(exchange, body);
      if (answer == MORE_TO_COME) {
        code = 308;
        answer = null;
      }
      faults.strike(Faults.At.ANSWER, line);
      if (isSilent()) {
        throw new FakeException(Reason.backendError, "no answer");
      }
    } catch (FakeException e) {
      code = e.reason.code;
      answer = error(e);
    } catch (RuntimeException | IOException e) {
      code = 501;
      answer = error(new FakeException(Reason.invalid, line + ": " + e));
      e.printStackTrace();
    }
    byte[] bytes = answer == null ? new byte[0] : Json.write(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream in =
        zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
      return in.readAllBytes();
    }
  }

  private static Map<String, Object> error(FakeException e) {
    return Map.of(
        "error",
        Map.of(
            "code",
            e.reason.code,
            "message",
            String.valueOf(e.getMessage()),
            "errors",
            List.of(
                Map.of(
                    "reason", e.reason.name(),
                    "message", String.valueOf(e.getMessage()),
                    "domain", "global"))));
  }

  private Object answer(HttpExchange exchange, byte[] body) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/upload/")) {
      return method.equals("POST") ? begin(exchange, body) : upload(exchange, body);
    }
    String[] parts = path.substring("/bigquery/v2/projects/".length()).split("/");
    if (!parts[0].equals(project)) {
      throw new FakeException(Reason.accessDenied, "Access Denied: Project " + parts[0]);
    }
    Map<String, String> query = query(exchange);
    return switch (parts[1]) {
      case "jobs" ->
          method.equals("POST")
              ? jobs.insert(Json.read(body), null).resource()
              : jobs.get(parts[2]).resource();
      case "queries" -> results(parts[2], query);
      case "datasets" -> datasets(method, parts, query);
      default -> throw new FakeException(Reason.notFound, path);
    };
  }

  private Object begin(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Location", host() + uploads.begin(body));
    return null;
  }

  private Object upload(HttpExchange exchange, byte[] body) throws IOException {
    FakeUploads.Upload upload =
        uploads.take(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Content-Range"),
            body);
    if (!upload.isWhole()) {
      exchange.getResponseHeaders().set("Range", "bytes=0-" + (upload.bytes().length - 1));
      return MORE_TO_COME;
    }
    Path lines = Files.createTempFile("upload", ".jsonl");
    try {
      Files.write(lines, upload.bytes());
      return jobs.insert(upload.job(), lines).resource();
    } finally {
      Files.delete(lines);
    }
  }

  private Object results(String id, Map<String, String> query) {
    FakeJobs.Done job = jobs.get(id);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jobReference", job.resource().get("jobReference"));
    answer.put("jobComplete", true);
    if (job.answer() != null) {
      answer.put("schema", job.answer().schema());
      answer.putAll(FakeRows.page(tables, job.answer(), query));
    }
    return answer;
  }

  private Object datasets(String method, String[] parts, Map<String, String> query) {
    String dataset = parts.length > 2 ? parts[2] : "";
    if (parts.length == 3) {
      if (!tables.hasDataset(dataset)) {
        throw new FakeException(Reason.notFound, "Not found: Dataset " + dataset);
      }
      return Map.of(
          "datasetReference",
          Map.of("projectId", project, "datasetId", dataset),
          "location",
          "US",
          "defaultTableExpirationMs",
          String.valueOf(tables.expiry(dataset).toMillis()));
    }
    if (parts.length == 4) {
      return Map.of(
          "tables",
          tables.in(dataset).stream()
              .map(table -> Map.of("tableReference", table.reference(project), "type", "TABLE"))
              .toList());
    }
    if (parts.length == 6 && parts[5].equals("data")) {
      return FakeRows.page(tables, tables.get(dataset, parts[4]), query);
    }
    if (method.equals("DELETE")) {
      if (!tables.drop(dataset, parts[4])) {
        throw new FakeException(Reason.notFound, "Not found: Table " + parts[4]);
      }
      return null;
    }
    return tables.get(dataset, parts[4]).resource(project);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new LinkedHashMap<>();
    String text = exchange.getRequestURI().getQuery();
    if (text != null) {
      for (String pair : text.split("&")) {
        int at = pair.indexOf('=');
        query.put(pair.substring(0, Math.max(at, 0)), pair.substring(at + 1));
      }
    }
    return query;
  }

  @Override
  public void close() {
    System.clearProperty(Connection.HOST);
    RUNNING.remove(host());
    server.stop(0);
    threads.shutdownNow();
    try {
      tables.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
