package dues.batch.imports.delivered;

import dues.batch.step.StepRun;
import dues.source.ExportFile;
import dues.source.FileCheck;
import dues.source.record.Column;
import dues.source.record.RecordType;
import dues.store.ImportRuns;
import dues.store.delivered.FileColumns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A file or column that came before and is absent today would withdraw everything it said: the end
 * of each subscription, each price of its own. It stops the import unless it is {@linkplain
 * AcceptedLosses accepted}.
 */
@Component
public record LostFacts(ImportRuns runs, FileColumns columns) {

  /** What happened once and is not said again; tomorrow's rows are others. */
  private static final Set<RecordType> EVENTS =
      EnumSet.of(
          RecordType.ACTION,
          RecordType.SERVICE_ORDER,
          RecordType.PAYMENT,
          RecordType.BILLED_CHARGE,
          RecordType.TOPIC,
          RecordType.MESSAGE);

  private static final String LOST_FILE =
      "E_FILE_MISSING: source %s delivered %s before, and today it is absent or has no rows; expected it to be there. Deliver it, or accept that all of it is gone with -p accept_missing=%s.";
  private static final String LOST_COLUMN =
      "E_HEADER: the files of source %s had the columns %s in its last import, and today they lack them; expected them in the header, empty where nothing is known, because all that they said would be withdrawn. Deliver them, or accept that with -p accept_missing=%s.";

  /** Stops the run for what the source delivered before and does not today. */
  public void refuse(StepRun run, short source, List<FileCheck> files) {
    var accepted = AcceptedLosses.of(run);
    List<String> missing = new ArrayList<>(runs.everDelivered(source));
    for (FileCheck check : files) {
      if (check.fingerprint().rows() > 0) {
        missing.remove(check.file().name());
      }
    }
    refuse(LOST_FILE, run, accepted.without(missing));
    var last = columns.last(source);
    List<String> lost = new ArrayList<>();
    for (FileCheck check : files) {
      if (EVENTS.containsAll(check.file().brings())) {
        continue;
      }
      List<String> before = new ArrayList<>(last.getOrDefault(check.file().name(), List.of()));
      before.removeAll(check.columns().isEmpty() ? before : check.columns());
      before.removeIf(column -> saidNothing(source, check.file(), column));
      before.forEach(column -> lost.add(check.file().name() + "." + column));
    }
    refuse(LOST_COLUMN, run, accepted.without(lost));
  }

  /** Whether a column is a record's own, and no record of the source has a value in it. */
  private boolean saidNothing(short source, ExportFile file, String column) {
    boolean known = false;
    for (RecordType type : file.brings()) {
      for (Column own : type.columns()) {
        if (own.fileName().equals(column)) {
          known = true;
          if (columns.haveSaid(source, type.tableName(), own.name())) {
            return false;
          }
        }
      }
    }
    return known;
  }

  private static void refuse(String message, StepRun run, Collection<String> lost) {
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          message.formatted(run.source(), String.join(", ", lost), String.join(",", lost)));
    }
  }

  /** Keeps the columns of a file for the next import. */
  public void note(long executionId, FileCheck check) {
    columns.note(executionId, check.file().name(), check.columns());
  }
}
