package dues.batch.imports;

import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.source.Export;
import dues.source.ExportFile;
import dues.source.Reject;
import dues.source.RejectCode;
import dues.source.rejected.RejectFiles;
import dues.source.rejected.RejectFiles.RejectedRow;
import dues.store.ImportRuns;
import dues.store.ImportRuns.ImportFile;
import dues.store.Rejects;
import dues.store.Rejects.Cause;
import dues.store.Rejects.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        List<RejectedRow> rows = rows(file);
        if (!rows.isEmpty()) {
          RejectFiles.write(
              home.rejects(execution),
              file.name(),
              imports.sheet(run).format(),
              export.header(kind(export, file)),
              rows);
        }
      }
    }
  }

  private static ExportFile kind(Export export, ImportFile file) {
    return export.present().stream()
        .filter(kind -> kind.name().equals(file.logicalName()))
        .findFirst()
        .orElseThrow();
  }

  private List<RejectedRow> rows(ImportFile file) {
    Map<Long, RejectedRow> rows = new LinkedHashMap<>();
    for (Rejected rejected : rejects.ofFile(file.fileId())) {
      rows.computeIfAbsent(
              rejected.origin().line(), line -> new RejectedRow(rejected.raw(), new ArrayList<>()))
          .reasons()
          .add(reject(file, rejected));
    }
    return List.copyOf(rows.values());
  }

  private static Reject reject(ImportFile file, Rejected rejected) {
    Cause cause = rejected.cause();
    return new Reject(
        file.name(),
        rejected.origin().line(),
        cause.column() == null ? "" : cause.column(),
        RejectCode.valueOf(cause.code()),
        cause.value() == null ? "" : cause.value(),
        cause.message());
  }
}
