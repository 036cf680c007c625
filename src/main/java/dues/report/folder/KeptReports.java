package dues.report.folder;

import dues.report.folder.Manifest.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reports that stand in {@code out/reports}, as their manifests name them. A file is asked for
 * by the SHA-256 of its bytes, never by a path: who gets one gets exactly what the manifest lists.
 */
public record KeptReports(Path reports) {

  /**
   * The reports of one business date.
   *
   * @param execution the run that last changed any of them
   */
  public record Day(Manifest manifest, long execution) {}

  /** The dates that have a manifest, the newest first. */
  public List<LocalDate> dates() throws IOException {
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(reports)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.NAME)))
          .flatMap(folder -> date(String.valueOf(folder.getFileName())).stream())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private static Optional<LocalDate> date(String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /** Those of one date. */
  public Optional<Day> of(LocalDate date) throws IOException {
    Path manifest = reports.resolve(date.toString()).resolve(Manifest.NAME);
    return Files.isRegularFile(manifest)
        ? Optional.of(ManifestReader.read(manifest))
        : Optional.empty();
  }

  /** A file that the manifest lists, where it stands and its bytes are still those. */
  public Optional<Path> file(LocalDate date, Entry entry) throws IOException {
    Path file = reports.resolve(date.toString()).resolve(entry.name());
    return Files.isRegularFile(file) && ReportFolder.sha256(file).equals(entry.sha256())
        ? Optional.of(file)
        : Optional.empty();
  }
}
