package dues.matching.compare;

/** How alike two values of one kind are, from the most to the least. */
public enum Likeness {
  SAME(0),
  /** A slip of the pen or another spelling: one letter, two that changed places, equal in sound. */
  NEAR(1),
  /** Much in common: several letters, a cut end, two of a date's three parts. */
  CLOSE(2),
  OTHER(3);

  private final int level;

  Likeness(int level) {
    this.level = level;
  }

  /** 0 for the most alike. */
  public int level() {
    return level;
  }

  public boolean isAtLeast(Likeness other) {
    return compareTo(other) <= 0;
  }
}
