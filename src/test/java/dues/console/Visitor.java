package dues.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks the console without a browser: what they get is the bare answer. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String token = "";

  Visitor(String url) {
    this.url = url;
  }

  /** Logged in with the password of the tests. */
  static Visitor as(Served served, String name) {
    Visitor visitor = new Visitor(served.url());
    HttpResponse<String> login = visitor.login(name, Served.PASSWORD);
    if (!login.headers().firstValue("Location").orElse("").endsWith("/")) {
      throw new IllegalStateException(name + " was not let in: " + login);
    }
    visitor.get("/password");
    return visitor;
  }

  HttpResponse<String> login(String name, String password) {
    get("/login");
    return post("/login", Map.of("username", name, "password", password));
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET().build());
  }

  /** How a page is answered that never ends, as the table of routes says it. */
  String status(String path) {
    try {
      HttpResponse<java.io.InputStream> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url + path)).GET().build(),
              BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode() == 200
          ? "answered"
          : answer.statusCode() == 403 ? "denied" : "login";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** With the token of the page that was looked at last. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
            .build());
  }

  /** As somebody who has no page of ours open. */
  Visitor withoutToken() {
    token = "";
    return this;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      Matcher found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
