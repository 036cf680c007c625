package dues.batch.imports.resubmitted;

import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.source.Export;
import dues.source.ExportFile;
import dues.source.SourceSheet;
import dues.source.rejected.MendedTable;
import dues.source.rejected.RefusedRows;
import dues.source.rejected.RefusedRows.RefusedRow;
import dues.store.ImportRuns.ImportFile;
import dues.store.refused.RefusedFiles;
import dues.store.refused.RefusedFiles.RefusedFile;
import dues.store.refused.Resubmissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens mended reject files as deliveries of one file. */
@Component
public class MendedFiles {

  private final RefusedFiles rejects;
  private final Resubmissions resubmissions;
  private final Home home;

  /** On the rejects and the files of a home. */
  public MendedFiles(RefusedFiles rejects, Resubmissions resubmissions, Home home) {
    this.rejects = rejects;
    this.resubmissions = resubmissions;
    this.home = home;
  }

  /** The mended file alone, with the rest of its delivery to look things up in. */
  public Export open(Resubmission asked, SourceSheet sheet, LocalDate date) {
    RefusedFile refused = refused(asked, sheet);
    ExportFile file = kind(asked, sheet);
    try {
      MendedTable table = table(asked, sheet, refused);
      Set<String> delivered =
          Set.copyOf(resubmissions.delivered(resubmissions.root(refused.execution())));
      return Export.open(
          home.root(), sheet, date, new Export.Mended(file, table, table.bundle(), delivered));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One attempt at a mended file. */
  public record Attempt(StepRun run, long execution, String sheetHash) {}

  /** Whether the very file came in before with all its rows; says so. */
  public boolean isTakenIn(Attempt attempt, Resubmission asked, ImportFile file) {
    resubmissions.begin(attempt.execution(), asked.parent());
    Optional<Long> before =
        resubmissions.takenInBy(asked.parent(), file.sha256(), attempt.sheetHash());
    before.ifPresent(
        execution ->
            attempt
                .run()
                .warn(
                    "%s was taken in by execution %d with all its rows; nothing changes."
                        .formatted(file.name(), execution)));
    return before.isPresent();
  }

  /** Keeps which refused row each row of the mended file is. */
  public void tie(Resubmission asked, SourceSheet sheet, long fileId) throws IOException {
    RefusedFile refused = refused(asked, sheet);
    MendedTable table = table(asked, sheet, refused);
    try {
      resubmissions.tie(fileId, refused.fileId(), table.ties());
    } finally {
      table.bundle().close();
    }
  }

  private MendedTable table(Resubmission asked, SourceSheet sheet, RefusedFile refused)
      throws IOException {
    Map<Long, RefusedRow> rows = new LinkedHashMap<>();
    rejects
        .rows(asked.parent(), refused.fileId())
        .forEach((line, row) -> rows.put(line, new RefusedRow(line, row.raw(), row.columns())));
    Path path = home.resolve(asked.path());
    return MendedTable.of(
        home.root(),
        path,
        sheet.format(),
        new RefusedRows(refused.name(), rows, sheet.format()),
        kind(asked, sheet).repeatable());
  }

  private RefusedFile refused(Resubmission asked, SourceSheet sheet) {
    return rejects.files(asked.parent()).stream()
        .filter(file -> file.source().equals(sheet.id()))
        .filter(file -> file.logicalName().equals(asked.file()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "execution %d refused no row of %s of source %s; expected the number of the execution that wrote %s. `dues rejects %d` lists what it refused."
                        .formatted(
                            asked.parent(),
                            asked.file(),
                            sheet.id(),
                            asked.path(),
                            asked.parent())));
  }

  private static ExportFile kind(Resubmission asked, SourceSheet sheet) {
    return sheet.origin().kind().files().stream()
        .filter(file -> file.name().equals(asked.file()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "kind %s has no file %s; it had one when execution %d refused its rows. Set the sheet's kind back."
                        .formatted(sheet.origin().kind().name(), asked.file(), asked.parent())));
  }
}
