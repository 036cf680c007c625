package dues.store.periods;

import dues.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The months of the books as people see them: open or closed, what they came to, how they drift.
 */
public final class Periods {

  private static final String LIST =
      """
      with closed as (
        select source, max(month) as through from accounting_period where state = 'CLOSED' group by source),
      posted as (
        select l.source, l.accounting_period as month, l.currency, count(*) as lines, sum(l.amount) as amount,
               coalesce(sum(l.amount) filter (where l.forced and l.line > p.through_line), 0) as forced
          from ledger_line l
          left join accounting_period p on p.source = l.source and p.month = l.accounting_period
         group by 1, 2, 3),
      drifting as (
        select c.source, date_trunc('month', d.charge_date)::date as month, d.currency, sum(d.target - d.posted) as amount
          from drift d join contract c using (contract_id) group by 1, 2, 3),
      month as (
        select source, month, currency from posted
        union select source, month, currency from drifting
        union
        select p.source, p.month, ''
          from accounting_period p
         where not exists (select 1 from posted l where l.source = p.source and l.month = p.month)
           and not exists (select 1 from drifting d where d.source = p.source and d.month = p.month))
      select s.id, to_char(m.month, 'YYYY-MM'), m.currency,
             case when m.month <= c.through then 'CLOSED' else 'OPEN' end, p.closed_by,
             coalesce(l.lines, 0), coalesce(l.amount, 0), coalesce(l.forced, 0), coalesce(d.amount, 0)
        from month m
        join (select source, id from source_system) s using (source)
        left join closed c using (source)
        left join accounting_period p using (source, month)
        left join posted l using (source, month, currency)
        left join drifting d using (source, month, currency)
       where s.id = any(:sources)
       order by s.id collate "C", m.month, m.currency collate "C"
      """;

  private final JdbcClient jdbc;

  public Periods(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * One month of a source in one currency.
   *
   * @param closedBy the execution that closed it
   */
  public record Row(Month month, String state, @Nullable String closedBy, Sums sums) {
    /** The sum of the lines with the currency's decimals. */
    public String amount() {
      return text(sums.amount());
    }

    /** What was forced in, likewise. */
    public String forced() {
      return text(sums.forced());
    }

    /** What is left out, likewise. */
    public String drift() {
      return text(sums.drift());
    }

    private String text(BigDecimal value) {
      return month.currency().isEmpty()
          ? value.toPlainString()
          : Money.of(value, Currency.getInstance(month.currency())).text();
    }
  }

  /** A source's month, in a currency; empty for a closed month without lines. */
  public record Month(String source, String month, String currency) {}

  /**
   * What the month comes to.
   *
   * @param lines how many the ledger has
   * @param amount their sum
   * @param forced of which was forced in after the closing
   * @param drift what should stand there beside it and was left out on purpose
   */
  public record Sums(long lines, BigDecimal amount, BigDecimal forced, BigDecimal drift) {}

  /** All months of the sources that have lines or were closed. */
  public List<Row> of(Collection<String> sources) {
    return jdbc.sql(LIST)
        .param("sources", sources.toArray(String[]::new))
        .query(
            (row, n) ->
                new Row(
                    new Month(row.getString(1), row.getString(2), row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    new Sums(
                        row.getLong(6),
                        row.getBigDecimal(7),
                        row.getBigDecimal(8),
                        row.getBigDecimal(9))))
        .list();
  }
}
