package dues.batch.actions;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.source.Reject;
import dues.source.RejectCode;
import dues.source.SourceSheet;
import dues.source.rejected.RejectFiles;
import dues.source.rejected.RejectFiles.RejectedRow;
import dues.store.ImportRuns;
import dues.store.actions.RefusedActions;
import dues.store.actions.RefusedActions.RefusedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the refused actions of an execution, each source's in its own format. */
@Component
class RefusedRows {

  private final RefusedActions refused;
  private final ImportRuns runs;
  private final Sheets sheets;
  private final Home home;

  RefusedRows(RefusedActions refused, ImportRuns runs, Sheets sheets, Home home) {
    this.refused = refused;
    this.runs = runs;
    this.sheets = sheets;
    this.home = home;
  }

  /** Writes a file for each source with refused actions, and returns how many rows they have. */
  long write(StepRun run) throws IOException {
    long execution = runs.executionOf(run.instance());
    long rows = 0;
    Set<String> taken = new HashSet<>();
    for (RefusedFile file : refused.files(execution)) {
      SourceSheet sheet =
          Objects.requireNonNull(sheets.sources().get(file.source()), file.source());
      List<RejectedRow> refusedRows = rows(file);
      RejectFiles.write(
          home.rejects(execution), name(file, taken), sheet.format(), file.header(), refusedRows);
      rows += refusedRows.size();
    }
    return rows;
  }

  /** The file's own name; with its source, and a number, where that name is taken. */
  private static String name(RefusedFile file, Set<String> taken) {
    String name = file.name();
    for (int number = 1; !taken.add(name); number++) {
      name = file.source() + (number == 1 ? "-" : "-" + number + "-") + file.name();
    }
    return name;
  }

  private static List<RejectedRow> rows(RefusedFile file) {
    Map<String, RejectedRow> rows = new LinkedHashMap<>();
    for (RefusedActions.RefusedRow row : file.rows()) {
      rows.computeIfAbsent(row.raw(), raw -> new RejectedRow(raw, new ArrayList<>()))
          .reasons()
          .add(
              new Reject(
                  file.name(),
                  row.line(),
                  row.column(),
                  RejectCode.valueOf(row.code()),
                  row.value(),
                  row.message()));
    }
    return List.copyOf(rows.values());
  }
}
