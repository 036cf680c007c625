package dues.platform.database;

import dues.platform.StartupProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a database is and who logs in. Its text never holds the password. */
public record DatabaseAddress(String url, String user, String password) {

  private static final String PREFIX = "jdbc:postgresql:";
  private static final String EXAMPLE = PREFIX + "//db.example:5432/dues";

  /**
   * The external database that {@code DUES_DB_URL}, {@code DUES_DB_USER} and {@code
   * DUES_DB_PASSWORD} name; empty when none of them is set. Without a password pgjdbc looks into
   * {@code ~/.pgpass}.
   */
  public static Optional<DatabaseAddress> from(Map<String, String> environment) {
    String url = environment.getOrDefault("DUES_DB_URL", "").strip();
    String user = environment.getOrDefault("DUES_DB_USER", "").strip();
    String password = environment.getOrDefault("DUES_DB_PASSWORD", "");
    if (url.isEmpty() && user.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    List<String> problems = new ArrayList<>();
    if (url.isEmpty()) {
      problems.add("DUES_DB_URL is not set; expected a URL such as " + EXAMPLE);
    } else if (!url.startsWith(PREFIX)) {
      problems.add("DUES_DB_URL does not begin with " + PREFIX + "; expected such as " + EXAMPLE);
    }
    if (user.isEmpty()) {
      problems.add("DUES_DB_USER is not set; expected the role that owns the database");
    }
    if (!problems.isEmpty()) {
      throw StartupProblem.configuration(
          String.join(". ", problems)
              + ". Set DUES_DB_URL, DUES_DB_USER and DUES_DB_PASSWORD, or none of them for the"
              + " embedded database.");
    }
    return Optional.of(new DatabaseAddress(url, user, password));
  }

  /** The URL without its parameters, which may hold a password. */
  public String place() {
    return url.replaceAll("\\?.*$", "").replaceAll("//[^/@]*@", "//");
  }

  @Override
  public String toString() {
    return user + " at " + place();
  }
}
