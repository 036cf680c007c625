package dues.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The name of one running process of Dues, for leases and for the database's list of connections.
 *
 * <p>{@code billing1-4711-k3x9} is process 4711 of host billing1; the last part tells it from an
 * earlier process of the same number. Connections carry {@code dues/billing1-4711-k3x9}, so that
 * those of an overtaken holder can be found and ended.
 */
public record Holder(String name) {

  private static final String PREFIX = "dues/";

  /** PostgreSQL cuts an application name after 63 bytes. */
  private static final int MAX_NAME = 63 - PREFIX.length();

  private static final int MAX_HOST = 30;

  public Holder {
    if (!name.matches("[A-Za-z0-9._-]{1," + MAX_NAME + "}")) {
      throw new IllegalArgumentException("holder '" + name + "' is not a short ASCII name");
    }
  }

  public static Holder ofThisProcess() {
    String host = host().replaceAll("[^A-Za-z0-9.-]", "-");
    String shortened = host.substring(0, Math.min(MAX_HOST, host.length()));
    String nonce = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 1679616), 36);
    return new Holder(shortened + "-" + ProcessHandle.current().pid() + "-" + nonce);
  }

  public String applicationName() {
    return PREFIX + name;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
    } catch (UnknownHostException nameless) {
      return "host";
    }
  }
}
