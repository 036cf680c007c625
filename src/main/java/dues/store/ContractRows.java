package dues.store;

import dues.customer.Contract;
import dues.customer.ContractStatus;
import dues.customer.ContractTerms;
import dues.money.Decimals;
import dues.period.DateRange;
import dues.period.Timeline;
import dues.store.PageQuery.Page;
import dues.store.PageQuery.Sparse;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contracts of a page as fees see them: life, statuses, tariff and general discount by day. */
final class ContractRows {

  private static final String CONTRACTS =
      "select contract_id, source, contract, currency, %s, %s, %s, tariff, discount_percent, status, %s, time_zone from contract where contract_id = any(?) order by contract_id"
          .formatted(
              Days.sql("opened"),
              Days.sql("closed"),
              Days.sql("missing_since"),
              Days.sql("status_from"));
  private static final String STATUSES =
      "select contract_id, status, %s, %s from contract_status where contract_id = any(?) order by contract_id, valid_from nulls first, valid_to, status"
          .formatted(Days.sql("valid_from"), Days.sql("valid_to"));
  private static final String SEEN =
      """
      select contract_id, status, %s, %s
        from (select *, lead(valid_from) over (partition by contract_id order by valid_from nulls first) as valid_to
                from contract_status_seen where contract_id = any(?)) as seen
       order by contract_id, valid_from nulls first
      """
          .formatted(Days.sql("valid_from"), Days.sql("valid_to"));
  private static final String TARIFFS =
      "select contract_id, tariff, %s, %s from contract_tariff where contract_id = any(?) order by contract_id, position nulls last, line"
          .formatted(Days.sql("valid_from"), Days.sql("valid_to"));
  private static final String DISCOUNTS =
      "select contract_id, percent, %s, %s from contract_discount where contract_id = any(?) order by contract_id, line"
          .formatted(Days.sql("valid_from"), Days.sql("valid_to"));
  private static final String VERSIONS =
      "select fact_id, %s, version->>'tariff', (version->>'discount_percent')::numeric from fact_version where record_type = 'contract' and not withdrawn and fact_id = any(?) order by version_id"
          .formatted(Days.sql("replaced_on"));

  private ContractRows() {}

  /** One contract, its source, and the zone in which its days begin. */
  record Loaded(short source, ZoneId zone, Contract contract) {}

  private record Row(
      short source, String key, Currency currency, DateRange life, int missingSince, Terms terms) {}

  /** What the contract's own row says of today; its one status has no row in the history. */
  private record Terms(
      @Nullable String tariff,
      @Nullable BigDecimal discount,
      List<Dated> onlyStatus,
      @Nullable ZoneId zone) {}

  /** The page's contracts by id, in the order of ids. */
  static Map<Long, Loaded> load(Page page, Collection<Long> ids, Map<Short, SourceBooks> books) {
    Map<Long, Row> rows = new LinkedHashMap<>();
    page.each(CONTRACTS, ids, row -> rows.put(row.getLong(1), own(row)));
    Grouped<Dated> statuses = dated(page, Sparse.CONTRACT_STATUS, STATUSES, ids);
    Grouped<Dated> seen = dated(page, Sparse.CONTRACT_STATUS_SEEN, SEEN, ids);
    Grouped<Timeline.Dated<String>> tariffs = new Grouped<>();
    page.each(
        Sparse.CONTRACT_TARIFF,
        TARIFFS,
        ids,
        row ->
            tariffs.add(
                row.getLong(1), new Timeline.Dated<>(Days.range(row, 3), row.getString(2))));
    Grouped<Timeline.Dated<BigDecimal>> discounts = new Grouped<>();
    page.each(
        Sparse.CONTRACT_DISCOUNT,
        DISCOUNTS,
        ids,
        row ->
            discounts.add(
                row.getLong(1),
                new Timeline.Dated<>(Days.range(row, 3), Decimals.normal(row.getBigDecimal(2)))));
    Versions<String> tariffVersions = new Versions<>();
    Versions<BigDecimal> discountVersions = new Versions<>();
    page.each(
        Sparse.FACT_VERSION,
        VERSIONS,
        ids,
        row -> {
          tariffVersions.before(row.getLong(1), row.getInt(2), row.getString(3));
          discountVersions.before(row.getLong(1), row.getInt(2), Decimal.of(row, 4));
        });
    Map<Long, Loaded> loaded = new LinkedHashMap<>();
    rows.forEach(
        (id, row) -> {
          SourceBooks source = SourceBooks.of(books, row.source());
          List<Dated> history = seen.of(id).isEmpty() ? row.terms().onlyStatus() : seen.of(id);
          List<Dated> own = statuses.of(id).isEmpty() ? history : statuses.of(id);
          Timeline<String> tariff =
              tariffs.of(id).isEmpty()
                  ? tariffVersions.timeline(id, row.terms().tariff())
                  : Timeline.ofRows(tariffs.of(id));
          Timeline<BigDecimal> discount =
              discounts.of(id).isEmpty()
                  ? discountVersions.timeline(id, row.terms().discount())
                  : Timeline.ofRows(discounts.of(id));
          Contract contract =
              new Contract(
                  id,
                  row.key(),
                  row.currency(),
                  row.life(),
                  statuses(own, row, source),
                  new ContractTerms(tariff, discount));
          ZoneId zone = row.terms().zone() == null ? source.zone() : row.terms().zone();
          loaded.put(id, new Loaded(row.source(), zone, contract));
        });
    return loaded;
  }

  private static Row own(ResultSet row) throws SQLException {
    return new Row(
        row.getShort(2),
        row.getString(3),
        Currency.getInstance(row.getString(4)),
        Days.range(row, 5),
        Days.to(row, 7),
        new Terms(
            row.getString(8), Decimal.of(row, 9), onlyStatus(row), ownZone(row.getString(12))));
  }

  private static @Nullable ZoneId ownZone(@Nullable String name) {
    return name == null ? null : ZoneId.of(name);
  }

  private record Dated(String status, DateRange days) {}

  /** A status that has never changed holds from its own date, else since ever. */
  private static List<Dated> onlyStatus(ResultSet row) throws SQLException {
    String status = row.getString(10);
    return status == null
        ? List.of()
        : List.of(new Dated(status, new DateRange(Days.from(row, 11), DateRange.FOREVER)));
  }

  private static Grouped<Dated> dated(Page page, Sparse table, String sql, Collection<Long> ids) {
    Grouped<Dated> grouped = new Grouped<>();
    page.each(
        table,
        sql,
        ids,
        row -> grouped.add(row.getLong(1), new Dated(row.getString(2), Days.range(row, 3))));
    return grouped;
  }

  private static List<ContractStatus> statuses(List<Dated> own, Row row, SourceBooks source) {
    List<ContractStatus> statuses = new ArrayList<>(own.size() + 1);
    for (Dated dated : own) {
      if (!dated.days().isEmpty()) {
        statuses.add(
            new ContractStatus(
                dated.status(), source.canonicalStatus().apply(dated.status()), dated.days()));
      }
    }
    if (row.missingSince() != DateRange.FOREVER) {
      statuses.add(
          new ContractStatus(
              ContractStatus.MISSING,
              ContractStatus.MISSING,
              DateRange.since(row.missingSince() + source.missingGrace())));
    }
    return statuses;
  }
}
