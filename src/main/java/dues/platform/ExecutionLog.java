package dues.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes what is logged during an execution into that execution's own file, stack traces included.
 * A thread says for whom it works by the key {@value #EXECUTION} of its diagnostic context; what is
 * logged outside of an execution goes to the file of the process, if one was opened.
 */
public final class ExecutionLog extends AppenderBase<ILoggingEvent> {

  /** The key of the diagnostic context. */
  public static final String EXECUTION = "execution";

  private static final String PROCESS = "";
  private static final Map<String, Sheet> OPEN = new ConcurrentHashMap<>();

  private record Sheet(Writer writer, Level level) {}

  /**
   * Opens the file of an execution, or goes on with it; logs beside it that are too old are
   * removed.
   */
  public static void open(long execution, Path file, LogSheet log) throws IOException {
    open(String.valueOf(execution), file, log);
  }

  /** Opens the file for everything that is logged outside of executions. */
  public static void openForProcess(Path file, LogSheet log) throws IOException {
    open(PROCESS, file, log);
  }

  private static void open(String key, Path file, LogSheet log) throws IOException {
    Files.createDirectories(Path.of(String.valueOf(file.getParent())));
    Writer writer =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Sheet before = OPEN.put(key, new Sheet(writer, Level.toLevel(log.level().name())));
    if (before != null) {
      before.writer().close();
    }
    removeOlder(Path.of(String.valueOf(file.getParent())), log.keepDays());
  }

  private static void removeOlder(Path folder, int days) throws IOException {
    FileTime oldest = FileTime.from(Instant.now().minus(Duration.ofDays(days)));
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*.log")) {
      for (Path log : logs) {
        if (Files.getLastModifiedTime(log).compareTo(oldest) < 0) {
          Files.deleteIfExists(log);
        }
      }
    }
  }

  public static boolean isOpen(long execution) {
    return OPEN.containsKey(String.valueOf(execution));
  }

  /** Closes the file of an execution; nothing happens when it is not open. */
  public static void close(long execution) throws IOException {
    Sheet sheet = OPEN.remove(String.valueOf(execution));
    if (sheet != null) {
      sheet.writer().close();
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    Sheet sheet = OPEN.get(event.getMDCPropertyMap().getOrDefault(EXECUTION, PROCESS));
    if (sheet == null || !event.getLevel().isGreaterOrEqual(sheet.level())) {
      return;
    }
    try {
      sheet.writer().write(line(event));
      sheet.writer().flush();
    } catch (IOException e) {
      addError(
          "the log of execution " + event.getMDCPropertyMap().get(EXECUTION) + " cannot be written",
          e);
    }
  }

  private static String line(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return "%s %-5s [%s] %s: %s%n%s"
        .formatted(
            event.getInstant(),
            event.getLevel(),
            event.getThreadName(),
            event.getLoggerName().replaceFirst("^.*\\.", ""),
            event.getFormattedMessage(),
            trace);
  }
}
