package dues.source;

import dues.platform.Section;
import java.util.Optional;

/**
 * How to ask a billing over HTTP, and which version it is. Passwords are never in the sheet: {@code
 * password: ${ENV}} names a variable of the environment.
 *
 * @param requestTimeoutMillis within which the whole answer to a request has to come
 * @param password the name of the environment's variable that holds it
 * @param marker what each request carries as {@code marker=}, so that a billing knows who asks
 */
public record RemoteSheet(
    Optional<String> url,
    Optional<String> version,
    int requestTimeoutMillis,
    Optional<String> marker,
    Optional<String> user,
    Optional<String> password) {

  private static final int MINUTE = 60_000;

  static RemoteSheet read(Section sheet) {
    return new RemoteSheet(
        sheet.at("url").text(),
        sheet.at("version").text(),
        sheet.at("request_timeout_ms").integer(MINUTE, 1, 60 * MINUTE),
        sheet.at("marker").text(),
        sheet.at("user").text(),
        sheet.at("password").parsed("${NAME} of the environment", RemoteSheet::variable));
  }

  private static String variable(String text) {
    if (!text.matches("\\$\\{[A-Za-z_][A-Za-z0-9_]*}")) {
      throw new IllegalArgumentException(text);
    }
    return text.substring(2, text.length() - 1);
  }
}
