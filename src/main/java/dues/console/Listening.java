package dues.console;

import dues.platform.StartupProblem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the console listens: on loopback, or elsewhere with a certificate.
 *
 * @param certificate and {@code key}: PEM files; empty for plain HTTP
 */
public record Listening(String address, int port, String certificate, String key) {

  /** The default address and port. */
  public static final String LOOPBACK = "127.0.0.1";

  public static final int PORT = 8080;

  /** With the certificate that DUES_TLS_CERTIFICATE and DUES_TLS_KEY name. */
  public static Listening at(String address, int port, Map<String, String> environment) {
    return new Listening(
        address,
        port,
        environment.getOrDefault("DUES_TLS_CERTIFICATE", ""),
        environment.getOrDefault("DUES_TLS_KEY", ""));
  }

  public Listening {
    if (certificate.isEmpty() != key.isEmpty()) {
      throw StartupProblem.configuration(
          "DUES_TLS_CERTIFICATE is '%s' and DUES_TLS_KEY is '%s'; expected both, files in PEM, or neither."
              .formatted(certificate, key));
    }
    for (String file : List.of(certificate, key)) {
      if (!file.isEmpty() && !Files.isReadable(Path.of(file))) {
        throw StartupProblem.configuration(
            "'%s' cannot be read; expected a file in PEM. Mend DUES_TLS_CERTIFICATE or DUES_TLS_KEY."
                .formatted(file));
      }
    }
    if (certificate.isEmpty() && !isLoopback(address)) {
      throw StartupProblem.configuration(
          "--address %s is open to others without TLS; expected 127.0.0.1, or a certificate: set DUES_TLS_CERTIFICATE and DUES_TLS_KEY."
              .formatted(address));
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw StartupProblem.configuration(
          "--address '" + address + "' is unknown; expected an address of this machine.", e);
    }
  }

  /** As people type it into a browser. */
  public String url(int open) {
    return (certificate.isEmpty() ? "http://" : "https://") + address + ":" + open;
  }

  Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.address", address);
    settings.put("server.port", port);
    settings.put("server.servlet.session.cookie.secure", !certificate.isEmpty());
    if (!certificate.isEmpty()) {
      settings.put("server.ssl.certificate", Path.of(certificate).toUri().toString());
      settings.put("server.ssl.certificate-private-key", Path.of(key).toUri().toString());
    }
    return settings;
  }
}
