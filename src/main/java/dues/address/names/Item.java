package dues.address.names;

import dues.address.text.Meaning;
import dues.address.text.Sense;
import dues.address.text.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run of name words, or one type word, of a part between commas.
 *
 * @param start where its first token stands
 * @param type whether it is a type word
 */
record Item(int start, List<Token> words, boolean type) {
  private static final List<Meaning> PRIORITY =
      List.of(Meaning.STREET, Meaning.CITY, Meaning.QUARTER, Meaning.AREA, Meaning.REGION);
  private static final Set<String> AFTER_THE_NAME =
      Set.of("oblast", "krai", "raion", "okrug");

  /** The kind of place a type word names; a word with several goes to the smallest. */
  Meaning level() {
    var word = words.get(0);
    return PRIORITY.stream().filter(word::has).findFirst().orElse(Meaning.STREET);
  }

  Set<String> codes() {
    return words.get(0).sensesAs(level()).stream()
        .map(Sense::code)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
  }

  boolean isGeneric() {
    return codes().equals(Set.of("street")) || codes().equals(Set.of("territory"));
  }

  /** {@code область} stands behind its name; {@code г.} before or behind. */
  boolean standsBehind() {
    return codes().stream().anyMatch(AFTER_THE_NAME::contains);
  }

  int end() {
    return start + words.size();
  }
}
