package dues.batch.partition;

import dues.batch.step.Range;
import dues.batch.step.StepRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The ranges of a partitioned step, in its own context: {@code dues.range.p0=0..5000}. */
record KeptRanges(ExecutionContext context) {

  private static final String COUNT = "dues.ranges";
  private static final String KEY = "dues.range.";

  boolean areThere() {
    return context.containsKey(COUNT);
  }

  int count() {
    return context.getInt(COUNT);
  }

  void keep(List<Range> fresh) {
    for (int i = 0; i < fresh.size(); i++) {
      if (i > 0 && fresh.get(i).after() != fresh.get(i - 1).upTo()) {
        throw new IllegalStateException(
            "ranges %s: number %d does not start where the one before it ends".formatted(fresh, i));
      }
      context.putString(KEY + "p" + i, fresh.get(i).text());
    }
    context.putInt(COUNT, fresh.size());
  }

  /** The first context of each partition, by its name. */
  Map<String, ExecutionContext> contexts() {
    Map<String, ExecutionContext> contexts = new HashMap<>();
    for (int i = 0; i < count(); i++) {
      ExecutionContext first = new ExecutionContext();
      first.putString(StepRun.RANGE, context.getString(KEY + "p" + i));
      contexts.put("p" + i, first);
    }
    return contexts;
  }

  /**
   * Gives a partition its range back and says whether that was needed. The framework creates a
   * partition and saves its context in two transactions; killed between them, the restart would
   * find a partition without a range, which would read everything.
   */
  boolean repair(StepExecution partition) {
    String name = partition.getStepName();
    String range = context.getString(KEY + name.substring(name.lastIndexOf(':') + 1));
    boolean missing = !range.equals(partition.getExecutionContext().getString(StepRun.RANGE, ""));
    if (missing) {
      partition.getExecutionContext().putString(StepRun.RANGE, range);
    }
    return missing;
  }
}
