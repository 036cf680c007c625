package dues.matching.compare;

/**
 * A word of names or addresses, or a value as short as one, with how often it occurs. Equal words
 * of one {@link Vocabulary} are the same object.
 */
public final class Word {
  private final String text;
  private final String sound;
  private int count;

  Word(String text, String sound) {
    this.text = text;
    this.sound = sound;
  }

  public String text() {
    return text;
  }

  /** Empty where words are not spoken. */
  public String sound() {
    return sound;
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
