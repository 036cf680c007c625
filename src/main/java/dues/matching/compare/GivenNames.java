package dues.matching.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * First name and patronymic of two titles side by side, in their order, where one of them has only
 * initials: of {@code Бойко Н. А.} and {@code Назар Бойко} the surname is {@code Бойко}, and {@code
 * Н} stands beside {@code Назар}. {@code Бойко Н. А.} and {@code Бойко Андрей} are two people,
 * although {@code А} would fit.
 */
public final class GivenNames {

  private GivenNames() {}

  /** Whether an initial stands where the other title has another letter. */
  public static boolean areOther(Word[] ones, Word[] others) {
    return isOther(ones, others) || isOther(others, ones);
  }

  private static boolean isOther(Word[] initials, Word[] names) {
    var surname = surname(initials);
    if (surname == null || names.length < 2) {
      return false;
    }
    var ours = new ArrayList<>(List.of(initials));
    ours.remove(surname);
    var theirs = new ArrayList<>(List.of(names));
    theirs.remove(nearest(surname, theirs));
    for (var i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      if (ours.get(i).text().charAt(0) != theirs.get(i).text().charAt(0)) {
        return true;
      }
    }
    return false;
  }

  /** The only word that is more than an initial; null where there are several or none. */
  private static @org.jspecify.annotations.Nullable Word surname(Word[] words) {
    Word found = null;
    for (var word : words) {
      if (word.text().length() > 1) {
        if (found != null) {
          return null;
        }
        found = word;
      }
    }
    return words.length > 1 ? found : null;
  }

  private static Word nearest(Word surname, List<Word> names) {
    var best = names.get(0);
    for (var name : names) {
      if (Words.likeness(surname, name).compareTo(Words.likeness(surname, best)) < 0) {
        best = name;
      }
    }
    return best;
  }
}
