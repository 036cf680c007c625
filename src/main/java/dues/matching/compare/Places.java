package dues.matching.compare;

import java.util.HashMap;
import java.util.Map;

/**
 * Where in a name its words usually stand: a surname first in {@code Бойко Назар}, last in {@code
 * Nora Holt}, whatever a single clerk wrote.
 */
public final class Places {
  private final Map<Word, int[]> counts = new HashMap<>();

  /** Notes the words of one name. */
  public void note(Word[] name) {
    for (var i = 0; i < name.length; i++) {
      var place = i == 0 ? 0 : i == name.length - 1 ? 2 : 1;
      counts.computeIfAbsent(name[i], unused -> new int[3])[place]++;
    }
  }

  /** Whether it stands at the beginning more often than elsewhere. */
  public boolean isFirst(Word word) {
    return stands(word, 0);
  }

  /** Whether it stands at the end more often than elsewhere. */
  public boolean isLast(Word word) {
    return stands(word, 2);
  }

  private boolean stands(Word word, int place) {
    var count = counts.get(word);
    return count != null && 2 * count[place] > count[0] + count[1] + count[2];
  }
}
