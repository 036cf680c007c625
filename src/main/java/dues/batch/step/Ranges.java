package dues.batch.step;

import dues.store.AccrualFacts.Part;
import java.util.ArrayList;
import java.util.List;

/** Cuts a step's keys into ranges of about equal counts (not equal spans), once an instance. */
@FunctionalInterface
public interface Ranges {

  /**
   * At most {@code partitions} ranges that touch each other and together cover every key. They are
   * kept in the step's context before the first partition starts; a restart does not ask again.
   */
  List<Range> cut(StepRun run, int partitions);

  /** Ranges that touch each other: up to 40 with 12 keys, then up to 90 with 11. */
  static List<Range> touching(List<Part> parts) {
    List<Range> ranges = new ArrayList<>();
    long after = Long.MIN_VALUE;
    for (Part part : parts) {
      ranges.add(new Range(after, part.last(), part.keys()));
      after = part.last();
    }
    return ranges;
  }
}
