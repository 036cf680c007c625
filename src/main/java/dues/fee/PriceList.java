package dues.fee;

import dues.money.Decimals;
import dues.period.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A fee's prices by tariff, currency and day.
 *
 * <p>A row with the tariff beats one without; of several valid rows the latest {@code from} wins
 * (Q33). A row in another currency than the contract's is not seen.
 */
public final class PriceList {
  private record Choice(@Nullable String tariff, String currency) {}

  private final List<Price> rows;
  private final Map<Choice, Timeline<BigDecimal>> byChoice = new ConcurrentHashMap<>();

  public PriceList(List<Price> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The list with one row more. */
  PriceList with(Price row) {
    List<Price> all = new ArrayList<>(rows);
    all.add(row);
    return new PriceList(all);
  }

  /** The prices that rows of exactly this tariff (null: rows without one) give. */
  public Timeline<BigDecimal> of(@Nullable String tariff, String currency) {
    return byChoice.computeIfAbsent(new Choice(tariff, currency), this::timeline);
  }

  private Timeline<BigDecimal> timeline(Choice choice) {
    List<Timeline.Dated<BigDecimal>> matching = new ArrayList<>();
    for (Price row : rows) {
      boolean sameTariff = java.util.Objects.equals(row.tariff(), choice.tariff());
      boolean sameCurrency = row.currency() == null || row.currency().equals(choice.currency());
      if (sameTariff && sameCurrency) {
        matching.add(new Timeline.Dated<>(row.days(), Decimals.normal(row.price())));
      }
    }
    return Timeline.ofRows(matching);
  }
}
