package dues.charge;

import dues.customer.Change;
import dues.customer.Overlay;
import dues.customer.Owner;
import dues.customer.Progress;
import dues.customer.Subscription;
import dues.customer.SubscriptionHistory;
import dues.customer.SubscriptionTerms;
import dues.fee.Cycle;
import dues.fee.Fee;
import dues.fee.FeeOverrides;
import dues.fee.FeeParameters;
import dues.fee.FeeParametersParser;
import dues.fee.Price;
import dues.fee.PriceList;
import dues.fee.Stubs;
import dues.money.Decimals;
import dues.period.DateRange;
import dues.period.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fee and its subscription, written down as a person would: cells of fees.csv, ISO dates, last
 * days inclusive.
 */
final class FeeFacts {
  final long id;
  final String key;
  final Map<String, String> cells = new HashMap<>();
  final List<Price> prices = new ArrayList<>();
  final List<Timeline.Dated<BigDecimal>> quantities = new ArrayList<>();
  final List<Timeline.Dated<BigDecimal>> discounts = new ArrayList<>();
  final List<DateRange> interruptions = new ArrayList<>();
  final List<Owner> owners = new ArrayList<>();
  String from = "2024-01-01";
  String to = "";
  String chargedThrough = "";
  String active = "";
  boolean deleted;
  boolean subscribed = true;
  boolean absent;
  final Map<String, String> ownCells = new HashMap<>();
  Progress progress = Progress.NOTHING;
  @Nullable Change change;
  String instant = "";
  final Known<String> tariff = new Known<>();
  final Known<BigDecimal> override = new Known<>();
  final List<Timeline.Dated<BigDecimal>> columns = new ArrayList<>();
  private final Known<FeeOverrides> overrides = new Known<>();
  private Map<String, String> readCells = Map.of();
  private final Known<FeeParameters> parameters = new Known<>();

  FeeFacts(long id, String key, String mode, String... parameters) {
    this.id = id;
    this.key = key;
    cells.put("mode", mode);
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      cells.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
  }

  FeeFacts price(String price) {
    return price("", "", price);
  }

  FeeFacts price(String first, String last, String price) {
    prices.add(new Price(null, null, days(first, last), Decimals.of(price)));
    return this;
  }

  FeeFacts tariffPrice(String tariff, String first, String last, String price) {
    prices.add(new Price(tariff, null, days(first, last), Decimals.of(price)));
    return this;
  }

  FeeFacts quantity(String first, String last, String quantity) {
    quantities.add(new Timeline.Dated<>(days(first, last), Decimals.of(quantity)));
    return this;
  }

  FeeFacts discount(String first, String last, String percent) {
    discounts.add(new Timeline.Dated<>(days(first, last), Decimals.of(percent)));
    return this;
  }

  /** The subscription's own discount, with its dates, as columns of its row. */
  FeeFacts columnDiscount(String first, String last, String percent) {
    columns.add(new Timeline.Dated<>(days(first, last), Decimals.of(percent)));
    return this;
  }

  FeeFacts on(String first, String last) {
    from = first;
    to = last;
    return this;
  }

  FeeFacts chargedThrough(String day) {
    chargedThrough = day;
    return this;
  }

  /** A parameter that the subscription gives over its fee's. */
  FeeFacts own(String parameter, String value) {
    ownCells.put(parameter, value);
    return this;
  }

  String own(String parameter) {
    return ownCells.getOrDefault(parameter, "");
  }

  /** In the catalogue only, as a substitute. */
  FeeFacts unsubscribed() {
    subscribed = false;
    return this;
  }

  Fee fee() {
    if (readCells.isEmpty()) {
      learn(DateRange.BEGINNING);
    }
    return new Fee(id, key, parameters.timeline(), new PriceList(prices));
  }

  void learn(int day) {
    if (!cells.equals(readCells)) {
      parameters.learn(day, FeeParametersParser.parse(cells).get());
      readCells = Map.copyOf(cells);
    }
    overrides.learn(day, FeeOverridesCells.of(ownCells));
    tariff.learn(day);
    override.learn(day);
  }

  Subscription subscription(Fee fee) {
    SubscriptionTerms terms =
        new SubscriptionTerms(
            tariff.timeline(),
            override.timeline(),
            Timeline.ofRows(quantities),
            Timeline.ofRows(discounts),
            Timeline.ofRows(columns),
            overrides.timeline());
    int source =
        chargedThrough.isEmpty()
            ? DateRange.BEGINNING
            : (int) LocalDate.parse(chargedThrough).toEpochDay();
    SubscriptionHistory history =
        new SubscriptionHistory(owners, interruptions, deleted, source, progress, change);
    int since = active.isEmpty() ? DateRange.FOREVER : (int) LocalDate.parse(active).toEpochDay();
    return new Overlay.Active(since)
        .over(new Subscription(id, "s" + key, fee, days(from, to), terms, history));
  }

  /** Parameters of a subscription as the engine takes them; null where it gives none. */
  private static final class FeeOverridesCells {
    static @Nullable FeeOverrides of(Map<String, String> cells) {
      if (cells.isEmpty()) {
        return null;
      }
      FeeOverrides.Limited limits =
          new FeeOverrides.Limited(
              cells.containsKey("setup_fee") ? new BigDecimal(cells.get("setup_fee")) : null,
              number(cells, "trial_days"),
              number(cells, "max_charges"),
              cells.containsKey("manual") ? cells.get("manual").equals("1") : null);
      return new FeeOverrides(
          limits,
          cells.containsKey("start_stub") ? Stubs.Start.valueOf(cells.get("start_stub")) : null,
          number(cells, "anchor_day"),
          cells.containsKey("timing") ? Cycle.Timing.valueOf(cells.get("timing")) : null);
    }

    private static @Nullable Integer number(Map<String, String> cells, String column) {
      return cells.containsKey(column) ? Integer.valueOf(cells.get(column)) : null;
    }
  }

  static DateRange days(String first, String last) {
    return DateRange.ofDays(
        first.isEmpty() ? null : LocalDate.parse(first),
        last.isEmpty() ? null : LocalDate.parse(last));
  }
}
