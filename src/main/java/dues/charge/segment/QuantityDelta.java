package dues.charge.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * CHARGE_DELTA: each day that exceeds the tile's highest quantity so far adds the excess,
 * unprorated, to the tile's end (Q32).
 *
 * <p>10 units paid for January, 15 from the 6th: a line of 5 × 10.00 on 6 January. A decrease
 * refunds nothing, and 12 after 15 adds nothing.
 */
public final class QuantityDelta {
  private QuantityDelta() {}

  /** The additions, each from its day to the tile's end, with the excess as quantity. */
  public static List<Segment> of(List<Segment> active, int tileEnd) {
    List<Segment> added = new ArrayList<>();
    BigDecimal highest = active.get(0).terms().quantity();
    for (Segment segment : active) {
      BigDecimal quantity = segment.terms().quantity();
      if (quantity.compareTo(highest) > 0) {
        Terms excess = segment.terms().withQuantity(quantity.subtract(highest));
        added.add(new Segment(segment.from(), tileEnd, excess));
        highest = quantity;
      }
    }
    return added;
  }
}
