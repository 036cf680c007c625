package dues.platform;

import java.nio.file.Path;

/**
 * Where an execution's own log goes: <code>log: {dir: out/logs/own, level: INFO, keep_days: 90}
 * </code> in any job or source sheet.
 *
 * @param dir relative to the home, or absolute
 * @param keepDays logs older than this are removed when the next one begins
 */
public record LogSheet(Path dir, Level level, int keepDays) {

  private static final int TEN_YEARS = 3660;

  /** How much is written. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /** Reads the section {@code log}; the folder of an absent one is out/logs/{name}. */
  public static LogSheet read(Section log, String name) {
    Path usual = Path.of("out", "logs", name);
    return new LogSheet(
        log.at("dir").parsed("a folder", Path::of, usual),
        log.at("level").choice(Level.class, Level.INFO),
        log.at("keep_days").integer(90, 1, TEN_YEARS));
  }
}
