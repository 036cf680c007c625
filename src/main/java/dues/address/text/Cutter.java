package dues.address.text;

import dues.address.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text at every change between letters, digits and marks; what the words mean is asked
 * later.
 */
final class Cutter {
  private static final Pattern NUMBER_SIGN =
      Pattern.compile("№|(?<!\\p{L})[Nn][oо]?\\.?(?=\\s*\\d)");
  private static final Pattern STOP_BEFORE_DASH =
      Pattern.compile("(?<=(?<!\\p{L})\\p{L})\\.-(?=\\p{L})|\\.-(?=\\p{L}{1,2}(?!\\p{L}))");
  private static final Pattern UPON_RIVER =
      Pattern.compile("(?<=\\p{L}{4})[ -]н/(?=\\p{Lu}(?!\\p{L}))");
  private static final String LITERA = "лит";
  private static final String KORPUS_OR_STROENIE = "кс";

  private Cutter() {}

  static List<Token> cut(String raw, boolean cyrillic) {
    var text = withoutInnerStops(withoutNumberSigns(Characters.clean(raw)));
    var tokens = new ArrayList<Token>();
    var glued = false;
    var i = 0;
    while (i < text.length()) {
      var c = text.charAt(i);
      var end = end(text, i);
      if (Scripts.isLetter(c)) {
        var isBeforeDigit = end < text.length() && Character.isDigit(text.charAt(end));
        addWord(tokens, word(text.substring(i, end), glued, cyrillic), isBeforeDigit);
      } else if (Character.isDigit(c)) {
        tokens.add(mark(Kind.NUMBER, text.substring(i, end), glued));
      } else {
        addMark(tokens, c, glued);
      }
      glued = c != ' ' && c != '.';
      i = end;
    }
    return tokens;
  }

  private static String withoutNumberSigns(String text) {
    var hasSign = text.indexOf('№') >= 0 || text.indexOf('N') >= 0 || text.indexOf('n') >= 0;
    return hasSign ? NUMBER_SIGN.matcher(text).replaceAll(" ") : text;
  }

  /**
   * {@code пр.-т}, {@code С.-Примерск}: a word that was shortened at its dash; {@code Примерск
   * н/Д}: a town on a river.
   */
  private static String withoutInnerStops(String text) {
    var whole = text.contains("н/") ? UPON_RIVER.matcher(text).replaceAll("-на-") : text;
    return whole.contains(".-") ? STOP_BEFORE_DASH.matcher(whole).replaceAll("-") : whole;
  }

  private static int end(String text, int start) {
    var i = start;
    var c = text.charAt(start);
    if (Character.isDigit(c)) {
      while (i < text.length() && Character.isDigit(text.charAt(i))) {
        i++;
      }
      return i;
    }
    while (i < text.length() && isInWord(text, i)) {
      i++;
    }
    return Math.max(i, start + 1);
  }

  private static boolean isInWord(String text, int i) {
    var c = text.charAt(i);
    if (Scripts.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    return (c == '-' || c == '\'')
        && i > 0
        && i + 1 < text.length()
        && Scripts.isLetter(text.charAt(i - 1))
        && Scripts.isLetter(text.charAt(i + 1));
  }

  private static Token word(String text, boolean glued, boolean cyrillic) {
    var repaired = cyrillic ? Scripts.toCyrillic(text) : Scripts.toLatin(text);
    return new Token(Kind.WORD, repaired, Folding.key(repaired), glued, false, Senses.NONE);
  }

  /**
   * {@code литГ} is the word and its letter, {@code вк} of {@code 12вк3} a letter and the korpus.
   */
  private static void addWord(List<Token> tokens, Token word, boolean isBeforeDigit) {
    if (isBeforeDigit
        && word.key().length() == 2
        && KORPUS_OR_STROENIE.indexOf(word.key().charAt(1)) >= 0
        && !tokens.isEmpty()
        && (tokens.get(tokens.size() - 1).isNumber()
            || tokens.get(tokens.size() - 1).is(Kind.DASH)
            || tokens.get(tokens.size() - 1).is(Kind.SLASH))) {
      tokens.add(word(word.text().substring(0, 1), word.glued(), true));
      tokens.add(word(word.text().substring(1), true, true));
    } else if (word.key().length() == LITERA.length() + 1 && word.key().startsWith(LITERA)) {
      var split = LITERA.length();
      tokens.add(word(word.text().substring(0, split), word.glued(), true));
      tokens.add(word(word.text().substring(split), true, true));
    } else {
      tokens.add(word);
    }
  }

  private static Token mark(Kind kind, String text, boolean glued) {
    return new Token(kind, text, text, glued, false, Senses.NONE);
  }

  private static void addMark(List<Token> tokens, char c, boolean glued) {
    // A question mark is a doubt, or a letter that a conversion lost.
    switch (c) {
      case ',', ';', ')', '\n' -> tokens.add(mark(Kind.COMMA, ",", glued));
      case '(' -> tokens.add(new Token(Kind.COMMA, ",", "(", glued, false, Senses.NONE));
      case '/' -> tokens.add(mark(Kind.SLASH, "/", glued));
      case '-' -> tokens.add(mark(Kind.DASH, "-", glued));
      case '#' -> tokens.add(mark(Kind.HASH, "#", glued));
      case '?' -> tokens.add(new Token(Kind.WORD, "?", "?", glued, false, Senses.NONE));
      case '.' -> {
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isWord()) {
          tokens.set(tokens.size() - 1, tokens.get(tokens.size() - 1).withDot());
        }
      }
      default -> {}
    }
  }
}
