package dues.address.stage;

import dues.address.stage.Draft.Field;
import dues.address.text.Dictionary;
import dues.address.text.Meaning;
import dues.address.text.Sense;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * N9: flat, room, entrance, floor, intercom, each introduced by its word: {@code кв. 45}, {@code
 * 2-й этаж}, {@code оф. А}. {@code 0}, {@code -} and {@code нет} are no flat.
 */
public final class RoomWords implements Stage {
  private static final Sense ROOM = new Sense(Meaning.ROOM, "room", "комната");
  private static final Map<Meaning, Field> FIELDS =
      Map.of(
          Meaning.FLAT, Field.FLAT,
          Meaning.ROOM, Field.ROOM,
          Meaning.ENTRANCE, Field.ENTRANCE,
          Meaning.FLOOR, Field.FLOOR,
          Meaning.INTERCOM, Field.INTERCOM);

  @Override
  public void read(Draft draft) {
    for (var i = 0; i < draft.size(); i++) {
      var token = draft.at(i);
      var sense = token == null ? null : sense(draft, token, i);
      if (sense != null) {
        readWord(draft, i, sense);
      }
    }
  }

  private static @Nullable Sense sense(Draft draft, Token token, int i) {
    if (token.has(Meaning.KORPUS) && token.has(Meaning.FLAT) && isInDormitory(draft, i)) {
      return ROOM;
    }
    if (token.has(Meaning.KORPUS) || (token.has(Meaning.QUARTER) && isQuarter(draft, i))) {
      return null;
    }
    if (!token.hasAny(Meaning.INSIDE)) {
      return null;
    }
    for (var meaning : FIELDS.keySet()) {
      if (token.has(meaning)) {
        return token.sensesAs(meaning).get(0);
      }
    }
    return null;
  }

  /** {@code д. 7, общежитие, к. 12}: behind the house's number it is a room. */
  private static boolean isInDormitory(Draft draft, int i) {
    var numbers = 0;
    var isDormitory = false;
    for (var j = 0; j < i; j++) {
      var token = draft.tokens().get(j);
      numbers += token.isNumber() ? 1 : 0;
      isDormitory |= token.senses().codes(Meaning.NOTHING).contains("dormitory");
    }
    return isDormitory && numbers > 0;
  }

  /** {@code кв. 5, д. 10}: without a street and before any other number it is the quarter. */
  private static boolean isQuarter(Draft draft, int i) {
    if (draft.tokens().stream().anyMatch(token -> token.has(Meaning.STREET))) {
      return false;
    }
    for (var j = 0; j < i; j++) {
      if (draft.isNumber(j)) {
        return false;
      }
    }
    for (var j = i + 2; j < draft.size(); j++) {
      if (draft.isNumber(j)) {
        return true;
      }
    }
    return false;
  }

  private static void readWord(Draft draft, int i, Sense sense) {
    var field = FIELDS.get(sense.meaning());
    var start = isSign(draft, i + 1) ? i + 2 : i + 1;
    var isCode = sense.meaning() == Meaning.INTERCOM;
    var end = isCode ? partEnd(draft, start) : RoomValue.end(draft, start);
    if (field == null || isPlace(draft, i, end > start && (isCode || draft.isNumber(start)))) {
      return;
    }
    if (end > start) {
      draft.put(field, named(sense, RoomValue.text(draft, start, end)));
      draft.take(i, end);
    } else if (isNothing(draft, start)) {
      draft.take(i, start + 1);
    } else if (draft.isNumber(i - 1) && mayFollowNumber(sense)) {
      draft.put(field, named(sense, RoomValue.text(draft, i - 1, i)));
      draft.take(i - 1, i + 1);
    } else if (sense.meaning() == Meaning.FLAT && isApartFromHouse(draft, i - 1)) {
      draft.put(field, named(sense, RoomValue.text(draft, i - 1, i)));
      draft.take(i - 1, i + 1);
    } else if (sense.word().isEmpty()) {
      draft.take(i, i + 1);
    }
  }

  /** {@code 5 п. Примерный}: a short word with other meanings needs its number behind it. */
  private static boolean isPlace(Draft draft, int i, boolean hasValue) {
    var token = draft.at(i);
    return token != null && !hasValue && token.isLetter();
  }

  private static int partEnd(Draft draft, int start) {
    var i = start;
    while (draft.at(i) != null && !draft.isComma(i)) {
      i++;
    }
    return i;
  }

  /** {@code 2 этаж} is said, {@code 2 офис} is not. */
  private static boolean mayFollowNumber(Sense sense) {
    return sense.meaning() == Meaning.FLOOR || sense.meaning() == Meaning.ENTRANCE;
  }

  /** {@code 5, 10 кв.}: a number behind the house's, which a comma or nothing parts from it. */
  private static boolean isApartFromHouse(Draft draft, int i) {
    var isBehind = draft.isNumber(i - 1) || (draft.isComma(i - 1) && draft.isNumber(i - 2));
    return draft.isNumber(i) && isBehind;
  }

  private static boolean isSign(Draft draft, int i) {
    var token = draft.at(i);
    return token != null && token.is(Kind.HASH);
  }

  /** {@code нет}, {@code -}, {@code б/н} in place of a value. */
  private static boolean isNothing(Draft draft, int i) {
    var token = draft.at(i);
    return token != null
        && (token.has(Meaning.NOTHING) || token.has(Meaning.NO_NUMBER) || token.is(Kind.DASH));
  }

  /** One word for a kind of room in every language, so that equal rooms are equal texts. */
  private static String word(Sense sense) {
    return Dictionary.standard().word(Meaning.ROOM, sense.code());
  }

  private static @Nullable String named(Sense sense, String value) {
    if (value.chars().allMatch(c -> c == '0')) {
      return null;
    }
    return switch (sense.meaning()) {
      case INTERCOM -> value;
      case ROOM -> word(sense) + " " + RoomValue.withoutZeros(value);
      default -> RoomValue.withoutZeros(value);
    };
  }
}
