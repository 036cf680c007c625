package dues.period;

/**
 * The tiles of a fee: whole natural periods, one after another without gap, each day in exactly
 * one.
 *
 * <p>A subscription cuts the first and last of them; the tile itself stays whole, since it is the
 * divisor of its stubs (R3).
 */
@FunctionalInterface
public interface Grid {
  /** The tile that a day lies in. */
  DateRange tileAt(int day);
}
