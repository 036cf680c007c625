package dues.store;

import dues.customer.Contract;
import dues.customer.Overlay;
import dues.customer.Subscription;
import dues.fee.Fee;
import dues.money.Decimals;
import dues.period.DateRange;
import dues.store.PageQuery.Sparse;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What operators' actions say of the subscriptions that a page of contracts holds, in the order of
 * the actions, and since when their services are active. Most pages have none.
 */
final class OverlayRows {

  private static final String IN_EFFECT =
      """
      select o.subscription_id, o.field, %s, %s, o.amount, o.fee_id, o.contract_id, o.from_contract_id
        from subscription_overlay o
        join subscription s using (subscription_id)
        join action a using (action_id)
       where s.held_by = any(?) and o.effective
         and (o.field <> 'CONTRACT' or o.state = 'IN_FORCE' or s.contract_id = o.contract_id)
       order by o.subscription_id, a.ordered_at, a.id collate "C", o.overlay_id
      """
          .formatted(Days.sql("o.valid_from"), Days.sql("o.valid_to"));
  private static final String EVER_MOVED =
      """
      select distinct o.subscription_id from subscription_overlay o join subscription s using (subscription_id)
       where o.field = 'CONTRACT' and s.held_by = any(?)
      """;

  private static final String ACTIVE =
      """
      select i.subscription_id, %s from service_item i join subscription s using (subscription_id)
       where s.held_by = any(?)
      """
          .formatted(Days.sql("i.active_from"));

  private OverlayRows() {}

  private record Row(
      String field, DateRange days, BigDecimal amount, long fee, long contract, long before) {}

  /** A page's overlays by subscription. */
  static final class OfPage {
    private final Grouped<Row> rows = new Grouped<>();
    private final Set<Long> contracts = new TreeSet<>();
    private final List<Long> moved = new ArrayList<>(0);
    private final Map<Long, Integer> active = new HashMap<>(0);

    /** The contracts, beside the page's own, that hold or held its subscriptions. */
    Set<Long> contracts() {
      return contracts;
    }

    /** Subscriptions that may have lines on other contracts. */
    List<Long> moved() {
      return moved;
    }

    /** The subscription with everything that was said of it. */
    Subscription over(Subscription imported, SourceBooks books, Map<Long, Contract> contracts) {
      Subscription subscription = imported;
      for (Row row : rows.of(imported.id())) {
        subscription = overlay(row, books, contracts).over(subscription);
      }
      int since = active.getOrDefault(imported.id(), DateRange.FOREVER);
      return new Overlay.Active(since).over(subscription);
    }
  }

  /** Reads the overlays of the subscriptions that these contracts hold. */
  static OfPage load(PageQuery.Page page, Collection<Long> contractIds) {
    OfPage overlays = new OfPage();
    page.each(Sparse.SUBSCRIPTION_OVERLAY, IN_EFFECT, contractIds, row -> add(overlays, row));
    page.each(
        Sparse.SUBSCRIPTION_OVERLAY,
        EVER_MOVED,
        contractIds,
        row -> overlays.moved.add(row.getLong(1)));
    page.each(
        Sparse.SERVICE_ITEM,
        ACTIVE,
        contractIds,
        row -> overlays.active.put(row.getLong(1), Days.to(row, 2)));
    return overlays;
  }

  private static void add(OfPage page, ResultSet row) throws SQLException {
    long contract = row.getLong(7);
    long before = row.getLong(8);
    if (contract != 0) {
      page.contracts.add(contract);
      page.contracts.add(before);
    }
    page.rows.add(
        row.getLong(1),
        new Row(
            row.getString(2),
            Days.range(row, 3),
            Objects.requireNonNullElse(row.getBigDecimal(5), BigDecimal.ZERO),
            row.getLong(6),
            contract,
            before));
  }

  private static Overlay overlay(Row row, SourceBooks books, Map<Long, Contract> contracts) {
    return switch (row.field()) {
      case "FEE" -> new Overlay.OfFee(fee(books, row.fee()));
      case "CONTRACT" ->
          new Overlay.Held(
              row.days().from(),
              contract(contracts, row.before()),
              contract(contracts, row.contract()));
      case "FIRST_DAY" -> new Overlay.FirstDay(row.days().from());
      case "END" -> new Overlay.End(row.days().to());
      case "PRICE" -> new Overlay.Priced(row.days(), Decimals.normal(row.amount()));
      case "QUANTITY" -> new Overlay.Counted(row.days(), Decimals.normal(row.amount()));
      case "INTERRUPTION" -> new Overlay.Interrupted(row.days());
      case "DELETED" -> new Overlay.Deleted();
      default -> throw new IllegalStateException("no overlay is called " + row.field());
    };
  }

  private static Fee fee(SourceBooks books, long id) {
    return Objects.requireNonNull(books.fees().withId(id), () -> "fee " + id);
  }

  private static Contract contract(Map<Long, Contract> contracts, long id) {
    return Objects.requireNonNull(contracts.get(id), () -> "contract " + id);
  }
}
