package dues.address.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at every change between letters, digits and marks, so that {@code д.8Б,кв.4} and
 * {@code д. 8 Б, кв. 4} give the same tokens. Letters joined by a dash stay one word ({@code
 * пр-кт}); Roman numerals are ordinals.
 */
public final class Tokenizer {
  private final Dictionary dictionary;

  public Tokenizer(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The tokens of a text, phrases of the dictionary already made one. */
  public List<Token> tokens(String text) {
    return tokens(text, isMostlyCyrillic(text));
  }

  public List<Token> tokens(String text, boolean cyrillic) {
    return withSenses(Cutter.cut(text, cyrillic));
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
    return join(Cutter.cut(spelling, isMostlyCyrillic(spelling)), 0, Integer.MAX_VALUE);
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
