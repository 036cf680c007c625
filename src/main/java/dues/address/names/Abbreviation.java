package dues.address.names;

import dues.address.Cognates;
import dues.address.StreetName;
import dues.address.text.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** The same of names in two languages: {@code Т. Примеровой} and {@code Тамари Примєрової}. */
  public static boolean soundsLike(StreetName brief, StreetName full) {
    if (brief.initials().isEmpty() || !full.initials().isEmpty()) {
      return false;
    }
    var more = new ArrayList<>(List.of(full.key().split(" ", -1)));
    for (var word : brief.key().split(" ", -1)) {
      var place = 0;
      while (place < more.size() && !Cognates.areOne(word, more.get(place))) {
        place++;
      }
      if (place == more.size()) {
        return false;
      }
      more.remove(place);
    }
    return !more.isEmpty() && matches(brief.initials(), String.join(" ", more));
  }

  /** The words of a key in an order that does not depend on how they were said. */
  public static String sorted(String key) {
    var words = key.split(" ", -1);
    Arrays.sort(words);
    return String.join(" ", words);
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

  /** Letter by letter, or in the other language: {@code И} of {@code Івана}. */
  private static boolean beginsWith(String word, String start) {
    return word.startsWith(start)
        || (word.length() >= start.length()
            && Cognates.areOne(start, word.substring(0, start.length())));
  }

  /** Words one by one, each the beginning of the other's. */
  public static boolean matches(String shortened, String full) {
    var starts = shortened.split(" ", -1);
    var words = full.split(" ", -1);
    if (starts.length != words.length) {
      return false;
    }
    for (var i = 0; i < words.length; i++) {
      if (!beginsWith(words[i], starts[i])
          && !Dictionary.standard().hasFormWith(words[i], starts[i])) {
        return false;
      }
    }
    return true;
  }
}
