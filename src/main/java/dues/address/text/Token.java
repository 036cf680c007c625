package dues.address.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A word, number or mark of an address.
 *
 * @param key the folded text, what the dictionary and the directory know
 * @param glued no space stands before it: {@code 8с2} is three tokens, two of them glued
 * @param dotted a full stop follows: {@code Б.}
 * @param senses all that it may mean, before anybody looked at its place
 */
public record Token(
    Kind kind, String text, String key, boolean glued, boolean dotted, Senses senses) {

  /** Tokens are words (with inner dashes), runs of digits and the four marks that carry meaning. */
  public enum Kind {
    WORD,
    NUMBER,
    COMMA,
    SLASH,
    DASH,
    HASH
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isLetter() {
    return isWord() && key.length() == 1;
  }

  public boolean has(Meaning meaning) {
    return senses.has(meaning);
  }

  public boolean hasAny(Set<Meaning> meanings) {
    for (var i = 0; i < senses.size(); i++) {
      if (meanings.contains(senses.get(i).meaning())) {
        return true;
      }
    }
    return false;
  }

  /** All it may mean at one level: {@code пр} is an avenue or a driveway. */
  public List<Sense> sensesAs(Meaning meaning) {
    return senses.stream().filter(sense -> sense.meaning() == meaning).toList();
  }

  /** The codes of these. */
  public Set<String> codes(Meaning meaning) {
    return senses.codes(meaning);
  }

  public Set<Meaning> meanings() {
    var meanings = EnumSet.noneOf(Meaning.class);
    senses.forEach(sense -> meanings.add(sense.meaning()));
    return meanings;
  }

  public Token withDot() {
    return new Token(kind, text, key, glued, true, senses);
  }
}
