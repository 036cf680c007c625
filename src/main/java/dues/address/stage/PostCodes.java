package dues.address.stage;

import dues.address.text.Meaning;
import dues.address.text.Scripts;
import dues.address.text.Token;

/**
 * N6: six digits (Russia, Belarus) anywhere, five (Ukraine, Germany) alone in their part or at an
 * end of the text, {@code 00-950} (Poland) before a town, are the post code and never a house.
 */
public final class PostCodes implements Stage {
  @Override
  public void read(Draft draft) {
    for (var i = 0; i < draft.size(); i++) {
      var token = draft.at(i);
      if (token == null || !token.isNumber()) {
        continue;
      }
      var before = draft.at(i - 1);
      var named = before != null && before.has(Meaning.POST_CODE);
      if (named || isPostCode(draft, i, token.text().length())) {
        draft.put(Draft.Field.POST_CODE, token.text());
        draft.take(named ? i - 1 : i, i + 1);
        return;
      }
      if (isPolish(draft, i)) {
        draft.put(Draft.Field.POST_CODE, token.text() + "-" + draft.tokens().get(i + 2).text());
        draft.take(i, i + 3);
        return;
      }
    }
  }

  /** Behind the town, when another number is there to be the house. */
  private static boolean endsPart(Draft draft, int i) {
    return draft.isComma(i + 1) && draft.tokens().subList(0, i).stream().anyMatch(Token::isNumber);
  }

  /** {@code 00-950}: Poland's, in front of the town; elsewhere house 12, flat 345. */
  private static boolean isPolish(Draft draft, int i) {
    var last = draft.at(i + 2);
    var town = draft.at(i + 3);
    return draft.startsPart(i)
        && town != null
        && town.isWord()
        && !Scripts.isCyrillic(town.text())
        && draft.tokens().get(i).text().length() == 2
        && last != null
        && last.isNumber()
        && last.glued()
        && last.text().length() == 3
        && draft.tokens().get(i + 1).is(Token.Kind.DASH)
        && draft.tokens().get(i + 1).glued();
  }

  private static boolean isPostCode(Draft draft, int i, int length) {
    var before = draft.at(i - 1);
    if (before != null && (before.hasAny(Meaning.HOUSE_KINDS) || before.hasAny(Meaning.INSIDE))) {
      return false;
    }
    var isAtAnEnd = i == 0 || i == draft.size() - 1 || draft.startsPart(i) || endsPart(draft, i);
    return length == 6 || (length == 5 && (draft.isAlone(i) || isAtAnEnd));
  }
}
