package dues.charge.account;

import dues.charge.segment.Terms;
import dues.period.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Days of a tile that are charged alike, or that are not charged, and why.
 *
 * <p>{@code terms} are null on days that are not billable; {@code why} is empty on the others.
 * {@code suspended} are days that a status or an interruption took out, not those without a price
 * or a contract.
 */
public record Stretch(DateRange days, @Nullable Terms terms, String why, boolean suspended) {

  static Stretch idle(int from, int to, String why, boolean suspended) {
    return new Stretch(new DateRange(from, to), null, why, suspended);
  }
}
