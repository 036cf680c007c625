package dues.batch.imports;

import dues.batch.imports.delivered.RecordTables;
import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.source.Export;
import dues.source.ExportFile;
import dues.source.MappedRows;
import dues.source.record.RecordType;
import dues.source.rejected.RejectFiles;
import dues.store.ImportRuns;
import dues.store.ImportRuns.ImportFile;
import dues.store.Rejects;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Gives refused rows back to the operator: {@code out/rejects/<execution>/}, each file in its own
 * layout with the reasons behind.
 */
@Component
class RejectedRows {

  private final Imports imports;
  private final ImportRuns runs;
  private final Rejects rejects;
  private final Home home;

  RejectedRows(Imports imports, ImportRuns runs, Rejects rejects, Home home) {
    this.imports = imports;
    this.runs = runs;
    this.rejects = rejects;
    this.home = home;
  }

  /** Writes a file for every file of the import that has refused rows. */
  void write(StepRun run) throws IOException {
    long execution = imports.execution(run);
    try (Export export = imports.open(run)) {
      for (ImportFile file : runs.files(execution)) {
        if (rejects.rowsOfFile(file.fileId()) > 0) {
          nameOwnColumns(export, file);
          if (run.isRehearsal()) {
            continue;
          }
          RejectFiles.write(
              home.rejects(execution),
              file.name(),
              imports.sheet(run).format(),
              export.header(kind(export, file)),
              () -> new RefusedRowsOfFile(rejects, execution, file));
        }
      }
    }
  }

  /** A check over records knows their columns; the operator knows those of the file. */
  private void nameOwnColumns(Export export, ImportFile file) {
    ExportFile kind = kind(export, file);
    try (MappedRows mapped = export.read(kind)) {
      for (RecordType type : kind.brings()) {
        Map<String, String> own = mapped.ownColumns(type);
        RecordTables.of(type).ifPresent(table -> rejects.rename(file.fileId(), table, own));
      }
    }
  }

  private static ExportFile kind(Export export, ImportFile file) {
    return export.present().stream()
        .filter(kind -> kind.name().equals(file.logicalName()))
        .findFirst()
        .orElseThrow();
  }
}
