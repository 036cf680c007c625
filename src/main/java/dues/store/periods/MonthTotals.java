package dues.store.periods;

import dues.period.AccountingPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What months came to by fee, category and currency: summed, frozen, closed, and held to. */
@Repository
public class MonthTotals {

  private static final String SUMS =
      """
      select l.accounting_period as month, l.charged_fee_id, f.fee, coalesce(f.category, '') as category, l.currency,
             count(*) as lines, sum(l.amount) as amount
        from ledger_line l join fee f on f.fee_id = l.charged_fee_id
       where l.source = :source and l.accounting_period = any(cast(:months as date[]))
       group by l.accounting_period, l.charged_fee_id, f.fee, f.category, l.currency
       order by l.accounting_period, f.fee, l.currency
      """;
  private static final String CLOSE =
      """
      insert into accounting_period as known (source, month, state, closed_by, totals, through_line)
      select :source, m.month, 'CLOSED', cast(:execution as text),
             coalesce((select jsonb_object_agg(t.currency, jsonb_build_object('lines', t.lines, 'amount', t.amount::text))
                         from (select currency, sum(lines) as lines, sum(amount) as amount
                                 from period_total where source = :source and month = m.month group by currency) t), '{}'),
             (select coalesce(max(line), 0) from ledger_line)
        from unnest(cast(:months as date[])) as m (month)
      on conflict on constraint accounting_period_key do update set state = excluded.state, closed_by = excluded.closed_by,
        totals = excluded.totals, through_line = excluded.through_line
      where known.state = 'OPEN'
      """;
  private static final String CHANGED =
      """
      with posted as (
        select l.source, l.accounting_period as month, l.charged_fee_id, l.currency, count(*) as lines, sum(l.amount) as amount
          from ledger_line l
          join accounting_period p on p.source = l.source and p.month = l.accounting_period and p.state = 'CLOSED'
         where l.line <= p.through_line
         group by l.source, l.accounting_period, l.charged_fee_id, l.currency),
      frozen as (
        select source, month, charged_fee_id, currency, sum(lines) as lines, sum(amount) as amount
          from period_total join accounting_period p using (source, month) where p.state = 'CLOSED'
         group by source, month, charged_fee_id, currency)
      select s.id || ' ' || to_char(d.month, 'YYYY-MM') || ', fee ' || f.fee || ': ' || d.frozen_lines || ' lines of '
             || d.frozen || ' ' || d.currency || ' were frozen at closing, the ledger has '
             || d.lines || ' of ' || d.amount || ' ' || d.currency
        from (select source, month, charged_fee_id, currency, coalesce(t.lines, 0) as frozen_lines,
                     coalesce(t.amount, 0) as frozen, coalesce(l.lines, 0) as lines, coalesce(l.amount, 0) as amount
                from posted l full join frozen t using (source, month, charged_fee_id, currency)) d
        join source_system s on s.source = d.source
        join fee f on f.fee_id = d.charged_fee_id
       where d.lines <> d.frozen_lines or d.amount <> d.frozen
       order by 1
      """;

  private final JdbcClient jdbc;

  /** On the ledger's data source. */
  public MonthTotals(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The months up to and including one that are not closed and have lines, and that one itself. */
  public List<LocalDate> openThrough(short source, AccountingPeriod through) {
    return jdbc.sql(
            """
            select month from (
              select distinct accounting_period as month from ledger_line where source = :source and accounting_period <= :through
              union select cast(:through as date)) as m
             where month > coalesce((select max(month) from accounting_period where source = :source and state = 'CLOSED'), '-infinity')
             order by month
            """)
        .param("source", source)
        .param("through", first(through))
        .query(LocalDate.class)
        .list();
  }

  /** What the months come to now. */
  public List<MonthSum> sums(short source, Collection<LocalDate> months) {
    return jdbc.sql(SUMS)
        .param("source", source)
        .param("months", texts(months))
        .query(
            (row, n) ->
                new MonthSum(
                    row.getObject(1, LocalDate.class),
                    new MonthSum.FeeTitle(row.getLong(2), row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getLong(6),
                    row.getBigDecimal(7)))
        .list();
  }

  /** Freezes sums in place of what an attempt that did not come to its end had frozen. */
  public void freeze(short source, Collection<LocalDate> months, Collection<MonthSum> sums) {
    jdbc.sql(
            "delete from period_total where source = :source and month = any(cast(:months as date[]))")
        .param("source", source)
        .param("months", texts(months))
        .update();
    for (MonthSum sum : sums) {
      jdbc.sql(
              "insert into period_total (source, month, charged_fee_id, category, currency, lines, amount) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              source,
              sum.month(),
              sum.fee().id(),
              sum.category(),
              sum.currency(),
              sum.lines(),
              sum.amount())
          .update();
    }
  }

  /** Closes months whose totals are frozen. */
  public int close(short source, Collection<LocalDate> months, long executionId) {
    return jdbc.sql(CLOSE)
        .param("source", source)
        .param("months", texts(months))
        .param("execution", executionId)
        .update();
  }

  /** Sentences on closed months whose lines are not what was frozen; forced lines apart. */
  public List<String> changedSinceClosing() {
    return jdbc.sql(CHANGED).query(String.class).list();
  }

  private static String[] texts(Collection<LocalDate> months) {
    return months.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static LocalDate first(AccountingPeriod month) {
    return LocalDate.ofEpochDay(month.days().from());
  }
}
