package dues.store;

import dues.fee.Bucket;
import dues.fee.Divisor;
import dues.ledger.Booking;
import dues.ledger.Figures;
import dues.ledger.LedgerLine;
import dues.ledger.LineKey;
import dues.ledger.LineKind;
import dues.ledger.LineOwner;
import dues.money.Money;
import dues.period.AccountingPeriod;
import dues.period.DateRange;
import dues.store.runs.InstanceExecutions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger: lines are added by COPY and read back; nothing here can change one. */
@Repository
public class LedgerLines {

  private static final String COLUMNS =
      """
      source, contract_id, subscription_id, fee_id, charged_fee_id, kind, service_from, service_to, period_from, period_to, \
      quantity, unit_price, discount_percent, percent, days, divisor, amount, currency, bucket, charge_date, accounting_period, \
      execution_id, reverses, revision, forced, reason, explanation""";

  private static final String LINES =
      """
      select l.line, l.contract_id, l.subscription_id, l.fee_id, l.charged_fee_id, l.kind, %s, %s, %s, %s,
             l.quantity, l.unit_price, l.discount_percent, l.percent, l.days, l.divisor, l.amount, l.currency, l.bucket,
             %s, %s, l.reverses, l.revision, l.forced, l.reason, l.explanation, %%s
        from %%s
       order by l.contract_id, l.line
      """
          .formatted(
              Days.sql("l.service_from"),
              Days.sql("l.service_to"),
              Days.sql("l.period_from"),
              Days.sql("l.period_to"),
              Days.sql("l.charge_date"),
              Days.sql("l.accounting_period"));
  private static final String OF_CONTRACTS =
      LINES.formatted("l.contract_id", "ledger_line l where l.contract_id = any(?)");

  /**
   * Through the live key's first columns, so that a long history costs no more than a short; and
   * the set-up, which is charged once ever, with what corrected it. Among contracts without any
   * line none is looked for.
   */
  private static final String OF_TILES =
      "with tiles as materialized (select * from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as tiles (contract, subscription, after))\n"
          + LINES.formatted(
              "l.contract_id",
              """
              tiles,
              lateral (select * from ledger_line
                        where contract_id = contract and subscription_id = subscription
                          and period_to > date '1970-01-01' + after::integer
                        union all
                       select old.*
                         from (select distinct period_to as ends from ledger_line
                                where contract_id = contract and subscription_id = subscription and kind = 'SETUP'
                                  and period_to <= date '1970-01-01' + after::integer) as setup,
                              lateral (select * from ledger_line
                                        where contract_id = contract and subscription_id = subscription
                                          and period_to = setup.ends) as old) as l
               where (select exists (select 1 from ledger_line
                                      where contract_id between (select min(contract) from tiles) and (select max(contract) from tiles)))
              """);

  private static final String OF_MOVED =
      LINES.formatted(
          "held.held_by",
          """
          ledger_line l
          join (select distinct s.subscription_id, s.held_by, once.contract_id
                  from subscription_overlay o join subscription s using (subscription_id),
                       lateral (values (o.contract_id), (o.from_contract_id)) as once (contract_id)
                 where o.field = 'CONTRACT' and o.subscription_id = any(?) and once.contract_id <> s.held_by) as held
            on l.contract_id = held.contract_id and l.subscription_id = held.subscription_id
          """);

  private static final String COUNT =
      """
      with mine as not materialized (select * from ledger_line where execution_id = any(:executions)),
      elsewhere as (
        select l.contract_id, s.held_by from mine l join subscription s using (subscription_id)
         where exists (select 1 from subscription_overlay)
           and subscription_id in (select subscription_id from subscription_overlay where field = 'CONTRACT')
           and l.contract_id <> s.held_by)
      select (select count(*) from mine where contract_id > :after and contract_id <= :upTo)
             + (select count(*) filter (where held_by > :after and held_by <= :upTo)
                       - count(*) filter (where contract_id > :after and contract_id <= :upTo) from elsewhere)
      """;

  private final JdbcClient jdbc;
  private final PageQuery pages;
  private final Copy copy;
  private final InstanceExecutions executions;

  /** On the transaction that accrues. */
  public LedgerLines(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.pages = new PageQuery(dataSource);
    this.copy = new Copy(dataSource);
    this.executions = new InstanceExecutions(dataSource);
  }

  /** A line to be posted for a contract of a source. */
  public record NewLine(short source, LedgerLine line) {}

  /** Adds lines; the database refuses a key that is already there. */
  public long add(long executionId, Collection<NewLine> lines) {
    return copy.into(
        "ledger_line (" + COLUMNS + ")",
        text -> lines.forEach(line -> write(text, executionId, line)));
  }

  private static void write(CopyText text, long executionId, NewLine added) {
    LedgerLine line = added.line();
    LineKey key = line.key();
    LineOwner owner = key.owner();
    text.value(added.source());
    text.value(owner.contract());
    text.value(owner.subscription());
    text.value(owner.fee());
    text.value(owner.chargedFee());
    text.value(key.kind().name());
    text.value(Days.text(key.serviceFrom()));
    text.value(Days.text(line.serviceTo()));
    text.value(Days.text(key.tile().from()));
    text.value(Days.text(key.tile().to()));
    Figures figures = line.figures();
    text.value(figures.quantity().toPlainString());
    text.value(figures.unitPrice().toPlainString());
    text.value(figures.discountPercent().toPlainString());
    text.value(figures.percent().toPlainString());
    text.value(figures.days());
    text.value(figures.divisor().text());
    text.value(line.amount().text());
    text.value(line.amount().currency().getCurrencyCode());
    text.value(key.bucket().name());
    Booking booking = line.booking();
    text.value(Days.text(booking.chargeDate()));
    text.value(Days.text(booking.accountingPeriod().days().from()));
    text.value(executionId);
    text.value(booking.reverses() == 0 ? null : booking.reverses());
    text.value(key.revision());
    text.value(booking.forced());
    text.value(booking.reason());
    text.value(booking.explanation());
    text.endRow();
  }

  /** All lines of a page of contracts. */
  Grouped<LedgerLine> ofContracts(Collection<Long> contractIds) {
    Grouped<LedgerLine> lines = new Grouped<>();
    pages.each(OF_CONTRACTS, contractIds, row -> lines.add(row.getLong(27), line(row)));
    return lines;
  }

  /** The lines of tiles that reach beyond a day, each subscription with its own. */
  Grouped<LedgerLine> of(OpenTiles tiles) {
    Grouped<LedgerLine> lines = new Grouped<>();
    pages.each(OF_TILES, tiles.arrays(), row -> lines.add(row.getLong(27), line(row)));
    return lines;
  }

  /** Adds to a page what moved subscriptions of its contracts have on those that held them. */
  void addMoved(Collection<Long> subscriptions, Grouped<LedgerLine> page) {
    pages.each(OF_MOVED, subscriptions, row -> page.add(row.getLong(27), line(row)));
  }

  private static LedgerLine line(ResultSet row) throws SQLException {
    LineKey key =
        new LineKey(
            new LineOwner(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
            LineKind.valueOf(row.getString(6)),
            new DateRange(row.getInt(9), row.getInt(10)),
            row.getInt(7),
            Bucket.valueOf(row.getString(19)),
            row.getInt(23));
    Figures figures =
        new Figures(
            row.getBigDecimal(11),
            row.getBigDecimal(12),
            row.getBigDecimal(13),
            row.getBigDecimal(14),
            row.getInt(15),
            Divisor.parse(row.getString(16)));
    Booking booking =
        new Booking(
            row.getInt(20),
            AccountingPeriod.of(row.getInt(21)),
            row.getLong(22),
            row.getBoolean(24),
            row.getString(25),
            row.getString(26));
    Money amount = Money.of(row.getBigDecimal(17), Currency.getInstance(row.getString(18)));
    return new LedgerLine(row.getLong(1), key, row.getInt(8), figures, amount, booking);
  }

  /**
   * Lines that the executions of a job instance added for contracts with keys in (after, upTo]. A
   * line of a moved subscription counts with the contract that holds it, whose run added it.
   *
   * <p>The executions' numbers are asked for first: the index over them then leads to the newest
   * pages, however long the ledger is.
   */
  public long countOfInstance(long instance, long after, long upTo) {
    jdbc.sql("select brin_summarize_new_values('ledger_line_execution')")
        .query(Integer.class)
        .single();
    return jdbc.sql(COUNT)
        .param("executions", executions.of(instance))
        .param("after", after)
        .param("upTo", upTo)
        .query(Long.class)
        .single();
  }
}
