package org.backcourt.cloud.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.backcourt.cloud.dataflow.DataflowRuns;

/**
 * The endpoints of objects and jobs, as far as a submission needs them. What is staged is counted,
 * jobs are kept as they were asked for, and each is done when it is looked at.
 */
public final class FakeDataflow implements AutoCloseable {

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** An upload of which only a part has come. */
  private static final class Incomplete extends RuntimeException {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final List<Map<String, Object>> jobs = new CopyOnWriteArrayList<>();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();
  private final Map<String, Long> staged = new ConcurrentHashMap<>();
  private volatile Runnable whenLookedAt = () -> {};
  private volatile String state = "JOB_STATE_DONE";
  private volatile Map<String, List<Long>> counters = Map.of();

  /** Starts, and points this process to it. */
  public FakeDataflow() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    System.setProperty(DataflowRuns.HOST, host());
  }

  public String host() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Jobs as they were asked for. */
  public List<Map<String, Object>> jobs() {
    return List.copyOf(jobs);
  }

  /** The newest job's steps, as kind and name. */
  public List<String> steps() {
    return Json.list(jobs.get(jobs.size() - 1).get("steps")).stream()
        .map(Json::object)
        .map(step -> step.get("kind") + "  " + name(Json.object(step.get("properties"))))
        .toList();
  }

  private static Object name(Map<String, Object> properties) {
    return Json.object(properties.get("user_name")).get("value");
  }

  /** Objects that were staged, with their sizes. */
  public Map<String, Long> staged() {
    return Map.copyOf(staged);
  }

  /** What happens in the cloud meanwhile. */
  public void whenLookedAt(Runnable happening) {
    whenLookedAt = happening;
  }

  /** How every job ends from now on. */
  public void end(String jobState) {
    state = jobState;
  }

  /** What every job has counted: a number for each of its first steps, by the counter's name. */
  public void count(Map<String, List<Long>> counted) {
    counters = counted;
  }

  /** A number that is settled and the same as it is seen so far, as the service tells both. */
  private Map<String, Object> metrics() {
    List<?> steps = Json.list(jobs.get(jobs.size() - 1).get("steps"));
    List<Map<String, Object>> metrics = new ArrayList<>();
    counters.forEach(
        (name, numbers) -> {
          for (int i = 0; i < numbers.size(); i++) {
            Map<String, String> context =
                Map.of(
                    "step",
                    String.valueOf(Json.object(steps.get(i)).get("name")),
                    "namespace",
                    "org.backcourt.Some");
            metrics.add(metric(name, context, numbers.get(i)));
            Map<String, String> tentative = new LinkedHashMap<>(context);
            tentative.put("tentative", "true");
            metrics.add(metric(name, tentative, numbers.get(i)));
          }
        });
    return Map.of("metrics", metrics);
  }

  private static Map<String, Object> metric(String name, Map<String, String> context, long number) {
    return Map.of(
        "name", Map.of("origin", "user", "name", name, "context", context), "scalar", number);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Object answer;
    int code = 200;
    try {
      byte[] body =
          "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
              ? new GZIPInputStream(exchange.getRequestBody()).readAllBytes()
              : exchange.getRequestBody().readAllBytes();
      answer = answer(exchange, body);
      if (answer == null) {
        code = 404;
        answer = Map.of("error", Map.of("code", 404, "message", "Not Found"));
      }
    } catch (Incomplete e) {
      exchange.sendResponseHeaders(308, -1);
      exchange.close();
      return;
    } catch (RuntimeException e) {
      code = 501;
      answer = Map.of("error", Map.of("code", 501, "message", String.valueOf(e)));
    }
    byte[] bytes = Json.write(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Object answer(HttpExchange exchange, byte[] body) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/v1b3/")) {
      return job(method, path, body);
    }
    if (path.startsWith("/session/")) {
      String name = sessions.get(path);
      long size = staged.merge(name, (long) body.length, Long::sum);
      String range = exchange.getRequestHeaders().getFirst("Content-Range");
      if (range != null && range.endsWith("/*")) {
        // More is to come: so far this much is here.
        exchange.getResponseHeaders().set("Range", "bytes=0-" + (size - 1));
        throw new Incomplete();
      }
      return object(name, size);
    }
    if (path.startsWith("/upload/")) {
      String name = null;
      for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
        if (pair.startsWith("name=")) {
          name = URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8);
        }
      }
      if (name == null) {
        name = String.valueOf(Json.read(body).get("name"));
      }
      String session = "/session/" + sessions.size() + "-" + System.nanoTime();
      sessions.put(session, name);
      exchange.getResponseHeaders().set("Location", host() + session);
      return Map.of();
    }
    if (path.matches("/storage/v1/b/[^/]+")) {
      return Map.of("name", path.substring(path.lastIndexOf('/') + 1), "projectNumber", "1");
    }
    if (path.matches("/storage/v1/b/[^/]+/o")) {
      return Map.of();
    }
    String name = path.replaceFirst("/storage/v1/b/[^/]+/o/", "");
    return staged.containsKey(name) ? object(name, staged.get(name)) : null;
  }

  private static Map<String, Object> object(String name, long size) {
    return Map.of(
        "name", name, "bucket", "court-bucket", "generation", "1", "size", String.valueOf(size));
  }

  private Object job(String method, String path, byte[] body) throws IOException {
    if (method.equals("POST")) {
      jobs.add(Json.read(body));
    } else if (path.endsWith("/messages")) {
      return Map.of();
    } else if (path.endsWith("/metrics")) {
      return metrics();
    } else {
      whenLookedAt.run();
    }
    Map<String, Object> job = new LinkedHashMap<>();
    job.put("id", "job-" + jobs.size());
    job.put("name", jobs.get(jobs.size() - 1).get("name"));
    job.put("projectId", "court-test");
    job.put("location", "us-central1");
    job.put("clientRequestId", jobs.get(jobs.size() - 1).get("clientRequestId"));
    job.put("currentState", method.equals("POST") ? "JOB_STATE_PENDING" : state);
    return job;
  }

  @Override
  public void close() {
    System.clearProperty(DataflowRuns.HOST);
    server.stop(0);
    threads.shutdownNow();
  }
}
