package dues.source;

import dues.source.record.RecordType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tariff with a price of its own, as most billings have it: it becomes the tariff, the fee {@code
 * tariff:<id>} with its price, and the contract's subscription {@code <contract>/tariff}. A monthly
 * price is charged by the sheet's {@code fee_mode}, a daily one as DAY_RATE.
 *
 * @param id the tariff's key
 * @param title its title; the key where it has none
 * @param price for a month or a day; null or zero where the tariff costs nothing
 */
public record TariffFee(String id, String title, @Nullable BigDecimal price, boolean daily) {

  /** A monthly fee, or where there is none a daily one. */
  public static TariffFee of(
      String id, @Nullable String title, @Nullable BigDecimal monthly, @Nullable BigDecimal daily) {
    boolean isMonthly = monthly != null && monthly.signum() != 0;
    return new TariffFee(id, title == null ? id : title, isMonthly ? monthly : daily, !isMonthly);
  }

  /** False for a tariff that is free. */
  public boolean costs() {
    return price != null && price.signum() != 0;
  }

  private String fee() {
    return "tariff:" + id;
  }

  /**
   * Adds the tariff and its fee, unless an earlier row brought the same.
   *
   * @return the tariff, for what else its source knows of it
   */
  public Records.@Nullable Draft addCatalogue(Cells row, MappingContext context, Records records) {
    return addCatalogue(row, context, records, null);
  }

  /** The same with a price that holds for subscriptions of one tariff only. */
  Records.@Nullable Draft addCatalogue(
      Cells row, MappingContext context, Records records, @Nullable String ofTariff) {
    if (!row.isRefused() && !context.isFirst(id + "|" + title + "|" + price + "|" + daily)) {
      return null;
    }
    Records.Draft tariff =
        records
            .add(RecordType.TARIFF)
            .put("tariff", id)
            .put("title", title)
            .put("price", price)
            .put("interval", daily ? "day" : "month");
    if (costs() || row.isRefused()) {
      String mode = daily ? "DAY_RATE" : context.sheet().meaning().feeMode();
      records
          .add(RecordType.FEE)
          .put("fee", fee())
          .put("title", title)
          .put("mode", mode.toUpperCase(Locale.ROOT));
      records
          .add(RecordType.PRICE)
          .put("fee", fee())
          .put("tariff", ofTariff)
          .put("price", price)
          .put("currency", CodeCells.currency(row, "currency"));
    }
    return tariff;
  }

  /** Adds the contract's subscription from a day on, where the tariff costs something. */
  public Records.@Nullable Draft addSubscription(
      Cells row, String contract, LocalDate from, Records records) {
    return addSubscription(row, contract + "/tariff", contract, from, records);
  }

  /**
   * Adds one of several subscriptions of a contract. A row that is refused has it too: it counts as
   * present, whatever its price is.
   */
  public Records.@Nullable Draft addSubscription(
      Cells row, String key, @Nullable String contract, LocalDate from, Records records) {
    return costs() || row.isRefused()
        ? records
            .add(RecordType.SUBSCRIPTION)
            .put("subscription", key)
            .put("contract", contract)
            .put("fee", fee())
            .put("tariff", id)
            .put("valid_from", from)
        : null;
  }

  /**
   * Adds one that may be stopped by itself.
   *
   * @param blocked the code for which it is stopped: it then has a tariff without a price, hence no
   *     billable day; null where it is not
   */
  void addSubscription(
      Cells row,
      String key,
      @Nullable String contract,
      LocalDate from,
      @Nullable String blocked,
      Records records) {
    Records.Draft added = addSubscription(row, key, contract, from, records);
    if (added != null && blocked != null) {
      added.put("tariff", "blocked:" + blocked);
    }
  }
}
