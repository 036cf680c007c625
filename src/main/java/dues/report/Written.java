package dues.report;

import dues.platform.Spelling;
import dues.report.folder.Manifest.Entry;
import dues.report.folder.ReportFolder.Outcome;
import java.util.Collections;
import java.util.List;

/** The files of a run in the order of their names, and what became of each. */
public record Written(List<Entry> entries, List<Outcome> outcomes) {

  public Written {
    entries = List.copyOf(entries);
    outcomes = List.copyOf(outcomes);
  }

  public int count(Outcome outcome) {
    return Collections.frequency(outcomes, outcome);
  }

  /** For example {@code 4 files: 1 new, 1 replaced, 2 unchanged}. */
  public String sentence() {
    if (!entries.isEmpty() && count(Outcome.UNCHANGED) == entries.size()) {
      return Spelling.counted(entries.size(), "file") + ", all unchanged: the books are equal";
    }
    return "%s: %d new, %d replaced, %d unchanged"
        .formatted(
            Spelling.counted(entries.size(), "file"),
            count(Outcome.WRITTEN),
            count(Outcome.REPLACED),
            count(Outcome.UNCHANGED));
  }
}
