package dues.address.names;

import dues.address.StreetName;
import dues.address.stage.Draft;
import dues.address.text.Meaning;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the words that no stage took yet into type words and names, one list a part. A letter right
 * behind a type word is an initial or a size, not another type: {@code ул. Г. Примерова}, {@code
 * ул. Б. Липовая}.
 */
final class Items {
  private Items() {}

  static List<List<Item>> of(Draft draft) {
    var parts = new ArrayList<List<Item>>();
    var part = new ArrayList<Item>();
    var i = 0;
    while (i < draft.size()) {
      var token = draft.at(i);
      if (token == null || !token.isWord()) {
        if (!part.isEmpty()) {
          parts.add(part);
          part = new ArrayList<>();
        }
        i++;
        continue;
      }
      var item = isType(draft, i) ? new Item(i, List.of(token), true) : name(draft, i);
      part.add(item);
      i = item.end();
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static Item name(Draft draft, int start) {
    var words = new ArrayList<Token>();
    var i = start;
    for (var token = draft.at(i); token != null && token.isWord(); token = draft.at(i)) {
      if (i > start && isType(draft, i)) {
        break;
      }
      words.add(token);
      i++;
    }
    return new Item(start, words, false);
  }

  private static boolean isType(Draft draft, int i) {
    var token = draft.at(i);
    if (token == null || !token.hasAny(Meaning.PLACES)) {
      return false;
    }
    if (token.key().isEmpty()) {
      return true;
    }
    var next = draft.at(i + 1);
    var hasNext = next != null && next.isWord();
    var before = before(draft, i);
    var isBehindStreet = before != null && before.has(Meaning.STREET) && isType(draft, i - 1);
    if (token.has(Meaning.NAME_WORD) && isBehindStreet) {
      return false;
    }
    if (isCapital(token) && (isCapital(next) || isCapital(before))) {
      return false;
    }
    if (token.isLetter() && (isTrailingInitial(draft, i) || isInitial(draft, i, isBehindStreet))) {
      return false;
    }
    return !(token.has(Meaning.SIZE) && next != null && hasNext && isSize(next, token));
  }

  private static boolean isInitial(Draft draft, int i, boolean isBehindStreet) {
    var next = draft.at(i + 1);
    var before = before(draft, i);
    var isBehindInitial =
        before != null && before.isLetter() && before.dotted() && !isType(draft, i - 1);
    return next != null && next.isWord() && (isBehindStreet || isBehindInitial);
  }

  /** {@code ул. Примерова А. Б.}: capitals behind the only word of a street fill its part. */
  private static boolean isTrailingInitial(Draft draft, int i) {
    var end = i;
    while (isLetter(draft.at(end))) {
      end++;
    }
    var start = i;
    while (isLetter(draft.at(start - 1))) {
      start--;
    }
    var name = before(draft, start);
    var type = before(draft, start - 1);
    return before(draft, end + 1) == null
        && isCapital(draft.at(i))
        && name != null
        && name.key().length() > 2
        && !name.hasAny(Meaning.PLACES)
        && type != null
        && type.has(Meaning.STREET);
  }

  private static boolean isLetter(@Nullable Token token) {
    return token != null && token.isLetter();
  }

  private static boolean isCapital(@Nullable Token token) {
    return token != null
        && token.isLetter()
        && token.dotted()
        && Character.isUpperCase(token.text().charAt(0));
  }

  private static boolean isSize(Token next, Token size) {
    return !next.hasAny(Meaning.PLACES)
        && StreetName.isAdjective(next.key())
        && !size.has(Meaning.CITY);
  }

  private static @Nullable Token before(Draft draft, int i) {
    var before = draft.at(i - 1);
    return before == null || !before.isWord() ? null : before;
  }
}
