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
    Kind kind, String text, String key, boolean glued, boolean dotted, List<Sense> senses) {

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
    for (var sense : senses) {
      if (sense.meaning() == meaning) {
        return true;
      }
    }
    return false;
  }

  public boolean hasAny(Set<Meaning> meanings) {
    for (var sense : senses) {
      if (meanings.contains(sense.meaning())) {
        return true;
      }
    }
    return false;
  }

  /** All codes the word may have at one level: {@code пр} is an avenue or a driveway. */
  public List<Sense> sensesAs(Meaning meaning) {
    return senses.stream().filter(sense -> sense.meaning() == meaning).toList();
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
