package dues.console.fees;

import dues.fee.Price;
import dues.period.DateRange;
import dues.store.FeeCatalogues.CellVersion;
import dues.store.FeeCatalogues.FeeRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fee as it is charged now.
 *
 * @param running how many subscriptions have it today
 * @param prices the rows that hold today, the dearest first
 */
record FeeView(
    FeeRow row, String mode, List<Parameter> parameters, List<Price> prices, long running) {

  static FeeView of(FeeRow row, Map<String, String> sheet, LocalDate today, long running) {
    List<CellVersion> versions = row.versions();
    Map<String, String> source = versions.get(versions.size() - 1).cells();
    int day = (int) today.toEpochDay();
    List<Price> held = row.prices().stream().filter(price -> price.days().covers(day)).toList();
    return new FeeView(
        row,
        sheet.getOrDefault("mode", source.getOrDefault("mode", "")).toUpperCase(Locale.ROOT),
        Parameter.all(source, sheet),
        held.stream()
            .filter(price -> held.stream().noneMatch(other -> overtakes(other, price)))
            .sorted(Comparator.comparing(Price::price).reversed())
            .toList(),
        running);
  }

  /** Of several rows for the same contracts the latest wins. */
  private static boolean overtakes(Price other, Price price) {
    return Objects.equals(other.tariff(), price.tariff())
        && Objects.equals(other.currency(), price.currency())
        && other.days().from() > price.days().from();
  }

  /** The days of a price row. */
  public Days span(Price price) {
    DateRange days = price.days();
    return new Days(
        days.from() == DateRange.BEGINNING ? null : LocalDate.ofEpochDay(days.from()),
        days.isOpenEnded() ? null : LocalDate.ofEpochDay(days.lastDay()));
  }

  /** First and last; null where a side is open. */
  public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

  /** What somebody said of it, beside the mode. */
  public List<Parameter> said() {
    return parameters.stream()
        .filter(one -> one.origin().equals("SHEET") || one.origin().equals("SOURCE"))
        .toList();
  }

  /** Tariffs that have a price of their own; "" for rows without one. */
  public List<String> tariffs() {
    return row.prices().stream()
        .map(price -> Objects.requireNonNullElse(price.tariff(), ""))
        .distinct()
        .sorted()
        .toList();
  }

  /** Currencies that have a price of their own; "" for rows without one. */
  public List<String> currencies() {
    return row.prices().stream()
        .map(price -> Objects.requireNonNullElse(price.currency(), ""))
        .distinct()
        .sorted()
        .toList();
  }
}
