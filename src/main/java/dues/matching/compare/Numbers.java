package dues.matching.compare;

import dues.address.text.Slips;

/** How alike two numbers of documents are: the same, one slip apart (near), two (close), or not. */
public final class Numbers {
  private static final int SHORTEST_CLOSE = 7;

  private Numbers() {}

  public static Likeness likeness(String one, String other) {
    if (one.equals(other)) {
      return Likeness.SAME;
    }
    var slips = Slips.between(one, other, 2);
    if (slips == 1) {
      return Likeness.NEAR;
    }
    return slips == 2 && Math.min(one.length(), other.length()) >= SHORTEST_CLOSE
        ? Likeness.CLOSE
        : Likeness.OTHER;
  }
}
