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
  private final List<Equality> confirming;
  private final List<Equality> searching;

  /** Whether two persons agree in one parameter. */
  private interface Equality {
    boolean holds(Person one, Person other);
  }

  CompatPairs(MatchRules rules, Holders holders) {
    this.rules = rules;
    this.holders = holders;
    this.confirming = rules.parameters().confirm().stream().map(this::equality).toList();
    this.searching = rules.parameters().search().stream().map(this::equality).toList();
  }

  /** What binds them; null when neither phase does. */
  @Nullable Edge judge(int place, Person one, int other, Person two) {
    var least = rules.titles().minLength();
    if (one.title().length() < least || two.title().length() < least) {
      return null;
    }
    var equal = equal(confirming, one, two);
    if (equal == 0 && equal(searching, one, two) == 0) {
      return null;
    }
    var title = one.title().text();
    var its = two.title().text();
    if (equal > 0 && (title.contains(its) || its.contains(title))) {
      return new Edge(place, other, Bond.PHASE_1, equal);
    }
    var near = 0;
    for (var i = 0; i < searching.size(); i++) {
      if (searching.get(i).holds(one, two)) {
        var limit = rules.titles().distance(rules.parameters().search().get(i));
        near += limit < 0 || Levenshtein.distance(title, its, limit) <= limit ? 1 : 0;
      }
    }
    return near > 0 ? new Edge(place, other, Bond.PHASE_2, near) : null;
  }

  private static int equal(List<Equality> parameters, Person one, Person other) {
    var equal = 0;
    for (var parameter : parameters) {
      equal += parameter.holds(one, other) ? 1 : 0;
    }
    return equal;
  }

  private Equality equality(String parameter) {
    return switch (parameter) {
      case "document" ->
          (one, other) ->
              one.keys().document() != null && one.keys().document() == other.keys().document();
      case "tax_number" ->
          (one, other) ->
              one.keys().taxNumber() != null && one.keys().taxNumber() == other.keys().taxNumber();
      case "birth_date" -> (one, other) -> one.birth() != 0 && one.birth() == other.birth();
      case "phones" -> (one, other) -> share(one.keys().phones(), other.keys().phones());
      case "emails" -> (one, other) -> share(one.keys().emails(), other.keys().emails());
      case "address" ->
          (one, other) ->
              one.home().house() != 0
                  && one.home().house() == other.home().house()
                  && one.home().flat() != null
                  && one.home().flat() == other.home().flat();
      default -> (one, other) -> false;
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
