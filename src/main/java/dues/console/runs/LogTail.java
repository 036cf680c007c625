package dues.console.runs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The last lines of a log, however long it is, without the frames of stacks: they push out what was
 * said, and the whole log has them.
 */
final class LogTail {

  private static final int BYTES = 64 * 1024;
  private static final int LINES = 60;

  private LogTail() {}

  static List<String> of(Path log) {
    if (!Files.isRegularFile(log)) {
      return List.of();
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long skipped = Math.max(0, file.length() - BYTES);
      byte[] end = new byte[(int) (file.length() - skipped)];
      file.seek(skipped);
      file.readFully(end);
      List<String> lines =
          new String(end, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.matches("\\s+(at .*|\\.\\.\\. \\d+ .*)"))
              .toList();
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
