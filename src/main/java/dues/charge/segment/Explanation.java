package dues.charge.segment;

import dues.fee.Divisor;
import dues.money.Decimals;
import dues.money.Money;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * A line in words that a pocket calculator can check.
 *
 * <p>One grammar, nothing else: an expression ({@code 500.00 × 2 × 11/31 days, 21–31 March, 10 %
 * discount}); for a later part of a tile the difference of two running sums with cumulative days
 * ({@code r(300.00 × 20/30) − r(300.00 × 10/30) = 200.00 − 100.00, 11–20 April}); {@code min(…)}; a
 * part of a split line. A discount or percent after the comma multiplies what stands before it.
 */
public final class Explanation {
  private static final String TIMES = " × ";

  private Explanation() {}

  /** A step of a running sum: r(C_k), r(C_(k−1)) and the days of service. */
  record Step(Money through, Money before, int from, int to) {}

  /** The first or only part of a tile. */
  public static String only(Share share, Divisor divisor, Currency currency, int from, int to) {
    StringBuilder text = new StringBuilder(64);
    Terms terms = share.terms();
    text.append(Money.priceText(terms.price(), currency));
    if (!Decimals.same(terms.quantity(), BigDecimal.ONE)) {
      text.append(TIMES).append(terms.quantity().toPlainString());
    }
    days(text, share.days(), divisor)
        .append(share.days() == 1 && divisor.by() == 1 ? " day, " : " days, ");
    Days.append(text, from, to);
    if (terms.discount().signum() != 0) {
      text.append(", ").append(terms.discount().toPlainString()).append(" % discount");
    }
    if (!isWhole(terms.percent())) {
      text.append(", ").append(terms.percent().toPlainString()).append(" % of the price");
    }
    return text.toString();
  }

  /** A second or later part of a tile. */
  public static String later(List<Share> before, Share now, Divisor divisor, Step step) {
    StringBuilder text = new StringBuilder(96);
    Currency currency = step.through().currency();
    int last = before.size() - 1;
    boolean joins = before.get(last).terms().sameAs(now.terms());
    text.append("r(");
    for (int i = 0; i < last; i++) {
      summand(text, before.get(i), divisor, currency).append(" + ");
    }
    if (joins) {
      summand(
          text, new Share(now.terms(), before.get(last).days() + now.days()), divisor, currency);
    } else {
      summand(text, before.get(last), divisor, currency).append(" + ");
      summand(text, now, divisor, currency);
    }
    text.append(") − r(");
    for (int i = 0; i <= last; i++) {
      summand(text, before.get(i), divisor, currency).append(i < last ? " + " : ")");
    }
    text.append(" = ").append(step.through().text()).append(" − ").append(step.before().text());
    Days.append(text.append(", "), step.from(), step.to());
    return text.toString();
  }

  /** A line that is taken back: minus what is left of it. */
  public static String takenBack(Money left) {
    return left.isNegative() ? "−(" + left.text() + ")" : "−" + left.text();
  }

  /** A difference of two totals: 8.52 − 12.00, 23–31 January. */
  public static String change(Money renewed, Money old, DateRange days) {
    StringBuilder text = new StringBuilder(48);
    text.append(renewed.text()).append(" − ").append(old.text()).append(", ");
    return Days.append(text, days.from(), days.to()).toString();
  }

  private static StringBuilder summand(
      StringBuilder text, Share share, Divisor divisor, Currency currency) {
    Terms terms = share.terms();
    text.append(Money.priceText(terms.price(), currency));
    if (!Decimals.same(terms.quantity(), BigDecimal.ONE)) {
      text.append(TIMES).append(terms.quantity().toPlainString());
    }
    days(text, share.days(), divisor);
    if (terms.discount().signum() != 0) {
      text.append(TIMES).append("(1 − ").append(terms.discount().toPlainString()).append("/100)");
    }
    if (!isWhole(terms.percent())) {
      text.append(TIMES).append(terms.percent().toPlainString()).append("/100");
    }
    return text;
  }

  private static StringBuilder days(StringBuilder text, int days, Divisor divisor) {
    if (divisor.times() != 1) {
      text.append(TIMES).append(divisor.times());
    }
    text.append(TIMES).append(days);
    if (divisor.by() != 1) {
      text.append('/').append(divisor.by());
    }
    return text;
  }

  private static boolean isWhole(BigDecimal percent) {
    return Decimals.same(percent, Decimals.HUNDRED);
  }
}
