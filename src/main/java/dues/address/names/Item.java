package dues.address.names;

import dues.address.text.Meaning;
import dues.address.text.Token;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A run of name words, or one type word, of a part between commas.
 *
 * @param start where its first token stands
 * @param type whether it is a type word
 */
record Item(int start, List<Token> words, boolean type) {
  private static final List<Meaning> PRIORITY =
      List.of(Meaning.STREET, Meaning.CITY, Meaning.QUARTER, Meaning.AREA, Meaning.REGION);
  private static final Set<String> AFTER_THE_NAME = Set.of("oblast", "krai", "raion", "okrug");

  /** The kind of place a type word names; a word with several goes to the smallest. */
  Meaning level() {
    var word = words.get(0);
    for (var meaning : PRIORITY) {
      if (word.has(meaning)) {
        return meaning;
      }
    }
    return Meaning.STREET;
  }

  Set<String> codes() {
    return words.get(0).codes(level());
  }

  boolean isGeneric() {
    return codes().size() == 1 && (codes().contains("street") || codes().contains("territory"));
  }

  /** {@code область} stands behind its name; {@code г.} before or behind. */
  boolean standsBehind() {
    return !Collections.disjoint(codes(), AFTER_THE_NAME);
  }

  int end() {
    return start + words.size();
  }
}
