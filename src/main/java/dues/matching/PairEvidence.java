package dues.matching;

import dues.address.text.Slips;
import dues.matching.compare.Alignment;
import dues.matching.compare.Dates;
import dues.matching.compare.Likeness;
import dues.matching.compare.Word;
import dues.matching.scored.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two contracts have in common and where they differ, in words: {@code same document 8005
 * 123456; surname differs by one letter; same house, flat 12}.
 */
public final class PairEvidence {
  private static final int FAR = 3;

  private final Profile contract;
  private final List<String> said = new ArrayList<>();

  private PairEvidence(Profile contract) {
    this.contract = contract;
  }

  /**
   * The evidence, what is equal first.
   *
   * @param contract for the values as they are written there
   */
  public static List<String> of(Profile contract, Person mine, Person other) {
    var evidence = new PairEvidence(contract);
    var keys = mine.keys();
    var others = other.keys();
    evidence.number("document", keys.document(), others.document());
    evidence.number("tax_number", keys.taxNumber(), others.taxNumber());
    evidence.birth(mine.birth(), other.birth());
    evidence.shared("phones", keys.phones(), others.phones());
    evidence.shared("emails", keys.emails(), others.emails());
    evidence.said.add(names(mine, other));
    evidence.home(mine.home(), other.home());
    return evidence.said;
  }

  private void same(String parameter, String key) {
    contract.values(parameter).stream()
        .filter(value -> value.key().equals(key))
        .findFirst()
        .ifPresent(value -> said.add(Evidence.same(parameter, value)));
  }

  private void number(String parameter, @Nullable Word mine, @Nullable Word other) {
    if (mine == null || other == null) {
      return;
    }
    if (mine == other) {
      same(parameter, mine.text());
    } else {
      differs(parameter, Slips.between(mine.text(), other.text(), FAR));
    }
  }

  private void birth(int mine, int other) {
    if (mine == 0 || other == 0) {
      return;
    }
    if (mine == other) {
      contract.values("birth_date").stream()
          .findFirst()
          .ifPresent(value -> said.add(Evidence.same("birth_date", value)));
    } else {
      var isNear = Dates.likeness(mine, other) == Likeness.NEAR;
      differs("birth_date", isNear ? 1 : FAR);
    }
  }

  private void differs(String parameter, int slips) {
    var name = Evidence.name(parameter);
    said.add(slips >= FAR ? "other " + name : name + " differs by " + digits(slips));
  }

  private static String digits(int count) {
    return count == 1 ? "one digit" : count + " digits";
  }

  private void shared(String parameter, Word[] mine, Word[] others) {
    for (var one : mine) {
      for (var other : others) {
        if (one == other) {
          same(parameter, one.text());
        }
      }
    }
  }

  private static String names(Person mine, Person other) {
    var pairs = Alignment.of(mine.name(), other.name());
    var isSame = pairs.stream().allMatch(pair -> pair.likeness() == Likeness.SAME);
    var isWhole = mine.name().length == other.name().length;
    var text = mine.title().text();
    if (isSame && isWhole && !text.equals(other.title().text())) {
      return "same name in another order";
    }
    if (pairs.stream().anyMatch(Alignment.Pair::isInitial)
        && pairs.stream().allMatch(pair -> pair.isInitial() || pair.likeness() == Likeness.SAME)) {
      return "same name with initials";
    }
    return Evidence.titles(text, other.title().text());
  }

  private void home(Person.Home mine, Person.Home other) {
    var flat = mine.flat();
    if (mine.house() != 0 && mine.house() == other.house()) {
      said.add(
          flat == null || flat != other.flat() ? "same house" : "same house, flat " + flat.text());
      return;
    }
    var pairs = Alignment.of(mine.parts(), other.parts());
    var alike = pairs.stream().filter(pair -> pair.likeness().isAtLeast(Likeness.CLOSE)).count();
    if (alike > 0) {
      said.add("address agrees in %d of %d parts".formatted(alike, pairs.size()));
    } else if (!pairs.isEmpty()) {
      said.add("other address");
    }
  }
}
