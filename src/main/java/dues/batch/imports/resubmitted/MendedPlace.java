package dues.batch.imports.resubmitted;

import dues.batch.JobRequest;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.source.SourceSheet;
import dues.source.rejected.RejectFiles;
import dues.store.refused.RefusedFiles;
import dues.store.refused.RefusedFiles.RefusedFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which execution refused the rows of a mended file: the one that is named, else the one whose
 * folder under {@code out/rejects} the file lies in, else the last one that refused the row which
 * the file's first message names.
 */
@Component
public class MendedPlace {

  private final RefusedFiles rejects;
  private final Sheets sheets;
  private final Home home;

  /** On the rejects and the files of a home. */
  public MendedPlace(RefusedFiles rejects, Sheets sheets, Home home) {
    this.rejects = rejects;
    this.sheets = sheets;
    this.home = home;
  }

  /**
   * The run that takes a file in.
   *
   * @param file in the home
   * @throws StartupProblem where nobody refused its rows
   */
  public JobRequest request(
      Path file,
      Optional<Long> execution,
      JobRequest.Origin origin,
      JobRequest.IfRunning ifRunning) {
    Optional<FirstMessage> named = FirstMessage.of(home, sheets, file);
    long parent =
        execution
            .or(() -> ofFolder(file))
            .or(() -> named.flatMap(this::lastRefusing))
            .orElseThrow(
                () ->
                    problem(
                        file,
                        "no execution is known that refused its rows; expected a file of out/rejects/<execution>/. Name the execution with --execution; `dues runs` lists them."));
    long first =
        rejects
            .firstAttempt(parent)
            .orElseThrow(
                () ->
                    problem(file, "there is no execution " + parent + "; `dues runs` lists them."));
    RefusedFile refused = refused(file, first, named);
    LocalDate date =
        rejects
            .date(first)
            .orElseThrow(
                () ->
                    problem(
                        file,
                        "execution %d was not published, or was taken back, so nothing can be added to it; mend the export itself and run import-billing again."
                            .formatted(first)));
    requireRecords(file, refused);
    String path = home.root().relativize(file).toString().replace('\\', '/');
    return new JobRequest(
        "import-billing",
        date,
        List.of(refused.source()),
        new Resubmission(first, path, refused.logicalName()).parameters(),
        origin,
        ifRunning);
  }

  /** Rows that others look up change nothing by themselves. */
  private void requireRecords(Path file, RefusedFile refused) {
    SourceSheet sheet = sheets.sources().get(refused.source());
    if (sheet == null) {
      throw problem(file, "source " + refused.source() + " has no sheet in jobs/sources any more.");
    }
    boolean looksUp =
        sheet.origin().kind().files().stream()
            .anyMatch(kind -> kind.name().equals(refused.logicalName()) && kind.brings().isEmpty());
    if (looksUp) {
      throw problem(
          file,
          "rows of %s are only looked up by other files of source %s; expected a file that brings records. Mend the export itself and run import-billing again."
              .formatted(refused.logicalName(), refused.source()));
    }
  }

  private Optional<Long> ofFolder(Path file) {
    Path rejected = home.output("rejects");
    return file.startsWith(rejected) && rejected.relativize(file).getNameCount() == 2
        ? Optional.of(String.valueOf(rejected.relativize(file).getName(0)))
            .filter(folder -> folder.matches("\\d{1,18}"))
            .map(Long::valueOf)
        : Optional.empty();
  }

  private Optional<Long> lastRefusing(FirstMessage named) {
    return rejects.refusing(named.file(), named.line()).stream().findFirst();
  }

  private RefusedFile refused(Path file, long execution, Optional<FirstMessage> named) {
    List<RefusedFile> files = rejects.files(execution);
    String name = String.valueOf(file.getFileName());
    return files.stream()
        .filter(one -> RejectFiles.fileName(one.name()).equals(name))
        .findFirst()
        .or(
            () ->
                files.stream()
                    .filter(one -> named.isPresent() && one.name().equals(named.get().file()))
                    .findFirst())
        .or(() -> files.stream().findFirst().filter(one -> files.size() == 1))
        .orElseThrow(
            () ->
                problem(
                    file,
                    "execution %d refused no row of such a file; expected one of %s."
                        .formatted(
                            execution,
                            files.isEmpty()
                                ? "an execution that refused some"
                                : String.join(
                                    ", ",
                                    files.stream()
                                        .map(one -> RejectFiles.fileName(one.name()))
                                        .toList()))));
  }

  private static StartupProblem problem(Path file, String what) {
    return StartupProblem.configuration("'" + file + "': " + what);
  }
}
