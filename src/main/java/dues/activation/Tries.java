package dues.activation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What was tried of an operation.
 *
 * @param made how often, calls that were cut off included
 * @param due when the next may begin; of one that is under way, when it is taken for lost
 * @param failures how often by module, to prefer those that did not fail
 * @param suffix how many names were taken: 2 stands for ivan2
 */
public record Tries(int made, Instant due, Map<String, Integer> failures, int suffix) {

  /** Nothing yet. */
  public static Tries none(Instant due) {
    return new Tries(0, due, Map.of(), 0);
  }

  int failuresOf(Module module) {
    return failures.getOrDefault(module.id(), 0);
  }

  Tries begun(Instant lostAt) {
    return new Tries(made + 1, lostAt, failures, suffix);
  }

  Tries again(Instant due) {
    return new Tries(made, due, failures, suffix);
  }

  Tries failed(Module module) {
    Map<String, Integer> counts = new HashMap<>(failures);
    counts.merge(module.id(), 1, Integer::sum);
    return new Tries(made, due, Map.copyOf(counts), suffix);
  }

  Tries nameTaken() {
    return new Tries(made, due, failures, suffix + 1);
  }

  /** The name with its suffix: ivan, then ivan1, ivan2. */
  public String named(String name) {
    return suffix == 0 ? name : name + suffix;
  }
}
