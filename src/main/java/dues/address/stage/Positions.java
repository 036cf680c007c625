package dues.address.stage;

import dues.address.text.Meaning;
import dues.address.text.Sense;
import dues.address.text.Senses;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Hydra's positional text: after the house stand korpus, stroenie, flat and intercom, each between
 * commas even when empty. {@code Липовая ул.,5,,,78,к78#234} has flat 78; the empty places are what
 * gives the layout away. With two places alone they are korpus and flat, as accounting programs
 * write them.
 */
public final class Positions implements Stage {
  private static final List<Meaning> ORDER =
      List.of(Meaning.KORPUS, Meaning.STROENIE, Meaning.FLAT, Meaning.INTERCOM);
  private static final List<Meaning> SHORT_ORDER = List.of(Meaning.KORPUS, Meaning.FLAT);
  private static final int LONGEST_HOUSE = 4;

  @Override
  public void read(Draft draft) {
    for (var i = 0; i < draft.size(); i++) {
      if (draft.isNumber(i)
          && draft.startsPart(i)
          && hasEmptyPartBehind(draft, i)
          && draft.tokens().get(i).text().length() <= LONGEST_HOUSE) {
        draft.rewrite(withWords(draft.tokens(), i));
        return;
      }
    }
  }

  private static boolean hasEmptyPartBehind(Draft draft, int i) {
    var j = i;
    while (j < draft.size() && !draft.isComma(j)) {
      j++;
    }
    return j - i <= 3 && draft.isComma(j) && (draft.isComma(j + 1) || isWholeLayout(draft, j));
  }

  /** {@code 5,2,,,}: as many places as the layout has, the last of them empty. */
  private static boolean isWholeLayout(Draft draft, int start) {
    var commas = 0L;
    for (var i = start; i < draft.size(); i++) {
      commas += draft.isComma(i) ? 1 : 0;
    }
    return commas == ORDER.size() && draft.isComma(draft.size() - 1);
  }

  private static List<Token> withWords(List<Token> tokens, int house) {
    var worded = new ArrayList<Token>(tokens.subList(0, house));
    worded.add(word(Meaning.HOUSE));
    var commas = tokens.subList(house, tokens.size()).stream().filter(Positions::isComma).count();
    var order = commas == SHORT_ORDER.size() ? SHORT_ORDER : ORDER;
    var position = -1;
    for (var i = house; i < tokens.size(); i++) {
      var token = tokens.get(i);
      worded.add(token);
      if (token.is(Token.Kind.COMMA)) {
        position++;
        var isFilled = i + 1 < tokens.size() && !tokens.get(i + 1).is(Token.Kind.COMMA);
        var isLast = position == order.size() - 1;
        if (isFilled
            && position < order.size()
            && (isLast || tokens.get(i + 1).senses().isEmpty())) {
          worded.add(word(order.get(position)));
        }
      }
    }
    return worded;
  }

  private static boolean isComma(Token token) {
    return token.is(Token.Kind.COMMA);
  }

  private static Token word(Meaning meaning) {
    return new Token(Token.Kind.WORD, "", "", false, false, Senses.of(new Sense(meaning, "", "")));
  }
}
