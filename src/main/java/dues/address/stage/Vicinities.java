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
        takeNote(draft, i);
      } else if (token.has(Meaning.NEAR)) {
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

  private static void takeNote(Draft draft, int i) {
    draft.take(i, i + 1);
    if (i + 1 < draft.size()) {
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

  /** {@code ул. Угол}: right behind a street's type word it is a name. */
  private static boolean isName(Draft draft, int i) {
    var before = draft.at(i - 1);
    return before != null && before.has(Meaning.STREET);
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
