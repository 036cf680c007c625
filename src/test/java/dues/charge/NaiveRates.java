package dues.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a day costs and which fee it is charged as, for {@link Naive}. */
final class NaiveRates {
  /** The fee itself, and the one that a status puts in its place. */
  static final String OWN = "1";

  static final String SUBSTITUTE = "2";

  private final Naive.Facts facts;
  private final @Nullable BigDecimal override;
  private final BigDecimal contractDiscount;
  private final boolean ignoresSuspension;

  NaiveRates(Naive.Facts facts) {
    this.facts = facts;
    this.override = facts.override.isEmpty() ? null : new BigDecimal(facts.override);
    this.contractDiscount = new BigDecimal(facts.contractDiscount);
    this.ignoresSuspension = "IGNORE".equals(facts.cells.get("suspension_rule"));
  }

  /** What a day is charged as; null if it is not billable. */
  @Nullable String feeOn(LocalDate day) {
    if (isSuspended(day) || facts.interruptions.stream().anyMatch(row -> row.covers(day))) {
      return null;
    }
    String fee = OWN;
    for (NaiveRow status : facts.statuses) {
      fee = status.covers(day) && facts.substitutes.contains(status.value()) ? SUBSTITUTE : fee;
    }
    return price(fee, day) == null ? null : fee;
  }

  /** Whether a status held on this day stops the fee. */
  boolean isSuspended(LocalDate day) {
    for (NaiveRow status : facts.statuses) {
      boolean stops = !ignoresSuspension && facts.suspend.contains(status.value());
      if (status.covers(day) && (stops || facts.withhold.contains(status.value()))) {
        return true;
      }
    }
    return false;
  }

  /** The rate of a billable day; {@code speaking} has the tile's first billable day of each fee. */
  BigDecimal of(LocalDate day, String fee, Map<String, LocalDate> speaking) {
    boolean held = isHeld("quantity_change");
    boolean priced = isHeld("price_change");
    LocalDate first = day;
    for (LocalDate each : speaking.values()) {
      first = each.isBefore(first) ? each : first;
    }
    BigDecimal one = ofOne(day, fee, priced ? speaking.getOrDefault(fee, day) : day);
    return one.multiply(quantity(held ? first : day));
  }

  private boolean isHeld(String change) {
    return !facts.cells.getOrDefault(change, "IMMEDIATE").equals("IMMEDIATE");
  }

  /** The rate of one piece on a billable day, with the price of another. */
  BigDecimal ofOne(LocalDate day, String fee, LocalDate pricedOn) {
    BigDecimal price = java.util.Objects.requireNonNull(price(fee, pricedOn));
    BigDecimal rest = new BigDecimal(100).subtract(discount(day));
    return price.multiply(rest).multiply(percent(day, fee)).movePointLeft(4);
  }

  private @Nullable BigDecimal price(String fee, LocalDate day) {
    if (!fee.equals(OWN)) {
      return latest(facts.substitutePrices, day);
    }
    BigDecimal price = override == null ? latest(facts.tariffPrices, day) : override;
    return price == null ? latest(facts.prices, day) : price;
  }

  private BigDecimal percent(LocalDate day, String fee) {
    BigDecimal percent = new BigDecimal(100);
    for (NaiveRow status : facts.statuses) {
      String share = facts.percents.get(status.value());
      if (share != null && status.covers(day) && fee.equals(OWN)) {
        percent = percent.min(new BigDecimal(share));
      }
    }
    return percent;
  }

  private BigDecimal discount(LocalDate day) {
    BigDecimal row = latest(facts.discounts, day);
    BigDecimal column = row == null ? latest(facts.columns, day) : row;
    if (column != null) {
      return column;
    }
    boolean general = "1".equals(facts.cells.get("use_discount"));
    return general ? contractDiscount : BigDecimal.ZERO;
  }

  private static @Nullable BigDecimal latest(List<NaiveRow> rows, LocalDate day) {
    NaiveRow best = null;
    for (NaiveRow row : rows) {
      if (row.covers(day) && (best == null || row.from() > best.from())) {
        best = row;
      }
    }
    return best == null ? null : best.number();
  }

  BigDecimal quantity(LocalDate day) {
    BigDecimal quantity = latest(facts.quantities, day);
    return quantity == null ? BigDecimal.ONE : quantity;
  }
}
