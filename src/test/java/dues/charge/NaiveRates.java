package dues.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day costs, for {@link Naive}. The cells {@code price_change} and {@code quantity_change}
 * are given only where they are not IMMEDIATE.
 */
final class NaiveRates {
  private final Naive.Facts facts;

  NaiveRates(Naive.Facts facts) {
    this.facts = facts;
  }

  /** The rate of a day; {@code speaking} is the tile's first billable day, null on that day. */
  @Nullable BigDecimal of(LocalDate day, @Nullable LocalDate speaking) {
    boolean first = speaking == null;
    LocalDate said = speaking == null ? day : speaking;
    boolean held = !first && facts.cells.containsKey("quantity_change");
    boolean priced = !first && facts.cells.containsKey("price_change");
    BigDecimal one = ofOne(day, priced ? said : day);
    return one == null ? null : one.multiply(quantity(held ? said : day));
  }

  @Nullable BigDecimal ofOne(LocalDate day, LocalDate pricedOn) {
    String price = latest(facts.prices, pricedOn);
    boolean interrupted = facts.interruptions.stream().anyMatch(row -> row.covers(day));
    if (price == null || interrupted || latest(facts.prices, day) == null) {
      return null;
    }
    BigDecimal percent = new BigDecimal(100);
    for (Naive.Row status : facts.statuses) {
      if (status.covers(day)) {
        if (facts.suspend.contains(status.value())) {
          return null;
        }
        String share = facts.percents.get(status.value());
        percent = share == null ? percent : percent.min(new BigDecimal(share));
      }
    }
    String discount = latest(facts.discounts, day);
    BigDecimal rest =
        new BigDecimal(100).subtract(new BigDecimal(discount == null ? "0" : discount));
    return new BigDecimal(price).multiply(rest).multiply(percent).movePointLeft(4);
  }

  private static @Nullable String latest(List<Naive.Row> rows, LocalDate day) {
    Naive.Row best = null;
    for (Naive.Row row : rows) {
      if (row.covers(day) && (best == null || row.first().compareTo(best.first()) > 0)) {
        best = row;
      }
    }
    return best == null ? null : best.value();
  }

  BigDecimal quantity(LocalDate day) {
    String quantity = latest(facts.quantities, day);
    return new BigDecimal(quantity == null ? "1" : quantity);
  }
}
