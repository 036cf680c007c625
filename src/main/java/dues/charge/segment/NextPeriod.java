package dues.charge.segment;

import dues.fee.Billing;
import dues.fee.FeeParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * NEXT_PERIOD: a price or quantity that changes inside a tile counts from the next one; until the
 * tile's end the value of its first billable day holds (Q31).
 *
 * <p>300.00 that becomes 450.00 on 16 April is one line of 300.00 for April. Of a substitute, its
 * own first billable day in the tile speaks.
 */
public final class NextPeriod {
  private NextPeriod() {}

  public static List<Segment> apply(List<Segment> segments, FeeParameters parameters) {
    Billing billing = parameters.billing();
    boolean price = billing.priceChange() == Billing.PriceChange.NEXT_PERIOD;
    boolean quantity = billing.quantityChange() != Billing.QuantityChange.IMMEDIATE;
    if (segments.size() < 2 || !(price || quantity)) {
      return segments;
    }
    List<Segment> held = new ArrayList<>(segments.size());
    for (Segment segment : segments) {
      Terms terms = segment.terms();
      if (price) {
        terms = terms.withPrice(firstPrice(segments, terms));
      }
      if (quantity) {
        terms = terms.withQuantity(segments.get(0).terms().quantity());
      }
      Segment.append(held, segment.withTerms(terms));
    }
    return held;
  }

  private static BigDecimal firstPrice(List<Segment> segments, Terms terms) {
    for (Segment segment : segments) {
      if (segment.terms().fee().id() == terms.fee().id()) {
        return segment.terms().price();
      }
    }
    return terms.price();
  }
}
