package dues.matching;

import dues.matching.MatchDecision.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One night's matching, in which the order of contracts does not matter.
 *
 * <p>First every contract looks the customers up as they stood when the night began ({@link
 * #lookUp}; any order, any thread). Then those that found nobody are taken in the order of (source,
 * contract): each looks among the customers made before it this night, joins one or makes its own
 * ({@link #create}). Three contracts of one new person are one customer, whose key is the first
 * contract's.
 */
public final class Night {
  private final Matcher matcher;
  private final Customers atStart;

  public Night(Matcher matcher, Customers atStart) {
    this.matcher = matcher;
    this.atStart = atStart;
  }

  /** CREATED here means: to be handed to {@link #create}. */
  public MatchDecision lookUp(Subject subject) {
    return matcher.decide(subject, atStart);
  }

  /** A contract that the look-up of this night joined to a customer that stood before. */
  public record Joined(Subject subject, Customer customer) {}

  /**
   * Decides on those whom the look-up left to be created; its remarks on them are kept.
   *
   * @param joined contracts whose hints now lead to old customers
   */
  public List<MatchDecision> create(Collection<Subject> subjects, Collection<Joined> joined) {
    var tonight = new MemoryCustomers();
    for (var one : joined) {
      var hint = one.subject().hint();
      if (hint != null) {
        var old = one.customer().profile();
        tonight.put(
            new Customer(one.customer().key(), new Profile(old.titles(), old.kind(), Map.of())));
        tonight.putHint(one.subject().key().source(), hint, one.customer().key());
      }
    }
    var decisions = new ArrayList<MatchDecision>();
    for (var subject : subjects.stream().sorted(Comparator.comparing(Subject::key)).toList()) {
      var decision = matcher.decide(subject, tonight);
      if (decision.outcome() == Outcome.MATCHED) {
        var customer = tonight.customer(Objects.requireNonNull(decision.customer()));
        tonight.put(Objects.requireNonNull(customer).joinedBy(subject.profile()));
      } else if (decision.outcome() == Outcome.CREATED) {
        decision = decision.review().isEmpty() ? lookUp(subject) : decision;
        tonight.put(new Customer(subject.key().toString(), subject.profile()));
      }
      var hint = subject.hint();
      var customer = decision.customer();
      if (hint != null && customer != null) {
        tonight.putHint(subject.key().source(), hint, customer);
      }
      decisions.add(decision);
    }
    return decisions;
  }
}
