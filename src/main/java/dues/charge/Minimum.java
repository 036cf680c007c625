package dues.charge;

import dues.charge.segment.Days;
import dues.charge.segment.Part;
import dues.charge.segment.Share;
import dues.charge.segment.Terms;
import dues.fee.Divisor;
import dues.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * {@code minimum} raises the last line of a PRORATE stub so that the stub totals min(minimum, full
 * tile), unless it totals 0 (Q34).
 *
 * <p>30.00 a month with minimum 5.00, two days of April: 2.00 becomes 5.00; with minimum 50.00 it
 * becomes 30.00, the full tile.
 */
final class Minimum {
  private Minimum() {}

  /** Raises the last part in place. */
  static void apply(List<Part> parts, Tile tile, Divisor divisor) {
    int last = parts.size() - 1;
    Part raised = parts.get(last);
    Currency currency = raised.amount().currency();
    Money total = Money.zero(currency);
    for (Part part : parts) {
      total = total.plus(part.amount());
    }
    BigDecimal minimum = tile.parameters().stubs().minimum();
    Money least = Money.round(minimum, currency);
    Money full = fullTile(raised.share().terms(), tile, divisor, currency);
    Money due = least.min(full);
    if (total.minor() <= 0 || total.minor() >= due.minor()) {
      return;
    }
    Money others = total.minus(raised.amount());
    StringBuilder why = new StringBuilder(48);
    why.append("min(").append(least.text()).append(", ").append(full.text()).append(')');
    if (!others.isZero()) {
      why.append(" − ").append(others.text());
    }
    Days.append(why.append(", "), raised.from(), raised.to());
    parts.set(last, raised.withAmount(due.minus(others), why.toString()));
  }

  private static Money fullTile(Terms terms, Tile tile, Divisor divisor, Currency currency) {
    int days = tile.dayBasis().count(tile.whole().from(), tile.whole().to());
    return Money.round(new Share(terms, days).numerator(), divisor.times(), divisor.by(), currency);
  }
}
