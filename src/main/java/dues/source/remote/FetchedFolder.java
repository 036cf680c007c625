package dues.source.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a source's answers are put: a draft, which becomes {@code <date>-<hash>} when it is whole
 * and is removed otherwise. Equal answers of a date are one folder; the last seven stay.
 */
record FetchedFolder(Path parent, Path draft) implements AutoCloseable {

  private static final int KEPT = 7;
  private static final int HASH_SHOWN = 16;

  static FetchedFolder of(Path home, String source) throws IOException {
    Path parent = home.resolve("out/fetched").resolve(source);
    Files.createDirectories(parent);
    return new FetchedFolder(parent, Files.createTempDirectory(parent, ".part-"));
  }

  /** The folder under its name. */
  Path keep(LocalDate date, String hash) throws IOException {
    Path folder = parent.resolve(date + "-" + hash.substring(0, HASH_SHOWN));
    if (!Files.exists(folder)) {
      Files.move(draft, folder);
    }
    removeOld(folder);
    return folder;
  }

  private void removeOld(Path latest) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      List<Path> old =
          folders
              .filter(folder -> !folder.equals(latest) && !folder.equals(draft))
              .sorted(Comparator.comparing(Path::toString).reversed())
              .skip(KEPT - 1)
              .toList();
      for (Path folder : old) {
        remove(folder);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    remove(draft);
  }
}
