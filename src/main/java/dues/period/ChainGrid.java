package dues.period;

/**
 * Tiles whose anchors follow each from the previous one, so a short month leaves its mark: 31
 * January, 29 February, 29 March (Q11).
 *
 * <p>Kept for fees that another system chained this way. There is no tile before {@code first}.
 */
public record ChainGrid(int first, int months) implements Grid {
  @Override
  public DateRange tileAt(int day) {
    int start = first;
    int end = after(start);
    while (end <= day) {
      start = end;
      end = after(start);
    }
    return new DateRange(start, end);
  }

  private int after(int anchor) {
    return Civil.clamped(Civil.month(anchor) + months, Civil.dayOfMonth(anchor));
  }
}
