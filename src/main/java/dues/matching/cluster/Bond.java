package dues.matching.cluster;

/** What binds two contracts, from the strongest. */
public enum Bond {
  HINT("hint"),
  PHASE_1("compat phase 1"),
  PHASE_2("compat phase 2"),
  SCORED("scored"),
  /** Alike enough to ask, not enough to join. */
  DOUBTFUL("scored"),
  /** COMPAT's conditions hold, and something contradicts them. */
  VETOED("compat phase 1");

  private final String rule;

  Bond(String rule) {
    this.rule = rule;
  }

  /** The rule's name in a decision. */
  public String rule() {
    return rule;
  }

  public boolean joins() {
    return compareTo(DOUBTFUL) < 0;
  }
}
