package dues.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders that hold a kind's samples: those with a {@code source.yml}, found where they are.
 */
public final class SampleFolders {

  private static final List<Path> PLACES =
      List.of(Path.of("sample-data"), Path.of("src/test/resources/dues/source"));

  private SampleFolders() {}

  /** In the order of their names. */
  public static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path place : PLACES) {
      try (Stream<Path> folders = Files.list(place)) {
        folders
            .filter(folder -> Files.exists(folder.resolve("source.yml")))
            .map(Path::toAbsolutePath)
            .forEach(all::add);
      }
    }
    return all.stream().sorted().toList();
  }
}
