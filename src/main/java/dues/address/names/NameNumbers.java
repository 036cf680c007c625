package dues.address.names;

import dues.address.stage.Draft;
import dues.address.stage.Stage;
import dues.address.text.Meaning;
import dues.address.text.Sense;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * N5: numbers that belong to a name become words, so that no later stage takes them for a house:
 * {@code 2-я Липовая}, {@code 9 Ноября}, {@code 5 микрорайон}. {@code 257-е стр} stays a number
 * with a letter, because no name follows it.
 */
public final class NameNumbers implements Stage {
  private static final int SHORTEST_POST_CODE = 5;

  @Override
  public void read(Draft draft) {
    var tokens = draft.tokens();
    var rewritten = new ArrayList<Token>(tokens.size());
    var i = 0;
    while (i < tokens.size()) {
      var ending = tokens.get(i).isNumber() ? endingLength(tokens, i) : 0;
      if (ending > 0 && isOrdinal(tokens, i, ending)) {
        addOrdinal(rewritten, ordinal(tokens, i, ending), at(tokens, i + 1 + ending));
        i += 1 + ending;
      } else {
        var token = tokens.get(i);
        rewritten.add(token.isNumber() && isInName(tokens, i) ? asWord(token) : token);
        i++;
      }
    }
    draft.rewrite(rewritten);
  }

  /** In a directory's title every number belongs to the name. */
  static List<Token> allAsWords(List<Token> tokens) {
    var words = new ArrayList<Token>(tokens.size());
    var i = 0;
    while (i < tokens.size()) {
      var token = tokens.get(i);
      var ending = token.isNumber() ? endingLength(tokens, i) : 0;
      if (ending > 0) {
        addOrdinal(words, ordinal(tokens, i, ending), at(tokens, i + 1 + ending));
      } else {
        words.add(token.isNumber() ? asWord(token) : token);
      }
      i += 1 + ending;
    }
    return words;
  }

  /** {@code Липовое шоссе 2-е}: the ordinal goes to its name, over the type word. */
  private static void addOrdinal(List<Token> tokens, Token ordinal, @Nullable Token next) {
    var last = at(tokens, tokens.size() - 1);
    var name = at(tokens, tokens.size() - 2);
    var isOver =
        isStreetWord(last)
            && name != null
            && name.isWord()
            && !name.hasAny(Meaning.PLACES)
            && (next == null || !next.isWord() || next.hasAny(Meaning.HOUSE_KINDS));
    tokens.add(isOver ? tokens.size() - 1 : tokens.size(), ordinal);
  }

  /** How many tokens after the number are a dash and an ordinal's ending, or 0. */
  private static int endingLength(List<Token> tokens, int i) {
    var dash = at(tokens, i + 1);
    var length = dash != null && dash.is(Kind.DASH) ? 2 : 1;
    var ending = at(tokens, i + length);
    return ending != null && ending.has(Meaning.ORDINAL_ENDING) && (length == 2 || ending.glued())
        ? length
        : 0;
  }

  private static boolean isOrdinal(List<Token> tokens, int i, int ending) {
    var next = at(tokens, i + ending + 1);
    if (next != null && (isName(next) || next.has(Meaning.FLOOR) || next.has(Meaning.ENTRANCE))) {
      return true;
    }
    var word = tokens.get(i + ending).key();
    var rarelyALetter = word.length() > 1 || "яйе".contains(word);
    return (hasNameBefore(tokens, i) || isStreetWord(at(tokens, i - 1)))
        && (rarelyALetter
            ? hasNumberAfter(tokens, i + ending + 1)
            : hasHouseAfter(tokens, i + ending + 1));
  }

  private static Token ordinal(List<Token> tokens, int i, int ending) {
    var number = tokens.get(i);
    var next = at(tokens, i + ending + 1);
    if (next != null && (next.has(Meaning.FLOOR) || next.has(Meaning.ENTRANCE))) {
      return number;
    }
    var text = number.text() + "-" + tokens.get(i + ending).text();
    var sense = new Sense(Meaning.ORDINAL, number.text(), text);
    return new Token(Kind.WORD, text, number.key(), number.glued(), false, List.of(sense));
  }

  private static Token asWord(Token number) {
    var sense = new Sense(Meaning.ORDINAL, number.text(), number.text());
    return new Token(Kind.WORD, number.text(), number.key(), number.glued(), false, List.of(sense));
  }

  private static boolean isInName(List<Token> tokens, int i) {
    var before = at(tokens, i - 1);
    var isLong = tokens.get(i).text().length() >= SHORTEST_POST_CODE;
    if (isLong || (before != null && (before.hasAny(Meaning.HOUSE_KINDS) || isUnit(before)))) {
      return false;
    }
    var next = at(tokens, i + 1);
    if (next != null && isName(next) && !next.glued()) {
      return hasNumberAfter(tokens, i + 1)
          || !(hasNameBefore(tokens, i) || hasStreetBefore(tokens, i));
    }
    return before != null
        && (before.has(Meaning.QUARTER) || before.has(Meaning.STREET))
        && !before.key().isEmpty()
        && (next == null || next.is(Kind.COMMA) || next.has(Meaning.HOUSE))
        && hasNumberAfter(tokens, i + 1)
        && !before.has(Meaning.FLAT);
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
        && !token.has(Meaning.AND);
  }

  /** A name stands before the number in the same part, with no type word between. */
  private static boolean hasNameBefore(List<Token> tokens, int i) {
    var before = at(tokens, i - 1);
    return before != null && before.isWord() && !before.hasAny(Meaning.PLACES) && isName(before);
  }

  private static boolean hasStreetBefore(List<Token> tokens, int i) {
    var seenComma = false;
    for (var j = i - 1; j >= 0; j--) {
      seenComma |= tokens.get(j).is(Kind.COMMA);
      if (seenComma && tokens.get(j).has(Meaning.STREET)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStreetWord(@Nullable Token token) {
    return token != null && token.has(Meaning.STREET) && token.key().length() > 1;
  }

  private static boolean hasHouseAfter(List<Token> tokens, int from) {
    for (var j = from + 1; j < tokens.size(); j++) {
      if (tokens.get(j).isNumber() && tokens.get(j - 1).hasAny(Meaning.HOUSE_KINDS)) {
        return true;
      }
    }
    return false;
  }

  /** A number that may be the house follows somewhere. */
  private static boolean hasNumberAfter(List<Token> tokens, int from) {
    for (var j = from; j < tokens.size(); j++) {
      var before = at(tokens, j - 1);
      if (tokens.get(j).isNumber() && (before == null || !isUnit(before))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Token at(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : null;
  }
}
