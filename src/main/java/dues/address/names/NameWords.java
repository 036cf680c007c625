package dues.address.names;

import dues.address.text.Meaning;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** What a word beside a number is: part of a name, or what the number counts. */
final class NameWords {
  private NameWords() {}

  static boolean isUnitOrHouse(Token token) {
    return isUnit(token) || token.hasAny(Meaning.HOUSE_KINDS);
  }

  /** A word that takes the number for itself: {@code корп 3}, {@code кв 5}. */
  static boolean isUnit(Token token) {
    return token.hasAny(Meaning.HOUSE_PARTS)
        || (token.hasAny(Meaning.INSIDE) && !token.has(Meaning.QUARTER))
        || token.has(Meaning.POST_CODE)
        || token.is(Kind.SLASH)
        || token.is(Kind.DASH)
        || token.is(Kind.HASH);
  }

  static boolean isName(Token token) {
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

  static boolean isStreetWord(@Nullable Token token) {
    return token != null && token.has(Meaning.STREET) && token.key().length() > 1;
  }
}
