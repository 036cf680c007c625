package dues.address.names;

import dues.address.text.Meaning;
import dues.address.text.Scripts;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about a number's neighbours: whether it is part of a name or counts something. */
final class TokenRow {
  private static final int SHORTEST_POST_CODE = 5;
  private static final int SHORTEST_HYPHENED = 3;

  private final List<Token> tokens;

  TokenRow(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token get(int i) {
    return tokens.get(i);
  }

  @Nullable Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }

  /** How many tokens after the number are a dash and an ordinal's ending, or 0. */
  int endingLength(int i) {
    var length = isAt(i + 1, Kind.DASH) ? 2 : 1;
    var ending = at(i + length);
    return ending != null && ending.has(Meaning.ORDINAL_ENDING) && (length == 2 || ending.glued())
        ? length
        : 0;
  }

  boolean isOrdinal(int i, int ending) {
    var next = at(i + ending + 1);
    if (next != null && (isName(next) || next.has(Meaning.FLOOR) || next.has(Meaning.ENTRANCE))) {
      return true;
    }
    var word = get(i + ending).key();
    var rarelyALetter = word.length() > 1 || "яйеы".contains(word);
    var isNamed = hasNameBefore(i) || isStreetWord(at(i - 1));
    return (isNamed || (isQuarterWord(i - 1) && rarelyALetter))
        && (rarelyALetter ? hasNumberAfter(i + ending + 1) : hasHouseAfter(i + ending + 1));
  }

  /** {@code 30-летия}, {@code 30 - летия}. */
  boolean isHyphened(int i) {
    var word = at(i + 2);
    return isAt(i + 1, Kind.DASH)
        && word != null
        && isName(word)
        && (word.has(Meaning.NAME_WORD)
            || (get(i + 1).glued() && word.glued() && word.key().length() >= SHORTEST_HYPHENED));
  }

  boolean isLettered(int i) {
    var letter = at(i + 1);
    return letter != null && letter.isLetter() && letter.glued();
  }

  /** {@code ГСК-12} has no name but its number. */
  boolean isQuarterWord(int i) {
    var token = at(i);
    return token != null && token.has(Meaning.QUARTER) && !token.has(Meaning.FLAT);
  }

  /** The dash of {@code Кленовый-2}: a quarter's or village's number behind its name. */
  boolean isTail(int i, boolean isTitle) {
    var number = at(i + 1);
    return isAt(i, Kind.DASH)
        && get(i).glued()
        && number != null
        && number.isNumber()
        && number.glued()
        && (hasNameBefore(i) || isQuarterWord(i - 1))
        && (isTitle || (isInQuarter(i) && hasNumberAfter(i + 2)));
  }

  /** Whether a number whose neighbour on the right stands at {@code right} is part of a name. */
  boolean isInName(int i, int right) {
    var before = at(i - 1);
    var isLong = get(i).text().length() >= SHORTEST_POST_CODE;
    if (isLong || (before != null && (before.hasAny(Meaning.HOUSE_KINDS) || isUnit(before)))) {
      return false;
    }
    var next = at(right);
    if (next != null && isName(next) && !(next.glued() && right == i + 1)) {
      return hasNumberAfter(right)
          || !(hasNameBefore(i) || hasStreetBefore(i) || isHouseInFront(i));
    }
    return isNumberOfQuarter(i, right)
        || (hasNameBefore(i) && isInQuarter(i) && hasHouseAfter(right));
  }

  /** {@code мкр. 5, д. 12}: the number is the whole name. */
  boolean isNumberOfQuarter(int i, int right) {
    var before = at(i - 1);
    var next = at(right);
    return before != null
        && (before.has(Meaning.QUARTER) || before.has(Meaning.STREET))
        && !before.key().isEmpty()
        && !before.has(Meaning.FLAT)
        && !isNamed(i - 2)
        && (next == null
            || next.is(Kind.COMMA)
            || next.has(Meaning.HOUSE)
            || (next.isNumber() && before.has(Meaning.QUARTER)))
        && (hasNumberAfter(right) || hasHouseAfter(right));
  }

  /** Whether the type word behind this token has its name already: {@code 7-я линия 20}. */
  private boolean isNamed(int i) {
    var token = at(i);
    if (token == null || token.is(Kind.COMMA)) {
      return false;
    }
    if (token.hasAny(Meaning.PLACES)) {
      return token.has(Meaning.STREET) || token.has(Meaning.QUARTER);
    }
    var j = i;
    while (at(j) != null && get(j).isWord() && !get(j).hasAny(Meaning.PLACES)) {
      j--;
    }
    var isCity = at(j) != null && get(j).has(Meaning.CITY);
    return token.isNumber() || !isCity || (get(j).has(Meaning.SIZE) && !hasHouseAfter(i + 2));
  }

  /** {@code 5 Linden Street}: nothing else can be the house. */
  private boolean isHouseInFront(int i) {
    var next = at(i + 1);
    if (next == null || !Scripts.isLatinLetter(next.text().charAt(0)) || isStreetWord(next)) {
      return false;
    }
    for (var j = i + 2; j < tokens.size() && !get(j).is(Kind.COMMA); j++) {
      if (get(j).has(Meaning.STREET)) {
        return true;
      }
    }
    return false;
  }

  /** Where a run of initials ends that fills the part or stands before a number. */
  int initialsEnd(int start) {
    var end = start;
    while (at(end) != null && get(end).isLetter() && get(end).dotted()) {
      end++;
    }
    var isUnit = end > start && isAt(end, Kind.NUMBER) && isUnitOrHouse(get(end - 1));
    var last = isUnit ? end - 1 : end;
    var isClosed = at(end) == null || isAt(end, Kind.COMMA) || isAt(end, Kind.NUMBER);
    return isClosed && last > start + 1 ? last : start;
  }

  private static boolean isUnitOrHouse(Token token) {
    return isUnit(token) || token.hasAny(Meaning.HOUSE_KINDS);
  }

  /** A word that takes the number for itself: {@code корп 3}, {@code кв 5}. */
  private static boolean isUnit(Token token) {
    return token.hasAny(Meaning.HOUSE_PARTS)
        || (token.hasAny(Meaning.INSIDE) && !token.has(Meaning.QUARTER))
        || token.has(Meaning.POST_CODE)
        || token.is(Kind.SLASH)
        || token.is(Kind.DASH)
        || token.is(Kind.HASH);
  }

  private static boolean isName(Token token) {
    if (!token.isWord() || token.key().length() < 2) {
      return false;
    }
    if (token.has(Meaning.STREET) || token.has(Meaning.QUARTER)) {
      return !token.has(Meaning.FLAT);
    }
    return !token.hasAny(Meaning.HOUSE_KINDS)
        && !token.hasAny(Meaning.HOUSE_PARTS)
        && !token.hasAny(Meaning.INSIDE)
        && !token.hasAny(Meaning.PLACES)
        && !token.has(Meaning.ORDINAL_ENDING)
        && !token.has(Meaning.DISTANCE)
        && !token.has(Meaning.NEAR)
        && !token.has(Meaning.AND);
  }

  /** A name stands before the number in the same part, with no type word between. */
  private boolean hasNameBefore(int i) {
    var before = at(i - 1);
    return before != null && before.isWord() && !before.hasAny(Meaning.PLACES) && isName(before);
  }

  private boolean hasStreetBefore(int i) {
    var seenComma = false;
    for (var j = i - 1; j >= 0; j--) {
      seenComma |= get(j).is(Kind.COMMA);
      if (seenComma && get(j).has(Meaning.STREET)) {
        return true;
      }
    }
    return false;
  }

  /** A quarter's or village's type word stands before, in the same part, and no street's. */
  private boolean isInQuarter(int i) {
    for (var j = i - 1; j >= 0 && !get(j).is(Kind.COMMA); j--) {
      if (get(j).has(Meaning.STREET)) {
        return false;
      }
      if (get(j).has(Meaning.QUARTER) || get(j).has(Meaning.CITY)) {
        return true;
      }
    }
    return false;
  }

  static boolean isStreetWord(@Nullable Token token) {
    return token != null && token.has(Meaning.STREET) && token.key().length() > 1;
  }

  private boolean hasHouseAfter(int from) {
    for (var j = from; j < tokens.size(); j++) {
      if (get(j).isNumber() && j > 0 && get(j - 1).hasAny(Meaning.HOUSE_KINDS)) {
        return true;
      }
    }
    return false;
  }

  /** A number that may be the house follows somewhere. */
  private boolean hasNumberAfter(int from) {
    for (var j = from; j < tokens.size(); j++) {
      var before = at(j - 1);
      if (get(j).isNumber()
          && get(j).text().length() < SHORTEST_POST_CODE
          && (before == null || !isUnit(before))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int i, Kind wanted) {
    var token = at(i);
    return token != null && token.is(wanted);
  }
}
