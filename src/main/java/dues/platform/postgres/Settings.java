package dues.platform.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's settings. */
final class Settings {

  /** What an operator may change afterwards in {@code .dues/postgres/postgresql.conf}. */
  private static final Map<String, String> CHANGEABLE =
      Map.ofEntries(
          Map.entry("max_connections", "50"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("min_wal_size", "256MB"),
          Map.entry("wal_buffers", "16MB"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_lock_waits", "on"),
          Map.entry("log_line_prefix", "%m [%p] %a "),
          Map.entry("logging_collector", "on"),
          Map.entry("log_filename", "postgres-%a.log"),
          Map.entry("log_rotation_age", "1d"),
          Map.entry("log_truncate_on_rotation", "on"));

  /** What holds at every start, whatever that file says: committed is on disk, and nobody else. */
  private static final Map<String, String> HELD =
      Map.of(
          "fsync", "on",
          "full_page_writes", "on",
          "synchronous_commit", "on",
          "password_encryption", "scram-sha-256",
          "scram_iterations", String.valueOf(Passwords.ROUNDS),
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "");

  private Settings() {}

  static List<String> changeable() {
    return words(CHANGEABLE);
  }

  static List<String> held(int port) {
    List<String> words = words(HELD);
    words.add("-c");
    words.add("port=" + port);
    return words;
  }

  private static List<String> words(Map<String, String> settings) {
    List<String> words = new ArrayList<>();
    settings.forEach(
        (name, value) -> {
          words.add("-c");
          words.add(name + "=" + value);
        });
    return words;
  }
}
