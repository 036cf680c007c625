package dues.source.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A billing on loopback that answers requests as it is told to, and HTTP 400 to any other. */
public final class SmallBilling implements AutoCloseable {

  /** How one request is answered. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public SmallBilling() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/api.php", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(query + (authorization == null ? "" : " " + authorization));
    String request = query.replaceAll(".*request=([^&]*).*", "$1");
    try (exchange) {
      answers.getOrDefault(request, text(400, "no such method")).to(exchange);
    }
  }

  /** A whole answer. */
  public static Answer text(int status, String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** An answer that promises more bytes than it brings. */
  static Answer brokenOff(String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length + 100L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    };
  }

  /** A space now and then, for ever. */
  static Answer dribbling() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      try {
        for (int i = 0; i < 300; i++) {
          body.write(' ');
          body.flush();
          Thread.sleep(20);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  public SmallBilling on(String request, Answer answer) {
    answers.put(request, answer);
    return this;
  }

  public SmallBilling on(String request, String json) {
    return on(request, text(200, json));
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api.php";
  }

  /** Every query, with the authorization behind it. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** From now on nobody is there. */
  public void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Override
  public void close() {
    stop();
  }
}
