package dues.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first name of a title, when the title is surely a person's: of three words the last is a
 * patronymic, so the middle one is the first name. That needs no list of names and holds for
 * Russian, Ukrainian and Belarusian titles; of any other title nothing is said.
 */
public final class PersonName {
  private static final List<String> PATRONYMICS =
      List.of("ович", "евич", "йович", "ич", "овна", "евна", "ична", "івна", "ївна", "аўна", "ыч");
  private static final int NEAR = 2;

  private PersonName() {}

  static @Nullable String firstName(String title) {
    return firstName(TitleKey.words(title));
  }

  /** The same of a title's folded words. */
  public static @Nullable String firstName(List<String> words) {
    var isPerson = words.size() == 3 && PATRONYMICS.stream().anyMatch(isEndOf(words.get(2)));
    return isPerson ? words.get(1) : null;
  }

  private static java.util.function.Predicate<String> isEndOf(String word) {
    return ending -> word.length() > ending.length() && word.endsWith(ending);
  }

  /** Two first names that are more than a slip of the pen apart; an initial fits its name. */
  public static boolean areDifferent(String one, String other) {
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) != other.charAt(0);
    }
    return Levenshtein.distance(one, other, NEAR) > NEAR
        || (one.length() + other.length() < 10 && Levenshtein.distance(one, other, 1) > 1);
  }
}
