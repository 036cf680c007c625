package dues.batch.step;

import java.util.List;

/** Cuts a step's keys into ranges of about equal counts (not equal spans), once an instance. */
@FunctionalInterface
public interface Ranges {

  /**
   * At most {@code partitions} ranges that touch each other and together cover every key. They are
   * kept in the step's context before the first partition starts; a restart does not ask again.
   */
  List<Range> cut(StepRun run, int partitions);
}
