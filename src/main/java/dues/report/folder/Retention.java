package dues.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long reports are kept, counted from the business date: with 400 days the reports of
 * 2026-10-31 remove the folder of 2025-09-25 and leave that of 2025-09-26. What is no folder of a
 * date is left alone.
 */
public final class Retention {

  private Retention() {}

  /** Removes what is too old and returns how many folders that were; 0 days keep all of them. */
  public static int sweep(Path reports, LocalDate date, int days) throws IOException {
    if (days == 0) {
      return 0;
    }
    LocalDate oldest = date.minusDays(days);
    List<Path> old;
    try (Stream<Path> folders = Files.list(reports)) {
      old = folders.filter(folder -> isBefore(folder, oldest)).toList();
    }
    for (Path folder : old) {
      remove(folder);
    }
    return old.size();
  }

  private static boolean isBefore(Path folder, LocalDate oldest) {
    try {
      return Files.isDirectory(folder)
          && LocalDate.parse(folder.getFileName().toString()).isBefore(oldest);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
