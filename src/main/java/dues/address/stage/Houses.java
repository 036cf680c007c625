package dues.address.stage;

import dues.address.Quality;
import dues.address.house.HouseGrammar;
import dues.address.text.Meaning;
import dues.address.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * N8: finds where the house number begins, by its word or as the first number that belongs to
 * nothing else, and hands over to {@link HouseGrammar}.
 */
public final class Houses implements Stage {

  @Override
  public void read(Draft draft) {
    var start = start(draft);
    var grammar = new HouseGrammar(draft.tokens());
    if (start < 0) {
      return;
    }
    take(draft, grammar, start);
    for (var i = 0; i < draft.size(); i++) {
      var token = draft.at(i);
      if (token != null && (grammar.isPart(i) || isMain(draft, grammar, i))) {
        take(draft, grammar, i);
      }
    }
    draft.setHouse(grammar.number(), start);
    if (grammar.isWithoutNumber()) {
      draft.report(Quality.PARTIAL_STREET);
    }
  }

  private static boolean isMain(Draft draft, HouseGrammar grammar, int i) {
    return !grammar.hasMain() && isWorded(draft, i);
  }

  private static void take(Draft draft, HouseGrammar grammar, int start) {
    var end = grammar.read(start);
    draft.take(start, Math.max(end, start));
  }

  /** A worded house, else б/н, else a bare number, else a korpus or stroenie alone. */
  private static int start(Draft draft) {
    for (var i = 0; i < draft.size(); i++) {
      if (isWorded(draft, i)) {
        return i;
      }
    }
    for (var i = 0; i < draft.size(); i++) {
      var token = draft.at(i);
      if (token != null && (token.has(Meaning.NO_NUMBER) || isBare(draft, token, i))) {
        return i;
      }
    }
    var grammar = new HouseGrammar(draft.tokens());
    for (var i = 0; i < draft.size(); i++) {
      if (draft.at(i) != null && grammar.isPart(i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWorded(Draft draft, int i) {
    var token = draft.at(i);
    var next = draft.at(i + 1);
    return token != null
        && token.hasAny(Meaning.HOUSE_KINDS)
        && !isSize(draft, token, i)
        && next != null
        && (next.isNumber() || next.has(Meaning.NO_NUMBER));
  }

  /** {@code Липовая Б. 5}: behind a Russian adjective it is the larger Липовая. */
  private static boolean isSize(Draft draft, Token token, int i) {
    var before = draft.at(i - 1);
    return token.isLetter()
        && token.has(Meaning.SIZE)
        && before != null
        && (before.key().endsWith("ая") || before.key().endsWith("ое"));
  }

  private static boolean isBare(Draft draft, Token token, int i) {
    return token.isNumber()
        && (!isUnit(draft.at(i - 1)) || HouseGrammar.isInitial(draft.tokens(), i - 1));
  }

  private static boolean isUnit(@Nullable Token before) {
    return before != null
        && (before.hasAny(Meaning.HOUSE_PARTS) || before.hasAny(Meaning.INSIDE))
        && before.isWord();
  }
}
