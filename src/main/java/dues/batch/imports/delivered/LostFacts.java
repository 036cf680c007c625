package dues.batch.imports.delivered;

import dues.batch.step.StepRun;
import dues.source.FileCheck;
import dues.source.RejectCode;
import dues.store.ImportRuns;
import dues.store.delivered.FileColumns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * A file or column that came before and is absent today would withdraw everything it said: the end
 * of each subscription, each price of its own. It stops the import unless {@code -p
 * accept_missing=statuses,subscriptions.to} says that it is gone indeed.
 */
@Component
public record LostFacts(ImportRuns runs, FileColumns columns) {

  private static final String FILE_ENDING = ".csv";

  /** Stops the run for what the source delivered before and does not today. */
  public void refuse(StepRun run, short source, List<FileCheck> files) {
    Set<String> accepted = accepted(run);
    List<String> missing = new ArrayList<>(runs.everDelivered(source));
    for (FileCheck check : files) {
      if (check.fingerprint().rows() > 0) {
        missing.remove(check.file().name());
      }
    }
    missing.removeAll(accepted);
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "%s: source %s delivered %s before, and today it is absent or has no rows; expected it to be there. Deliver it, or accept that all of it is gone with -p accept_missing=%s."
              .formatted(
                  RejectCode.E_FILE_MISSING,
                  run.source(),
                  String.join(", ", missing),
                  String.join(",", missing)));
    }
    refuseColumns(run, lostColumns(source, files, accepted));
  }

  private static void refuseColumns(StepRun run, Set<String> lost) {
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          "%s: the files of source %s had the columns %s in its last import, and today they lack them; expected them in the header, empty where nothing is known, because all that they said would be withdrawn. Deliver them, or accept that with -p accept_missing=%s."
              .formatted(
                  RejectCode.E_HEADER,
                  run.source(),
                  String.join(", ", lost),
                  String.join(",", lost)));
    }
  }

  private Set<String> lostColumns(short source, List<FileCheck> files, Set<String> accepted) {
    var last = columns.last(source);
    Set<String> lost = new TreeSet<>();
    for (FileCheck check : files) {
      String file = check.file().name();
      if (!check.columns().isEmpty() && !accepted.contains(file)) {
        List<String> before = new ArrayList<>(last.getOrDefault(file, List.of()));
        before.removeAll(check.columns());
        before.forEach(column -> lost.add(file + "." + column));
      }
    }
    lost.removeAll(accepted);
    return lost;
  }

  /** Files may be named as they lie in the folder. */
  private static Set<String> accepted(StepRun run) {
    String listed = run.parameter("accept_missing");
    Set<String> accepted = new HashSet<>();
    for (String one : listed == null ? new String[0] : listed.split(",", -1)) {
      String name = one.strip();
      accepted.add(name);
      if (name.endsWith(FILE_ENDING)) {
        accepted.add(name.substring(0, name.length() - FILE_ENDING.length()));
      }
    }
    return accepted;
  }

  /** Keeps the columns of a file for the next import. */
  public void note(long executionId, FileCheck check) {
    if (!check.columns().isEmpty()) {
      columns.note(executionId, check.file().name(), check.columns());
    }
  }
}
