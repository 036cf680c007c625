package dues.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source itself says: contracts of one company or parent are one customer, whatever their
 * titles.
 */
public final class HintMatcher implements Engine {
  @Override
  public @Nullable MatchDecision decide(Subject subject, Customers customers) {
    var hint = subject.hint();
    if (hint == null) {
      return null;
    }
    var customer = customers.hinted(subject.key().source(), hint);
    if (customer == null) {
      return null;
    }
    return MatchDecision.matched(subject.key(), customer.key(), reason(subject));
  }

  /** The source's own word. */
  static MatchDecision.Reason reason(Subject subject) {
    var evidence =
        "%s says that it belongs to %s".formatted(subject.key().source(), subject.hint());
    return new MatchDecision.Reason("hint", 1, List.of(evidence));
  }
}
