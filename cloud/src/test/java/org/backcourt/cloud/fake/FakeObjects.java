package org.backcourt.cloud.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.backcourt.cloud.dataflow.DataflowRuns;

/** A bucket with objects, as far as listing and reading it needs: in pages, and in ranges. */
public final class FakeObjects implements AutoCloseable {

  /** The bucket's name. */
  public static final String BUCKET = "court-files";

  private static final int PAGE = 2;

  private record Stored(byte[] bytes, Instant updated) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final NavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Starts, and points this process to it. */
  public FakeObjects() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    System.setProperty(DataflowRuns.HOST, "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stores an object. */
  public void put(String name, byte[] bytes, Instant updated) {
    objects.put(name, new Stored(bytes, updated));
  }

  /** What was asked for, as method and path. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    requests.add(exchange.getRequestMethod() + " " + path);
    String name = path.replaceFirst("^(/download)?/storage/v1/b/" + BUCKET + "/o/?", "");
    Stored stored = objects.get(name);
    if (path.endsWith("/storage/v1/b/" + BUCKET + "/o")) {
      answer(exchange, 200, "application/json", Json.write(page(query)));
    } else if (stored == null) {
      byte[] error = Json.write(Map.of("error", Map.of("code", 404, "message", "Not Found")));
      answer(exchange, 404, "application/json", error);
    } else if ("media".equals(query.get("alt"))) {
      media(exchange, stored);
    } else {
      answer(exchange, 200, "application/json", Json.write(described(name, stored)));
    }
  }

  /** Few objects a page, so that whoever lists must ask again. */
  private Map<String, Object> page(Map<String, String> query) {
    String prefix = query.getOrDefault("prefix", "");
    List<String> names =
        objects.tailMap(query.getOrDefault("pageToken", ""), true).keySet().stream()
            .filter(name -> name.startsWith(prefix))
            .toList();
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(
        "items",
        names.stream().limit(PAGE).map(name -> described(name, objects.get(name))).toList());
    if (names.size() > PAGE) {
      page.put("nextPageToken", names.get(PAGE));
    }
    return page;
  }

  private static Map<String, Object> described(String name, Stored stored) {
    return Map.of(
        "name",
        name,
        "bucket",
        BUCKET,
        "generation",
        "1",
        "metageneration",
        "1",
        "size",
        String.valueOf(stored.bytes().length),
        "updated",
        stored.updated().toString(),
        "timeCreated",
        stored.updated().toString());
  }

  private static void media(HttpExchange exchange, Stored stored) throws IOException {
    byte[] all = stored.bytes();
    exchange.getResponseHeaders().set("x-goog-generation", "1");
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      answer(exchange, 200, "application/octet-stream", all);
      return;
    }
    String[] bounds = range.substring("bytes=".length()).split("-", 2);
    int from = Integer.parseInt(bounds[0]);
    int to =
        bounds[1].isEmpty() ? all.length : Math.min(all.length, Integer.parseInt(bounds[1]) + 1);
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + all.length);
    answer(exchange, 206, "application/octet-stream", Arrays.copyOfRange(all, from, to));
  }

  private static void answer(HttpExchange exchange, int code, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  @Override
  public void close() {
    System.clearProperty(DataflowRuns.HOST);
    server.stop(0);
    threads.shutdownNow();
  }
}
