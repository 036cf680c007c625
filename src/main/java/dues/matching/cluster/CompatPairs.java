package dues.matching.cluster;

import dues.matching.MatchRules;
import dues.matching.compare.Levenshtein;
import dues.matching.compare.Word;
import dues.matching.scored.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** COMPAT's two phases between two contracts of one night. */
final class CompatPairs {
  private final MatchRules rules;
  private final Holders holders;

  CompatPairs(MatchRules rules, Holders holders) {
    this.rules = rules;
    this.holders = holders;
  }

  /** What binds them; null when neither phase does. */
  @Nullable Edge judge(int place, Person one, int other, Person two) {
    var least = rules.titles().minLength();
    if (one.title().length() < least || two.title().length() < least) {
      return null;
    }
    var equal = equal(rules.parameters().confirm(), one, two);
    if (equal == 0 && equal(rules.parameters().search(), one, two) == 0) {
      return null;
    }
    var title = one.title().text();
    var its = two.title().text();
    if (equal > 0 && (title.contains(its) || its.contains(title))) {
      return new Edge(place, other, Bond.PHASE_1, equal);
    }
    var near = 0;
    for (var parameter : rules.parameters().search()) {
      if (isEqual(parameter, one, two)) {
        var limit = rules.titles().distance(parameter);
        near += limit < 0 || Levenshtein.distance(title, its, limit) <= limit ? 1 : 0;
      }
    }
    return near > 0 ? new Edge(place, other, Bond.PHASE_2, near) : null;
  }

  private int equal(List<String> parameters, Person one, Person other) {
    var equal = 0;
    for (var parameter : parameters) {
      equal += isEqual(parameter, one, other) ? 1 : 0;
    }
    return equal;
  }

  private boolean isEqual(String parameter, Person one, Person other) {
    var ours = one.keys();
    var theirs = other.keys();
    return switch (parameter) {
      case "document" -> ours.document() != null && ours.document() == theirs.document();
      case "tax_number" -> ours.taxNumber() != null && ours.taxNumber() == theirs.taxNumber();
      case "birth_date" -> one.birth() != 0 && one.birth() == other.birth();
      case "phones" -> share(ours.phones(), theirs.phones());
      case "emails" -> share(ours.emails(), theirs.emails());
      case "address" ->
          one.home().house() != 0
              && one.home().house() == other.home().house()
              && one.home().flat() != null
              && one.home().flat() == other.home().flat();
      default -> false;
    };
  }

  private boolean share(Word[] ones, Word[] others) {
    for (var one : ones) {
      for (var other : others) {
        if (one == other && holders.areFew(one)) {
          return true;
        }
      }
    }
    return false;
  }
}
