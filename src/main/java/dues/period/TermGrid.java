package dues.period;

/** One tile for a whole term, and what follows it on another grid. */
public record TermGrid(DateRange term, Grid after) implements Grid {
  @Override
  public DateRange tileAt(int day) {
    return day < term.to() ? term : after.tileAt(day);
  }
}
