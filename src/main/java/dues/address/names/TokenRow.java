package dues.address.names;

import dues.address.text.Meaning;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands before and behind a token. */
final class TokenRow {
  private static final int SHORTEST_POST_CODE = 5;

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

  boolean isAt(int i, Kind wanted) {
    var token = at(i);
    return token != null && token.is(wanted);
  }

  /** A name stands before the number in the same part, with no type word between. */
  boolean hasNameBefore(int i) {
    var before = at(i - 1);
    return before != null
        && before.isWord()
        && !before.hasAny(Meaning.PLACES)
        && NameWords.isName(before);
  }

  boolean hasStreetBefore(int i) {
    var seenComma = false;
    for (var j = i - 1; j >= 0; j--) {
      seenComma |= get(j).is(Kind.COMMA);
      if (seenComma && get(j).has(Meaning.STREET)) {
        return true;
      }
    }
    return false;
  }

  /** {@code ГСК-12} has no name but its number. */
  boolean isQuarterWord(int i) {
    var token = at(i);
    return token != null && token.has(Meaning.QUARTER) && !token.has(Meaning.FLAT);
  }

  /** A quarter's or village's type word stands before, in the same part, and no street's. */
  boolean isInQuarter(int i) {
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

  /** Whether the type word behind this token has its name already: {@code 7-я линия 20}. */
  boolean isNamed(int i) {
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

  /** {@code Примерск-2, ул. Липовая, 5}: a part without a street, and the street behind it. */
  boolean isInTown(int i) {
    for (var j = i; j >= 0 && !get(j).is(Kind.COMMA); j--) {
      if (get(j).has(Meaning.STREET)) {
        return false;
      }
    }
    var isClosed = isAt(i + 2, Kind.COMMA);
    for (var j = i + 3; isClosed && j < tokens.size(); j++) {
      if (NameWords.isStreetWord(get(j))) {
        return hasNumberAfter(j);
      }
    }
    return false;
  }

  boolean hasHouseAfter(int from) {
    for (var j = from; j < tokens.size(); j++) {
      if (get(j).isNumber() && j > 0 && get(j - 1).hasAny(Meaning.HOUSE_KINDS)) {
        return true;
      }
    }
    return false;
  }

  /** A number that may be the house follows somewhere. */
  boolean hasNumberAfter(int from) {
    for (var j = from; j < tokens.size(); j++) {
      var before = at(j - 1);
      if (get(j).isNumber()
          && get(j).text().length() < SHORTEST_POST_CODE
          && (before == null || !NameWords.isUnit(before))) {
        return true;
      }
    }
    return false;
  }
}
