package dues.store;

import dues.customer.Change;
import dues.customer.Progress;
import dues.customer.Subscription;
import dues.customer.SubscriptionHistory;
import dues.customer.SubscriptionTerms;
import dues.fee.Cycle;
import dues.fee.Fee;
import dues.fee.FeeOverrides;
import dues.fee.Stubs;
import dues.money.Decimals;
import dues.period.DateRange;
import dues.period.Timeline;
import dues.store.PageQuery.Page;
import dues.store.PageQuery.Sparse;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions of a page of contracts, with their terms by day and how far they are accrued. */
final class SubscriptionRows {

  /** Without limit if either change is. */
  private static final String SINCE =
      "case when c.contract_id is null then %1$s when g.subscription_id is null then %2$s when c.since is not null and g.since is not null then least(%1$s, %2$s) end"
          .formatted(Days.sql("g.since"), Days.sql("c.since"));

  private static final String IDS =
      "select subscription_id from subscription where held_by = any(?) order by subscription_id";

  private static final String SUBSCRIPTIONS =
      """
      select s.held_by, s.subscription_id, s.subscription, s.fee_id, s.source, %s, %s, %s, %s,
             s.tariff, s.price, s.discount_percent, %s, %s, s.setup_fee, s.trial_days, s.max_charges, s.manual,
             s.start_stub, s.anchor_day, s.timing, %s, coalesce(a.charges_made, 0), %s, coalesce(c.reason, g.reason), c.contract_id is not null or g.subscription_id is not null,
             g.cause, s.withdrawn_by is not null, a.subscription_id is not null
        from subscription s
        left join accrual_state a on a.subscription_id = s.subscription_id
        left join changed_contract c on c.contract_id = s.held_by
        left join changed_subscription g on g.subscription_id = s.subscription_id
       where s.held_by = any(?)
       order by s.held_by, s.subscription_id
      """
          .formatted(
              Days.sql("s.valid_from"),
              Days.sql("s.valid_to"),
              Days.sql("s.charged_through"),
              Days.sql("s.missing_since"),
              Days.sql("s.discount_from"),
              Days.sql("s.discount_to"),
              Days.sql("a.accrued_through"),
              SINCE);
  private static final String QUANTITIES =
      "select q.subscription_id, q.quantity, %s, %s from quantity q where q.subscription_id = any(?)"
          .formatted(Days.sql("q.valid_from"), Days.sql("q.valid_to"));
  private static final String DISCOUNTS =
      "select d.subscription_id, d.percent, %s, %s from subscription_discount d where d.subscription_id = any(?)"
          .formatted(Days.sql("d.valid_from"), Days.sql("d.valid_to"));
  private static final String VERSIONS =
      """
      select v.fact_id, %s, v.version->>'tariff', (v.version->>'price')::numeric, (v.version->>'setup_fee')::numeric,
             (v.version->>'trial_days')::integer, (v.version->>'max_charges')::integer, (v.version->>'manual')::boolean,
             v.version->>'start_stub', (v.version->>'anchor_day')::integer, v.version->>'timing'
        from fact_version v
       where v.record_type = 'subscription' and not v.withdrawn and v.fact_id = any(?)
       order by v.version_id
      """
          .formatted(Days.sql("v.replaced_on"));

  private SubscriptionRows() {}

  private record Parts(
      Grouped<Timeline.Dated<BigDecimal>> quantities,
      Grouped<Timeline.Dated<BigDecimal>> discounts,
      Versions<String> tariffs,
      Versions<BigDecimal> prices,
      Versions<FeeOverrides> overrides) {}

  /**
   * The page's subscriptions by the contract that holds them, as their sources tell them. What
   * hangs on them is asked for by their ids: a join would read all of it for every page.
   */
  static Grouped<Subscription> load(
      Page page, Collection<Long> contractIds, Map<Short, SourceBooks> books) {
    List<Long> ids = new ArrayList<>();
    if (page.has(Sparse.QUANTITY, Sparse.SUBSCRIPTION_DISCOUNT, Sparse.FACT_VERSION)) {
      page.each(IDS, contractIds, row -> ids.add(row.getLong(1)));
    }
    Parts parts =
        new Parts(
            amounts(page, Sparse.QUANTITY, QUANTITIES, ids),
            amounts(page, Sparse.SUBSCRIPTION_DISCOUNT, DISCOUNTS, ids),
            new Versions<>(),
            new Versions<>(),
            new Versions<>());
    page.each(
        Sparse.FACT_VERSION,
        VERSIONS,
        ids,
        row -> {
          parts.tariffs().before(row.getLong(1), row.getInt(2), row.getString(3));
          parts.prices().before(row.getLong(1), row.getInt(2), Decimal.of(row, 4));
          parts.overrides().before(row.getLong(1), row.getInt(2), overrides(row, 5));
        });
    Grouped<Subscription> subscriptions = new Grouped<>();
    page.each(
        SUBSCRIPTIONS,
        contractIds,
        row -> subscriptions.add(row.getLong(1), subscription(row, parts, books)));
    return subscriptions;
  }

  private static Grouped<Timeline.Dated<BigDecimal>> amounts(
      Page page, Sparse table, String sql, Collection<Long> ids) {
    Grouped<Timeline.Dated<BigDecimal>> grouped = new Grouped<>();
    page.each(
        table,
        sql,
        ids,
        row ->
            grouped.add(
                row.getLong(1),
                new Timeline.Dated<>(Days.range(row, 3), Decimals.normal(row.getBigDecimal(2)))));
    return grouped;
  }

  private static Subscription subscription(
      ResultSet row, Parts parts, Map<Short, SourceBooks> books) throws SQLException {
    long id = row.getLong(2);
    SourceBooks source = SourceBooks.of(books, row.getShort(5));
    Fee fee = source.fees().withId(row.getLong(4));
    if (fee == null) {
      throw new IllegalStateException(
          "subscription " + row.getString(3) + " has a fee that its source's catalogue lacks");
    }
    SubscriptionTerms terms =
        new SubscriptionTerms(
            parts.tariffs().timeline(id, row.getString(10)),
            parts.prices().timeline(id, Decimal.of(row, 11)),
            Timeline.ofRows(parts.quantities().of(id)),
            Timeline.ofRows(parts.discounts().of(id)),
            columnDiscount(row),
            parts.overrides().timeline(id, overrides(row, 15)));
    return new Subscription(
        id, row.getString(3), fee, Days.range(row, 6), terms, history(row, source.missingGrace()));
  }

  private static Timeline<BigDecimal> columnDiscount(ResultSet row) throws SQLException {
    BigDecimal percent = Decimal.of(row, 12);
    return percent == null
        ? Timeline.none()
        : Timeline.ofRows(List.of(new Timeline.Dated<>(Days.range(row, 13), percent)));
  }

  /** Parameters given on the subscription, in seven columns; null where there are none. */
  private static @Nullable FeeOverrides overrides(ResultSet row, int first) throws SQLException {
    BigDecimal setupFee = Decimal.of(row, first);
    Integer trialDays = integer(row, first + 1);
    Integer maxCharges = integer(row, first + 2);
    boolean manual = row.getBoolean(first + 3);
    Boolean manualGiven = row.wasNull() ? null : manual;
    Stubs.Start startStub = word(Stubs.Start.class, row.getString(first + 4));
    Integer anchorDay = integer(row, first + 5);
    Cycle.Timing timing = word(Cycle.Timing.class, row.getString(first + 6));
    boolean limited =
        setupFee != null || trialDays != null || maxCharges != null || manualGiven != null;
    if (!limited && startStub == null && anchorDay == null && timing == null) {
      return null;
    }
    FeeOverrides.Limited limits =
        limited ? new FeeOverrides.Limited(setupFee, trialDays, maxCharges, manualGiven) : null;
    return new FeeOverrides(limits, startStub, anchorDay, timing);
  }

  private static SubscriptionHistory history(ResultSet row, int missingGrace) throws SQLException {
    int missingSince = Days.to(row, 9);
    List<DateRange> interruptions = new ArrayList<>(1);
    if (missingSince != DateRange.FOREVER) {
      interruptions.add(DateRange.since(missingSince + missingGrace));
    }
    Change change =
        row.getBoolean(26)
            ? new Change(
                DateRange.since(Days.from(row, 24)), cause(row.getString(27)), row.getString(25))
            : null;
    Progress progress = new Progress(row.getBoolean(29), Days.from(row, 22), row.getInt(23));
    return new SubscriptionHistory(
        List.of(), interruptions, row.getBoolean(28), Days.from(row, 8), progress, change);
  }

  private static Change.Cause cause(@Nullable String action) {
    return action == null ? Change.Cause.IMPORT : Change.Cause.valueOf(action);
  }

  private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String text) {
    return text == null || text.isEmpty()
        ? null
        : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }
}
