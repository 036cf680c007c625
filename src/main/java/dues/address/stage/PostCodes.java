package dues.address.stage;

import dues.address.text.Meaning;

/**
 * N6: six digits (Russia, Belarus) anywhere, five (Ukraine, Germany) alone in their part or at an
 * end of the text, are the post code and never a house.
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
    }
  }

  private static boolean isPostCode(Draft draft, int i, int length) {
    var before = draft.at(i - 1);
    if (before != null && before.hasAny(Meaning.HOUSE_KINDS)) {
      return false;
    }
    var isAtAnEnd = i == 0 || i == draft.size() - 1 || draft.startsPart(i);
    return length == 6 || (length == 5 && (draft.isAlone(i) || isAtAnEnd));
  }
}
