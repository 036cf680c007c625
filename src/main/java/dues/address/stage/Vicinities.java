package dues.address.stage;

import dues.address.Quality;
import dues.address.text.Meaning;
import dues.address.text.Token;

/**
 * Words about the place that are no address: {@code возле} names a vicinity, which is nobody's
 * address; {@code 12 км} a distance, {@code угол Кленовой} the other street of a corner, and both
 * leave a doubt.
 */
public final class Vicinities implements Stage {
  @Override
  public void read(Draft draft) {
    for (var i = 0; i < draft.size(); i++) {
      var token = draft.at(i);
      if (token == null) {
        continue;
      }
      if (token.has(Meaning.NOTE)) {
        takeNote(draft, i, token);
      } else if (token.has(Meaning.NEAR) && !isHouseLetter(draft, i)) {
        draft.report(Quality.APPROX);
        draft.take(i, i + 1);
      } else if (token.has(Meaning.DISTANCE)) {
        takeDistance(draft, i);
      } else if (token.has(Meaning.CORNER) && !isName(draft, i)) {
        draft.setAside(i, cornerEnd(draft, i + 1));
      } else if (token.has(Meaning.NOTHING) && draft.isAlone(i)) {
        draft.take(i, i + 1);
      }
    }
  }

  /** {@code 5 у}, {@code У. Примерова}. */
  private static boolean isHouseLetter(Draft draft, int i) {
    var token = draft.tokens().get(i);
    return token.isLetter() && (token.dotted() || draft.isNumber(i - 1) || draft.at(i + 1) == null);
  }

  /** A telephone's digits are no part of the address and raise no doubt. */
  private static void takeNote(Draft draft, int i, Token word) {
    var end = i + 1;
    if (word.codes(Meaning.NOTE).contains("phone")) {
      while (end < draft.size() && !draft.tokens().get(end).isWord()) {
        end++;
      }
    }
    draft.take(i, end);
    if (end == i + 1 && end < draft.size()) {
      draft.setAside(i + 1, draft.size());
    }
  }

  private static void takeDistance(Draft draft, int i) {
    if (draft.isNumber(i - 1)) {
      draft.setAside(i - 1, i + 1);
    } else if (draft.isNumber(i + 1)) {
      draft.setAside(i, i + 2);
    }
  }

  /** {@code ул. Угол}, {@code Зелений Ріг}: a name behind a street's type word or in a town's. */
  private static boolean isName(Draft draft, int i) {
    var before = draft.at(i - 1);
    var type = draft.at(i - 2);
    return before != null
        && (before.has(Meaning.STREET)
            || (before.key().endsWith("ий") && (type == null || !type.has(Meaning.STREET))));
  }

  private static int cornerEnd(Draft draft, int start) {
    var i = start;
    for (Token token = draft.at(i); token != null && token.isWord(); token = draft.at(i)) {
      if (token.hasAny(Meaning.HOUSE_KINDS) && draft.isNumber(i + 1)) {
        return i;
      }
      i++;
    }
    return i;
  }
}
