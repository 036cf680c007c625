package dues.matching.compare;

/**
 * A word of names or addresses, or a value as short as one, with how often it occurs. Equal words
 * of one {@link Vocabulary} are the same object.
 */
public final class Word {
  private final String text;
  private final String sound;
  private final long letters;
  private final boolean isPatronymic;
  private int count;

  Word(String text, String sound) {
    this.text = text;
    this.sound = sound;
    this.letters = letters(text);
    this.isPatronymic = PersonName.isPatronymic(text);
  }

  public String text() {
    return text;
  }

  /** Empty where words are not spoken. */
  public String sound() {
    return sound;
  }

  /** Whether it ends as patronymics do. */
  boolean isPatronymic() {
    return isPatronymic;
  }

  /** Whether letters alone say that more than {@code limit} slips are between the two. */
  boolean isFurtherThan(Word other, int limit) {
    return Long.bitCount(letters ^ other.letters) > 2 * limit;
  }

  private static long letters(String text) {
    var letters = 0L;
    for (var i = 0; i < text.length(); i++) {
      letters |= 1L << text.charAt(i);
    }
    return letters;
  }

  /** How many records have it. */
  public int count() {
    return count;
  }

  public void countOnce() {
    count++;
  }

  @Override
  public String toString() {
    return text;
  }
}
