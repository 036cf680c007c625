package dues.fee;

/**
 * The balance a line is taken from; the mixed ones are split at the first balance when the line is
 * posted.
 */
public enum Bucket {
  MAIN,
  EXTRA,
  EXTRA_THEN_MAIN,
  MAIN_THEN_EXTRA;

  public boolean isSplit() {
    return this == EXTRA_THEN_MAIN || this == MAIN_THEN_EXTRA;
  }
}
