package dues.address.stage;

import dues.address.Quality;
import dues.address.stage.Draft.Field;
import dues.address.text.Meaning;
import dues.address.text.Token.Kind;

/**
 * Bare numbers behind the house: one is the flat ({@code Липовая, 65, 45}), more are a list of
 * houses ({@code д. 1,3,5}), which no single customer lives in.
 */
public final class HouseTails implements Stage {
  private static final int MANY = 2;

  @Override
  public void read(Draft draft) {
    if (!draft.hasHouse()) {
      return;
    }
    var count = 0;
    var first = -1;
    var joined = false;
    for (var i = draft.housePlace(); i < draft.size(); i++) {
      if (draft.isNumber(i)) {
        first = count == 0 ? i : first;
        joined |= isJoined(draft, i - 1);
        count++;
      }
    }
    if (count >= MANY || joined) {
      draft.report(Quality.MULTI);
      draft.setAside(draft.housePlace(), lastNumber(draft) + 1);
      draft.setHouse(null, draft.housePlace());
    } else if (count == 1 && !draft.has(Field.FLAT)) {
      takeFlat(draft, first);
    }
  }

  private static int lastNumber(Draft draft) {
    var last = draft.size() - 1;
    while (!draft.isNumber(last)) {
      last--;
    }
    return draft.at(last + 1) != null && draft.tokens().get(last + 1).isLetter() ? last + 1 : last;
  }

  private static boolean isJoined(Draft draft, int i) {
    var token = draft.at(i);
    return token != null && token.has(Meaning.AND);
  }

  private static void takeFlat(Draft draft, int number) {
    var before = draft.at(number - 1);
    var isWord = before != null && (before.has(Meaning.FLAT) || before.is(Kind.HASH));
    var isDash = before != null && before.is(Kind.DASH);
    if (before != null && !isWord && !isDash && !before.is(Kind.COMMA)) {
      return;
    }
    var end = RoomValue.end(draft, number);
    draft.put(Field.FLAT, RoomValue.withoutZeros(RoomValue.text(draft, number, end)));
    draft.take(isWord || isDash ? number - 1 : number, end);
  }
}
