package dues.source.remote;

import dues.source.RemoteSheet;
import dues.source.SourceSheet;
import dues.tabular.FileFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A billing that answers {@code ?key=…&cat=module&request=…}. The key is the sheet's {@code
 * password}, unless the path brings a {@code key=} of its own; with a {@code user} both also go as
 * HTTP's basic credentials; a {@code marker} goes along as a parameter. What stands as {@code
 * ${NAME}} is of the environment and never shown.
 */
final class Billing {

  static final long MOST_BYTES = 4L << 30;

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  private static final int SHOWN = 200;

  private final SourceSheet sheet;
  private final Map<String, String> environment;
  private final HttpAnswer.Bounds bounds;
  private final HttpClient client;

  Billing(SourceSheet sheet, Map<String, String> environment, long mostBytes) {
    this.sheet = sheet;
    this.environment = environment;
    int timeout = sheet.conduct().remote().requestTimeoutMillis();
    this.bounds = new HttpAnswer.Bounds(timeout, mostBytes);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofMillis(timeout))
            .build();
  }

  /** How the operator knows a request: its name and the path as the sheet has it. */
  String name(String request) {
    return sheet.origin().path() + " " + request;
  }

  /**
   * The answer to a request, or nothing where the billing does not know the request (HTTP 400 or
   * 404).
   */
  Optional<InputStream> ask(String request) throws IOException {
    String name = name(request);
    HttpAnswer answer = HttpAnswer.to(client, httpRequest(request), name, bounds);
    int status = answer.status();
    if (status == 200) {
      return Optional.of(answer);
    }
    try (answer) {
      if (status == 400 || status == 404) {
        return Optional.empty();
      }
      String said = new String(answer.readNBytes(SHOWN), StandardCharsets.UTF_8).strip();
      throw new FileFault(
          FileFault.Kind.REFUSED,
          name,
          0,
          "HTTP " + status + (said.isEmpty() ? "" : " (" + said + ")") + "; expected 200");
    }
  }

  private HttpRequest httpRequest(String request) throws FileFault {
    RemoteSheet remote = sheet.conduct().remote();
    String path = resolved(sheet.origin().path());
    StringBuilder url = new StringBuilder(path).append(path.contains("?") ? "&" : "?");
    String password = remote.password().isPresent() ? variable(remote.password().get()) : "";
    if (!password.isEmpty() && !path.matches(".*[?&]key=.*")) {
      url.append("key=").append(URLEncoder.encode(password, StandardCharsets.UTF_8)).append('&');
    }
    url.append("cat=module&request=").append(URLEncoder.encode(request, StandardCharsets.UTF_8));
    if (remote.marker().isPresent()) {
      String marker = URLEncoder.encode(remote.marker().get(), StandardCharsets.UTF_8);
      url.append("&marker=").append(marker);
    }
    try {
      HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(url.toString()));
      if (remote.user().isPresent()) {
        byte[] both =
            (resolved(remote.user().get()) + ":" + password).getBytes(StandardCharsets.UTF_8);
        http.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
      }
      return http.header("Accept", "application/json").GET().build();
    } catch (IllegalArgumentException e) {
      String problem = "the path is no address; expected one such as https://billing.example/api";
      throw new FileFault(FileFault.Kind.REFUSED, name(request), 0, problem);
    }
  }

  private String resolved(String text) throws FileFault {
    Matcher variables = VARIABLE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (variables.find()) {
      variables.appendReplacement(resolved, Matcher.quoteReplacement(variable(variables.group(1))));
    }
    return variables.appendTail(resolved).toString();
  }

  private String variable(String name) throws FileFault {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new FileFault(
          FileFault.Kind.REFUSED,
          "jobs/sources/" + sheet.id() + ".yml",
          0,
          "the environment has no " + name + "; expected the billing's credentials there");
    }
    return value;
  }

  /** The fault without anything that the environment keeps secret. */
  FileFault hidden(FileFault fault) {
    String message = String.valueOf(fault.getMessage());
    int problem = message.indexOf(": ", fault.file().length()) + 2;
    return new FileFault(
        fault.kind(), fault.file(), fault.line(), hidden(message.substring(problem)));
  }

  private String hidden(String text) {
    RemoteSheet remote = sheet.conduct().remote();
    String names = sheet.origin().path() + remote.password().map(n -> "${" + n + "}").orElse("");
    String hidden = text;
    for (MatchResult variable : VARIABLE.matcher(names).results().toList()) {
      String value = environment.getOrDefault(variable.group(1), "");
      if (!value.isEmpty()) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        hidden = hidden.replace(value, "***").replace(encoded, "***");
      }
    }
    return hidden;
  }
}
