package dues.matching;

import dues.matching.MatchDecision.Reason;
import dues.matching.cluster.Bond;
import dues.matching.cluster.Gathering;
import dues.matching.cluster.Placed;
import dues.matching.compare.Word;
import dues.matching.scored.People;
import dues.matching.scored.Person;
import dues.matching.scored.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The contracts that no customer of the night's start was found for, and those that one was found
 * for. They are added in the order of (source, contract), gathered, and decided on one by one.
 */
public final class Tonight {
  private final MatchRules rules;
  private final People people;
  private final @Nullable Weights weights;
  private final List<Person> persons = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Map<List<String>, List<Integer>> together = new LinkedHashMap<>();
  private final Map<Integer, String> fixed = new HashMap<>();
  private final Map<String, List<Integer>> bearers = new HashMap<>();
  private @Nullable Gathering gathering;

  /** People already counted make the words' frequencies truer. */
  public Tonight(MatchRules rules, People people) {
    this(rules, people, null);
  }

  /** With the installation's weights; null: what is learned of the night's own contracts. */
  public Tonight(MatchRules rules, People people, @Nullable Weights weights) {
    this.rules = rules;
    this.people = people;
    this.weights = weights;
  }

  /**
   * Adds a contract.
   *
   * @param customer the key of the customer that the look-up found; null when it found none
   */
  public void add(Subject subject, @Nullable String customer) {
    var place = persons.size();
    persons.add(people.counted(subject.profile().particulars()));
    keys.add(subject.key().toString());
    var hint = subject.hint();
    if (hint != null && rules.engines().contains("hints")) {
      put(List.of("hint", subject.key().source(), hint), place);
    }
    if (customer != null) {
      fixed.put(place, customer);
      put(List.of("customer", customer), place);
    }
  }

  private void note(@Nullable Word number, int place) {
    if (number != null && number.count() > 1) {
      bearers.computeIfAbsent(number.text(), unused -> new ArrayList<>()).add(place);
    }
  }

  private void put(List<String> label, int place) {
    together.computeIfAbsent(label, unused -> new ArrayList<>()).add(place);
  }

  /** Joins what belongs together. */
  public void gather() {
    for (var place = 0; place < persons.size(); place++) {
      note(persons.get(place).keys().document(), place);
      note(persons.get(place).keys().taxNumber(), place);
    }
    gathering =
        Gathering.of(persons, rules, people.population(), weights, together, fixed.keySet());
  }

  /** How many share a key with so many others that it was passed over. */
  public int limited() {
    return java.util.Objects.requireNonNull(gathering, "gather first").limited();
  }

  /** The customer of a place that is its cluster's last, so that nobody comes to it any more. */
  public @Nullable String completedBy(int place) {
    var all = java.util.Objects.requireNonNull(gathering, "gather first");
    var members = all.members(all.clusterOf(place));
    return members.get(members.size() - 1) == place ? customer(all, all.clusterOf(place)) : null;
  }

  /** The decision on the contract at a place; the places are in the order of adding. */
  public MatchDecision decide(int place, Subject subject) {
    var all = java.util.Objects.requireNonNull(gathering, "gather first");
    var placed = all.placed(place);
    var customer = customer(all, placed.cluster());
    if (subject.strangers().contains(customer)) {
      return Matcher.created(subject, List.of(), List.of());
    }
    var doubt = isStranger(subject, all, placed.doubt()) ? null : placed.doubt();
    if (doubt != null && placed.size() == 1 && !fixed.containsKey(place)) {
      return MatchDecision.review(
          subject.key(), reason(subject, place, doubt), rivals(all, doubt), code(doubt));
    }
    var bond = placed.bond();
    var isFirst = placed.cluster() == place && customer.equals(keys.get(place));
    if (bond == null
        && subject.profile().title().text().strip().length() < rules.titles().minLength()
        && rules.engines().contains("compat")) {
      return CompatMatcher.tooShort(subject, rules);
    }
    var remark = doubt == null ? "" : "M_CLUSTER_CONFLICT";
    var rivals = doubt == null ? List.<String>of() : rivals(all, doubt);
    if (isFirst || bond == null) {
      return created(place, subject, all).withMoreRemarks(remark, rivals);
    }
    return MatchDecision.matched(subject.key(), customer, reason(subject, place, bond))
        .withRemark(remark, rivals);
  }

  /** Whoever a person kept the contract apart from is no doubt about it. */
  private boolean isStranger(Subject subject, Gathering all, Placed.@Nullable Tie doubt) {
    return doubt != null && subject.strangers().containsAll(rivals(all, doubt));
  }

  /** With a remark when another customer of tonight bears the same document or tax number. */
  private MatchDecision created(int place, Subject subject, Gathering all) {
    var evidence = new ArrayList<String>();
    var others = new TreeSet<String>();
    for (var parameter : Matcher.UNIQUE) {
      for (var value : subject.profile().values(parameter)) {
        for (var other : bearers.getOrDefault(value.key(), List.of())) {
          var customer = customer(all, all.clusterOf(other));
          if (all.clusterOf(other) != all.clusterOf(place)
              && !subject.strangers().contains(customer)) {
            evidence.add(Evidence.same(parameter, value) + " as " + customer);
            others.add(customer);
          }
        }
      }
    }
    return Matcher.created(subject, evidence, others);
  }

  private List<String> rivals(Gathering all, Placed.Tie doubt) {
    return List.of(customer(all, all.clusterOf(doubt.to())));
  }

  private String customer(Gathering all, int cluster) {
    for (var place : all.members(cluster)) {
      var customer = fixed.get(place);
      if (customer != null) {
        return customer;
      }
    }
    return keys.get(cluster);
  }

  private static String code(Placed.Tie doubt) {
    return switch (doubt.bond()) {
      case VETOED -> "M_VETO";
      case DOUBTFUL -> "M_AMBIGUOUS";
      default -> "M_CLUSTER_CONFLICT";
    };
  }

  private Reason reason(Subject subject, int place, Placed.Tie tie) {
    if (tie.bond() == Bond.HINT && subject.hint() != null) {
      return HintMatcher.reason(subject);
    }
    var evidence = PairEvidence.of(subject.profile(), persons.get(place), persons.get(tie.to()));
    return new Reason(tie.bond().rule(), (int) Math.round(tie.strength()), evidence);
  }
}
