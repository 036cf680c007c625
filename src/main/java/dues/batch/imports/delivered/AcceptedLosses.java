package dues.batch.imports.delivered;

import dues.batch.step.StepRun;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What {@code -p accept_missing=statuses.csv,subscriptions.to} says is gone indeed: files, by their
 * name with or without its ending, with all their columns, or single columns.
 */
record AcceptedLosses(Set<String> names) {

  static AcceptedLosses of(StepRun run) {
    String listed = run.parameter("accept_missing");
    return new AcceptedLosses(
        Arrays.stream((listed == null ? "" : listed).split(",", -1))
            .map(name -> name.strip().replaceFirst("\\.csv$", ""))
            .collect(Collectors.toSet()));
  }

  /** In their order, the losses that nobody accepted. */
  Set<String> without(Collection<String> lost) {
    Set<String> others = new TreeSet<>(lost);
    others.removeIf(name -> names.contains(name) || names.contains(name.split("\\.", 2)[0]));
    return others;
  }
}
