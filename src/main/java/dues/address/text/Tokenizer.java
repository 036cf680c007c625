package dues.address.text;

import dues.address.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text at every change between letters, digits and marks, so that {@code д.8Б,кв.4} and
 * {@code д. 8 Б, кв. 4} give the same tokens. Letters joined by a dash stay one word ({@code
 * пр-кт}); Roman numerals are ordinals.
 */
public final class Tokenizer {
  private static final Pattern NUMBER_SIGN =
      Pattern.compile("№|(?<!\\p{L})[Nn][oо]?\\.?(?=\\s*\\d)");
  private static final String LITERA = "лит";
  private static final String KORPUS_OR_STROENIE = "кс";

  private final Dictionary dictionary;

  public Tokenizer(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The tokens of a text, phrases of the dictionary already made one. */
  public List<Token> tokens(String text) {
    return tokens(text, isMostlyCyrillic(text));
  }

  public List<Token> tokens(String text, boolean cyrillic) {
    return withSenses(cut(text, cyrillic));
  }

  public static boolean isMostlyCyrillic(String text) {
    var balance = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Scripts.isCyrillicLetter(c)) {
        balance++;
      } else if (Scripts.isLatinLetter(c)) {
        balance--;
      }
    }
    return balance >= 0;
  }

  static String phraseKey(String spelling) {
    return join(cut(spelling, isMostlyCyrillic(spelling)), 0, Integer.MAX_VALUE);
  }

  private static List<Token> cut(String raw, boolean cyrillic) {
    var text = withoutNumberSigns(Characters.clean(raw));
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

  /** {@code литГ} is the word and its letter, {@code вк} of {@code 12вк3} a letter and the korpus. */
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
    switch (c) {
      case ',', ';', '(', ')', '\n' -> tokens.add(mark(Kind.COMMA, ",", glued));
      case '/' -> tokens.add(mark(Kind.SLASH, "/", glued));
      case '-' -> tokens.add(mark(Kind.DASH, "-", glued));
      case '#' -> tokens.add(mark(Kind.HASH, "#", glued));
      case '.' -> {
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isWord()) {
          tokens.set(tokens.size() - 1, tokens.get(tokens.size() - 1).withDot());
        }
      }
      default -> {}
    }
  }

  private List<Token> withSenses(List<Token> tokens) {
    var meant = new ArrayList<Token>(tokens.size());
    var i = 0;
    while (i < tokens.size()) {
      var length = phraseLength(tokens, i);
      var first = tokens.get(i);
      var last = tokens.get(i + length - 1);
      var key = length == 1 ? first.key() : join(tokens, i, i + length);
      var senses = first.isWord() ? senses(key, first.text()) : Senses.NONE;
      meant.add(
          new Token(
              first.kind(),
              length == 1 ? first.text() : senses.get(0).word(),
              key,
              first.glued(),
              last.dotted(),
              senses));
      i += length;
    }
    return meant;
  }

  private Senses senses(String key, String text) {
    var known = dictionary.senses(key);
    return known.isEmpty() ? Roman.senses(text) : known;
  }

  private int phraseLength(List<Token> tokens, int start) {
    if (!tokens.get(start).isWord() || !dictionary.startsPhrase(tokens.get(start).key())) {
      return 1;
    }
    for (var length = Dictionary.LONGEST_PHRASE; length > 1; length--) {
      if (start + length <= tokens.size()
          && !dictionary.senses(join(tokens, start, start + length)).isEmpty()
          && !areInitials(tokens, start, start + length)) {
        return length;
      }
    }
    return 1;
  }

  /** {@code ул. С. П. Примерова}: letters behind a street's type word or inside a name. */
  private boolean areInitials(List<Token> tokens, int i, int end) {
    if (i == 0 || !tokens.get(i).isLetter() || !tokens.get(i - 1).isWord()) {
      return false;
    }
    var before = dictionary.senses(tokens.get(i - 1).key());
    var isName = before.stream().noneMatch(sense -> Meaning.PLACES.contains(sense.meaning()));
    var isFollowed = end < tokens.size() && tokens.get(end).isWord();
    return before.stream().anyMatch(sense -> sense.meaning() == Meaning.STREET)
        || (isName && isFollowed);
  }

  private static String join(List<Token> tokens, int from, int to) {
    var key = new StringBuilder();
    for (var i = from; i < Math.min(to, tokens.size()); i++) {
      key.append(key.isEmpty() ? "" : " ").append(tokens.get(i).key());
    }
    return key.toString();
  }
}
