package dues.batch.remote;

import dues.platform.StartupProblem;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the broker is and who logs in. Its text never holds the password. */
record BrokerAddress(String url, @Nullable String user, @Nullable String password) {

  private static final Pattern SECRET =
      Pattern.compile("//[^/]*@|[?&;](user|password|\\w+Password)=", Pattern.CASE_INSENSITIVE);

  /**
   * What {@code DUES_BROKER_URL}, {@code DUES_BROKER_USER} and {@code DUES_BROKER_PASSWORD} name;
   * empty without the first.
   */
  static Optional<BrokerAddress> from(UnaryOperator<@Nullable String> environment) {
    String url = environment.apply("DUES_BROKER_URL");
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    if (!url.startsWith("tcp://") || SECRET.matcher(url).find()) {
      throw StartupProblem.configuration(
          "DUES_BROKER_URL is not a URL such as tcp://broker.example:61616 without user and password. Mend it; the login goes into DUES_BROKER_USER and DUES_BROKER_PASSWORD.");
    }
    return Optional.of(
        new BrokerAddress(
            url.strip(),
            environment.apply("DUES_BROKER_USER"),
            environment.apply("DUES_BROKER_PASSWORD")));
  }

  @Override
  public String toString() {
    return url;
  }
}
