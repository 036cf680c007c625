package dues.matching.compare;

import java.util.HashMap;
import java.util.Map;

/** All words of one kind (names, addresses …), each once, with the number of its occurrences. */
public final class Vocabulary {
  private final Map<String, Word> words = new HashMap<>();
  private final boolean isSpoken;

  /** Words that are spoken have a sound; numbers and addresses need none. */
  public Vocabulary(boolean isSpoken) {
    this.isSpoken = isSpoken;
  }

  /** The word for a folded text. */
  public Word word(String text) {
    return words.computeIfAbsent(text, this::make);
  }

  private Word make(String text) {
    return new Word(text, isSpoken ? Sounds.of(text) : "");
  }
}
