package dues.address.names;

import dues.address.text.Meaning;
import dues.address.text.Sense;
import dues.address.text.Senses;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import java.util.List;

/** Makes words of numbers: titles keep their dash and ending, keys only the number. */
final class NumberWords {
  private NumberWords() {}

  static Token of(Token number) {
    return word(number, number.text());
  }

  /** {@code 30-} of {@code 30-летия}. */
  static Token head(Token number) {
    return word(number, number.text() + "-");
  }

  /** {@code -2} of {@code Кленовый-2}. */
  static Token tail(Token number) {
    return word(number, "-" + number.text());
  }

  /** {@code 5а}: a quarter's number. */
  static Token lettered(Token number, Token letter) {
    var text = number.text() + letter.text();
    var key = number.key() + letter.key();
    return new Token(Kind.WORD, text, key, number.glued(), false, Senses.NONE);
  }

  private static Token word(Token number, String text) {
    var sense = new Sense(Meaning.ORDINAL, withoutZeros(number.text()), text);
    return new Token(Kind.WORD, text, number.key(), number.glued(), false, Senses.of(sense));
  }

  private static String withoutZeros(String digits) {
    var start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }

  /** {@code Липовое шоссе 2-е}: the ordinal goes to its name, over the type word. */
  static void addOrdinal(List<Token> words, TokenRow row, int i, int ending) {
    var next = row.at(i + 1 + ending);
    if (next != null && (next.has(Meaning.FLOOR) || next.has(Meaning.ENTRANCE))) {
      words.add(row.get(i));
      return;
    }
    var size = words.size();
    var isOver =
        size > 1
            && NameWords.isStreetWord(words.get(size - 1))
            && words.get(size - 2).isWord()
            && !words.get(size - 2).hasAny(Meaning.PLACES)
            && (next == null || !next.isWord() || next.hasAny(Meaning.HOUSE_KINDS));
    var text = row.get(i).text() + "-" + row.get(i + ending).text();
    words.add(isOver ? size - 1 : size, word(row.get(i), text));
  }
}
