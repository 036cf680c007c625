package dues.address.names;

import dues.address.StreetName;
import dues.address.text.Dictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Т. Примерова} for {@code Тамары Примеровой}, {@code В. Садова} for {@code Велика Садова},
 * {@code Н. Примерск} for {@code Нижний Примерск}: the words that both have are equal, each of the
 * others begins with its abbreviation.
 */
public final class Abbreviation {
  private Abbreviation() {}

  /** Whether the one street's initials stand for all that the other has more. */
  public static boolean isOf(StreetName brief, StreetName full) {
    if (brief.initials().isEmpty() || !full.initials().isEmpty()) {
      return false;
    }
    var more = more(brief, full);
    return !more.isEmpty() && matches(brief.initials(), String.join(" ", more));
  }

  /** Whether what the abbreviation stands for is a size and nothing else: {@code Б.} */
  public static boolean isOfSize(StreetName brief, StreetName full) {
    return more(brief, full).stream().allMatch(Dictionary.standard()::isSize);
  }

  /** The words of the longer key that the shorter lacks; none when the shorter has others. */
  private static List<String> more(StreetName brief, StreetName full) {
    var more = new ArrayList<>(List.of(full.key().split(" ", -1)));
    for (var word : brief.key().split(" ", -1)) {
      if (!more.remove(word)) {
        return List.of();
      }
    }
    return more;
  }

  /** Words one by one, each the beginning of the other's. */
  public static boolean matches(String shortened, String full) {
    var starts = shortened.split(" ", -1);
    var words = full.split(" ", -1);
    if (starts.length != words.length) {
      return false;
    }
    for (var i = 0; i < words.length; i++) {
      if (!words[i].startsWith(starts[i])
          && !Dictionary.standard().hasFormWith(words[i], starts[i])) {
        return false;
      }
    }
    return true;
  }
}
