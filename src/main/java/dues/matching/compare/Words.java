package dues.matching.compare;

import dues.address.text.Slips;

/**
 * How alike two folded words are. {@code иванов} and {@code иваноф} are near, {@code петренко} and
 * {@code питренька} are close, {@code и} and {@code иван} may be an initial and its name.
 */
public final class Words {
  /** Shorter words have no slips: {@code Ян} and {@code Ян} are the same or not. */
  private static final int SHORTEST_SLIP = 3;

  private static final int SHORTEST_CLOSE = 6;
  private static final int SHORTEST_START = 4;

  /** One person's records bear the same slip at most so often. */
  private static final int FEW = 5;

  /** Of so many bearers of a word one bears a given slip of it, at most. */
  private static final int SLIPS = 50;

  private Words() {}

  public static Likeness likeness(Word one, Word other) {
    if (one == other) {
      return Likeness.SAME;
    }
    var shorter = Math.min(one.text().length(), other.text().length());
    if (shorter < SHORTEST_SLIP) {
      return Likeness.OTHER;
    }
    var limit = shorter >= SHORTEST_CLOSE ? 2 + shorter / 10 : 1;
    var slips =
        one.isFurtherThan(other, limit)
            ? limit + 1
            : Slips.between(one.text(), other.text(), limit);
    if (slips <= 1 || isHeardAlike(one, other)) {
      return Likeness.NEAR;
    }
    return slips <= limit || isStart(one.text(), other.text()) ? Likeness.CLOSE : Likeness.OTHER;
  }

  private static boolean isHeardAlike(Word one, Word other) {
    return one.sound().length() >= SHORTEST_SLIP && one.sound().equals(other.sound());
  }

  /**
   * Whether each is a word in its own right, and neither a slip of the other: {@code Галина} and
   * {@code Марина}, where both are borne by many. A slip makes a word that hardly anybody bears.
   */
  public static boolean areTwo(Word one, Word other) {
    var most = Math.max(one.count(), other.count());
    return one != other
        && Math.min(one.count(), other.count()) >= FEW + most / SLIPS
        && !isHeardAlike(one, other);
  }

  private static boolean isStart(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST_START
        && (one.startsWith(other) || other.startsWith(one));
  }

  /** Whether both are single letters. */
  public static boolean areShort(Word one, Word other) {
    return one.text().length() == 1 && other.text().length() == 1;
  }

  /** Whether one is a single letter and the other begins with it. */
  public static boolean isInitial(Word one, Word other) {
    return (one.text().length() == 1 || other.text().length() == 1)
        && one.text().charAt(0) == other.text().charAt(0);
  }
}
