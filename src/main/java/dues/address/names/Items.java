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
  private static final int LONGEST_BRIEF = 3;

  /** How streets' names end and towns' hardly do: adjectives, and whose the street is. */
  private static final List<String> STREET_ENDINGS =
      List.of("ая", "ька", "ова", "ева", "ина", "іна", "ого", "енка", "енко", "чука", "юка");

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
    return !isInName(draft, i, token);
  }

  /** A word with the meaning of a type that stands in a name all the same. */
  private static boolean isInName(Draft draft, int i, Token token) {
    var next = draft.at(i + 1);
    var before = before(draft, i);
    if (next != null && next.isWord() && isShort(token) && opensName(draft, i - 1)) {
      return true;
    }
    if (before != null && isCapital(token) && (isCapital(next) || isBehindInitial(draft, i))) {
      return true;
    }
    if (token.isLetter() && (isTrailingInitial(draft, i) || isBeforeType(draft, i))) {
      return true;
    }
    if (isPerson(draft, i)) {
      return true;
    }
    return token.has(Meaning.SIZE) && next != null && next.isWord() && isSize(draft, i, token);
  }

  /** {@code ул. Г. Примерова}, {@code г. Н. Примерск}: behind a type with no name in front. */
  private static boolean opensName(Draft draft, int i) {
    var type = draft.at(i);
    var left = before(draft, i);
    return type != null
        && (type.has(Meaning.STREET) || (type.has(Meaning.CITY) && left == null))
        && (left == null || left.hasAny(Meaning.PLACES))
        && isType(draft, i);
  }

  private static boolean isShort(Token token) {
    return token.isLetter() || token.has(Meaning.NAME_WORD) || (token.dotted() && isBrief(token));
  }

  private static boolean isBrief(Token token) {
    return token.key().length() <= LONGEST_BRIEF && !token.has(Meaning.STREET);
  }

  private static boolean isBehindInitial(Draft draft, int i) {
    return isCapital(draft.at(i - 1)) && !isType(draft, i - 1);
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

  /** {@code Примерова М. ул., 5}: between a name and its type word. */
  private static boolean isBeforeType(Draft draft, int i) {
    var type = draft.at(i + 1);
    var behind = draft.at(i + 2);
    return before(draft, i) != null
        && isCapital(draft.at(i))
        && type != null
        && type.has(Meaning.STREET)
        && !type.isLetter()
        && (behind == null || !behind.isWord() || behind.hasAny(Meaning.HOUSE_KINDS));
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

  /** {@code Б. Липовая}; a letter that may be a town's needs the street's type word behind. */
  private static boolean isSize(Draft draft, int i, Token size) {
    var next = draft.tokens().get(i + 1);
    var type = draft.at(i + 2);
    return !next.hasAny(Meaning.PLACES)
        && StreetName.isAdjective(next.key())
        && (!size.has(Meaning.CITY) || (type != null && type.has(Meaning.STREET)));
  }

  /**
   * {@code Примерск, М. Липовая 5}, {@code Примерск, С. Примерова 5}: behind a name that may be the
   * town's, and with no street's type word anywhere, a capital opens the street's name.
   */
  private static boolean isPerson(Draft draft, int i) {
    var name = draft.at(i + 1);
    var next = draft.at(i + 2);
    return isCapital(draft.at(i))
        && name != null
        && (next == null || !next.isWord())
        && STREET_ENDINGS.stream().anyMatch(name.key()::endsWith)
        && draft.isComma(i - 1)
        && isBareName(draft, i - 2)
        && draft.tokens().stream()
            .noneMatch(token -> token.has(Meaning.STREET) && !token.isLetter());
  }

  private static boolean isBareName(Draft draft, int end) {
    var i = end;
    for (var token = draft.at(i); token != null && token.isWord(); token = draft.at(--i)) {
      if (token.has(Meaning.REGION) || token.has(Meaning.AREA)) {
        return false;
      }
    }
    return i < end;
  }

  private static @Nullable Token before(Draft draft, int i) {
    var before = draft.at(i - 1);
    return before == null || !before.isWord() ? null : before;
  }
}
