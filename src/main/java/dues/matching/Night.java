package dues.matching;

import dues.matching.scored.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One night's matching, in which the order of contracts does not matter.
 *
 * <p>First every contract looks the customers up as they stood when the night began ({@link
 * #lookUp}; any order, any thread). Then those that found nobody are compared with each other and
 * gathered ({@link #create}): three contracts of one new person are one customer, whose key is that
 * of the first in the order of (source, contract).
 */
public final class Night {
  private final MatchRules rules;
  private final Matcher matcher;
  private final Customers atStart;

  public Night(MatchRules rules, Matcher matcher, Customers atStart) {
    this.rules = rules;
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
    var tonight = new Tonight(rules, new People());
    var all = new ArrayList<Map.Entry<Subject, Optional<String>>>();
    subjects.forEach(subject -> all.add(Map.entry(subject, Optional.empty())));
    joined.forEach(one -> all.add(Map.entry(one.subject(), Optional.of(one.customer().key()))));
    all.sort(Comparator.comparing(entry -> entry.getKey().key()));
    all.forEach(entry -> tonight.add(entry.getKey(), entry.getValue().orElse(null)));
    tonight.gather();
    var decisions = new ArrayList<MatchDecision>();
    for (var place = 0; place < all.size(); place++) {
      if (all.get(place).getValue().isEmpty()) {
        decisions.add(tonight.decide(place, all.get(place).getKey()));
      }
    }
    return decisions;
  }
}
