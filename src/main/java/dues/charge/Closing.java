package dues.charge;

import java.util.Set;

/**
 * What happens to a line whose month is closed; {@code force} names the actions that may post into
 * it all the same (move, accrue, delete, update, move_from).
 */
public record Closing(Rule rule, Set<String> force) {
  /** Refuse it, or book it in the first open month. */
  public enum Rule {
    REJECT,
    POST_TO_OPEN
  }

  public static final Closing REJECT = new Closing(Rule.REJECT, Set.of());
}
