package dues.matching.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a name that is surely a person's: of three words the last or the middle one is a
 * patronymic, so the one before it is the first name. That needs no list of names and holds for
 * Russian, Ukrainian and Belarusian titles; of any other title nothing is said.
 */
public record PersonName(Word surname, Word first, Word patronymic) {
  private static final List<String> PATRONYMICS =
      List.of("ович", "евич", "йович", "ич", "овна", "евна", "ична", "івна", "ївна", "аўна", "ыч");
  private static final int NEAR = 2;

  /** The parts of a name; null when nothing is sure. */
  public static @Nullable PersonName of(Word[] words) {
    if (words.length != 3) {
      return null;
    }
    if (words[2].isPatronymic()) {
      return new PersonName(words[0], words[1], words[2]);
    }
    return words[1].isPatronymic() ? new PersonName(words[2], words[0], words[1]) : null;
  }

  /** The first name among a title's folded words; null when nothing is sure. */
  public static @Nullable String firstName(List<String> words) {
    for (var place = words.size() == 3 ? 2 : 0; place > 0; place--) {
      if (isPatronymic(words.get(place))) {
        return words.get(place - 1);
      }
    }
    return null;
  }

  static boolean isPatronymic(String word) {
    for (var ending : PATRONYMICS) {
      if (word.length() > ending.length() && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Two first names that are more than a slip of the pen apart; an initial fits its name. */
  public static boolean areDifferent(String one, String other) {
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) != other.charAt(0);
    }
    return Levenshtein.distance(one, other, NEAR) > NEAR
        || (one.length() + other.length() < 10 && Levenshtein.distance(one, other, 1) > 1);
  }

  /** The same of words, where a name that many bear is no slip of another. */
  static boolean areDifferent(Word one, Word other) {
    if (one == other) {
      return false;
    }
    var areLong = one.text().length() > 1 && other.text().length() > 1;
    return (areLong && one.isFurtherThan(other, NEAR))
        || areDifferent(one.text(), other.text())
        || Words.areTwo(one, other);
  }

  /** Whether the two have other first names or patronymics: they are two people. */
  public boolean isOther(PersonName other) {
    return areDifferent(first, other.first) || areDifferent(patronymic, other.patronymic);
  }
}
