package dues.platform.postgres;

import dues.platform.system.OwnedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the server says why it does not start: at first on its output ({@code .dues/postgres.log},
 * begun anew at each start), then in one file per weekday under {@code .dues/postgres/log/}, which
 * the server begins anew each week.
 */
record ServerLog(Path startFile, Path folder) {

  private static final int LINES = 4;

  static ServerLog of(Path state, Path data) {
    return new ServerLog(state.resolve("postgres.log"), data.resolve("log"));
  }

  void begin() throws IOException {
    OwnedFiles.write(startFile, "");
  }

  /** The last lines of both, in one. */
  String end() throws IOException {
    List<String> lines = new ArrayList<>(tail(startFile));
    Optional<Path> newest = newest();
    if (newest.isPresent()) {
      lines.addAll(tail(newest.get()));
    }
    return String.join(" | ", lines);
  }

  private Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.max(Comparator.comparingLong(file -> file.toFile().lastModified()));
    }
  }

  private static List<String> tail(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }
}
