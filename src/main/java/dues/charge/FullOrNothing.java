package dues.charge;

import dues.charge.segment.Segment;
import dues.fee.Billing;
import dues.period.DateRange;
import java.util.List;

/**
 * FULL_IF_…: a tile, or its PRORATE stub, is charged for all its days or for none, at the values of
 * its charge date (Q16–Q18).
 *
 * <p>300.00 a month, suspended 20 March to 10 April: April is 300.00, charged on 11 April.
 * FULL_IF_ACTIVE_ON_CHARGE_DATE looks at the first day of the subscription in the tile (in arrears
 * the last) and charges nothing if that is suspended.
 */
final class FullOrNothing {
  private FullOrNothing() {}

  /** One segment over the billed days, or none. */
  static List<Segment> apply(List<Segment> active, Tile tile, DateRange billed) {
    boolean arrears = tile.parameters().cycle().inArrears();
    if (tile.parameters().billing().suspensionRule()
        == Billing.SuspensionRule.FULL_IF_ACTIVE_ON_CHARGE_DATE) {
      int nominal = arrears ? tile.part().to() - 1 : tile.part().from();
      if (!covers(active, nominal)) {
        return List.of();
      }
    }
    Segment speaking = active.get(arrears ? active.size() - 1 : 0);
    return List.of(new Segment(billed.from(), billed.to(), speaking.terms()));
  }

  private static boolean covers(List<Segment> active, int day) {
    for (Segment segment : active) {
      if (segment.from() <= day && day < segment.to()) {
        return true;
      }
    }
    return false;
  }
}
