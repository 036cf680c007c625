package dues.matching.cluster;

import dues.address.text.Slips;
import dues.matching.MatchRules;
import dues.matching.TitleKey;
import dues.matching.compare.Alignment;
import dues.matching.compare.Likeness;
import dues.matching.scored.Comparison;
import dues.matching.scored.Comparison.Verdict;
import dues.matching.scored.Person;
import org.jspecify.annotations.Nullable;

/**
 * What binds two contracts. COMPAT is asked first; what it finds contradictory SCORED may still
 * join, when two fields beside the name agree, and of firms a word of the name; what SCORED finds
 * to be two people of one household is vetoed. A name alone never binds, and where only one field
 * agrees with it, it may be no shorter and differ by no more letters than the sheet allows.
 */
public final class Judge {
  private static final Verdict UNASKED = new Verdict(Double.NEGATIVE_INFINITY, 0);

  private final MatchRules rules;
  private final Holders holders;
  private final @Nullable CompatPairs compat;
  private final @Nullable Comparison scored;

  public Judge(MatchRules rules, Holders holders, Comparison comparison) {
    this.rules = rules;
    this.holders = holders;
    this.compat = rules.engines().contains("compat") ? new CompatPairs(rules, holders) : null;
    this.scored = rules.engines().contains("scored") ? comparison : null;
  }

  public @Nullable Edge judge(int place, Person one, int other, Person two) {
    var edge = compat == null ? null : compat.judge(place, one, other, two);
    var verdict = scored == null ? UNASKED : weigh(scored, one, two);
    var isLikely = verdict.odds() >= Comparison.ASK;
    if (edge == null && !isLikely) {
      return null;
    }
    if (rules.vetoes() && Contradictions.areTwo(one, two)) {
      return vetoed(edge);
    }
    var contradict = rules.vetoes() && Contradictions.contradict(one, two);
    if (edge != null && !contradict) {
      return scored == null || isLikely ? edge : vetoed(edge);
    }
    var isWeighty = isLikely && isWellFounded(verdict, one, two, contradict);
    if (!isWeighty || (edge != null && verdict.odds() < Comparison.JOIN)) {
      return vetoed(edge);
    }
    var bond = verdict.odds() >= Comparison.JOIN ? Bond.SCORED : Bond.DOUBTFUL;
    return new Edge(place, other, bond, verdict.odds());
  }

  private Verdict weigh(Comparison weighing, Person one, Person two) {
    return weighing.judge(holders.plain(one), holders.plain(two));
  }

  private static @Nullable Edge vetoed(@Nullable Edge edge) {
    return edge == null ? null : new Edge(edge.one(), edge.other(), Bond.VETOED, edge.strength());
  }

  private boolean isWellFounded(Verdict verdict, Person one, Person two, boolean contradict) {
    var isFounded =
        verdict.agreeing() > 1
            || (verdict.agreeing() == 1
                && !contradict
                && isLong(one)
                && isLong(two)
                && slips(one, two) <= slipsAllowed());
    return isFounded && !areOtherFirms(one, two);
  }

  /** Two firms, and no word of the one is a word of the other, legal forms aside. */
  private static boolean areOtherFirms(Person one, Person other) {
    return one.title().isLegal()
        && other.title().isLegal()
        && Alignment.of(one.name(), other.name()).stream()
            .noneMatch(
                pair -> pair.likeness() != Likeness.OTHER && !TitleKey.isForm(pair.one().text()));
  }

  private boolean isLong(Person person) {
    return person.title().length() >= rules.titles().minLength();
  }

  private int slipsAllowed() {
    return Math.max(0, rules.titles().distance());
  }

  private int slips(Person one, Person other) {
    var slips = 0;
    for (var pair : Alignment.of(one.name(), other.name())) {
      slips +=
          pair.isInitial()
              ? 0
              : Slips.between(pair.one().text(), pair.other().text(), slipsAllowed());
    }
    return slips;
  }
}
