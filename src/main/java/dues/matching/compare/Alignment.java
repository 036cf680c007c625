package dues.matching.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two sets of words, each word of the shorter set beside its counterpart in the other. The order of
 * words does not matter: {@code Марков Иван} and {@code Иван Марковв} have {@code Иван} the same
 * and {@code Марков} near. The most alike are joined first; the result is the same from either
 * side.
 */
public final class Alignment {
  /** Further words do not make two sets more or less alike. */
  private static final int MOST = 8;

  /** Two words that stand for each other; {@code isInitial}: one is the other's first letter. */
  public record Pair(Word one, Word other, Likeness likeness, boolean isInitial) {
    private boolean isBetterThan(@Nullable Pair pair) {
      if (pair == null) {
        return true;
      }
      if (rank() != pair.rank()) {
        return rank() < pair.rank();
      }
      var order = first().compareTo(pair.first());
      return order != 0 ? order < 0 : last().compareTo(pair.last()) < 0;
    }

    private int rank() {
      return isInitial ? 3 : 2 * likeness.level();
    }

    private String first() {
      return one.text().compareTo(other.text()) <= 0 ? one.text() : other.text();
    }

    private String last() {
      return one.text().compareTo(other.text()) <= 0 ? other.text() : one.text();
    }
  }

  private Alignment() {}

  /** One pair for each word of the shorter set; those without a counterpart are OTHER. */
  public static List<Pair> of(Word[] ones, Word[] others) {
    var left = new ArrayList<>(Arrays.asList(ones).subList(0, Math.min(MOST, ones.length)));
    var right = new ArrayList<>(Arrays.asList(others).subList(0, Math.min(MOST, others.length)));
    var pairs = new ArrayList<Pair>(Math.min(left.size(), right.size()));
    for (var i = left.size() - 1; i >= 0; i--) {
      if (right.remove(left.get(i))) {
        pairs.add(new Pair(left.get(i), left.get(i), Likeness.SAME, false));
        left.remove(i);
      }
    }
    while (!left.isEmpty() && !right.isEmpty()) {
      var best = best(left, right);
      pairs.add(best);
      left.remove(best.one());
      right.remove(best.other());
    }
    return pairs;
  }

  private static Pair best(List<Word> left, List<Word> right) {
    Pair best = null;
    for (var one : left) {
      for (var other : right) {
        var pair = pair(one, other);
        best = pair.isBetterThan(best) ? pair : best;
      }
    }
    return java.util.Objects.requireNonNull(best);
  }

  private static Pair pair(Word one, Word other) {
    var isInitial = Words.isInitial(one, other);
    return new Pair(one, other, isInitial ? Likeness.CLOSE : Words.likeness(one, other), isInitial);
  }
}
