package dues.store.nights;

import dues.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the nights posted, from the ledger itself and the dates in the job repository. Accruing and
 * recalculating are compared each with its own kind; lines of actions count with the latter.
 */
@Repository
public class Nights {

  private static final String RUNS =
      """
      run as (
        select cast(d.parameter_value as date) as date, e.job_execution_id as execution, e.status, i.job_name as job
          from batch_job_instance i
          join batch_job_execution e using (job_instance_id)
          join batch_job_execution_params d on d.job_execution_id = e.job_execution_id and d.parameter_name = 'date'
          join batch_job_execution_params s on s.job_execution_id = e.job_execution_id and s.parameter_name = 'sources'
         where i.job_name = any(:jobs) and :source = any(string_to_array(s.parameter_value, ',')))""";
  private static final String SUMS =
      """
      with %s,
      night as (
        select date, array_agg(execution) as executions from run
         where %s
         group by date
        having bool_or(status = 'COMPLETED') or :unfinished
         order by date desc limit :most)
      select n.date, l.currency, sum(l.amount), count(*) filter (where l.kind in ('REVERSAL', 'CREDIT'))
        from night n
        left join (select g.* from ledger_line g join source_system y on y.source = g.source and y.id = :source) l
          on l.execution_id = any(n.executions)
       group by n.date, l.currency
       order by n.date desc
      """;
  private static final int ALL = 1000;

  private final JdbcClient jdbc;

  /** On the ledger and the job repository. */
  public Nights(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Whose nights: a job's, for a source. */
  public record Whose(String job, String source) {}

  /**
   * The last completed nights before a date, the newest first.
   *
   * @param first of a month's first days; else of all other days
   */
  public List<Night> before(Whose whose, LocalDate date, boolean first, int most) {
    return nights(
        query("date < :date and (extract(day from date) = 1) = :first", jobs(whose), whose)
            .param("date", date)
            .param("first", first)
            .param("unfinished", false)
            .param("most", most));
  }

  /** Completed nights of any job that posts, between two dates, both included. */
  public List<Night> between(List<String> jobs, String source, LocalDate from, LocalDate to) {
    return nights(
        query("date between :from and :to", jobs, new Whose("", source))
            .param("from", from)
            .param("to", to)
            .param("unfinished", false)
            .param("most", ALL));
  }

  /** What was posted for a date so far, by runs that ended in whatever way. */
  public Night of(Whose whose, LocalDate date) {
    List<Night> found =
        nights(
            query("date = :date", jobs(whose), whose)
                .param("date", date)
                .param("unfinished", true)
                .param("most", 1));
    return found.isEmpty() ? new Night(date, Map.of(), 0) : found.get(0);
  }

  /** Whether an operator has accepted what the job posts for the date, whatever it amounts to. */
  public boolean isAccepted(Whose whose, LocalDate date) {
    return jdbc.sql(
            """
            with %s
            select exists (select 1 from run r
                             join batch_job_execution_params a on a.job_execution_id = r.execution and a.parameter_name = 'accept'
                            where r.date = :date)
            """
                .formatted(RUNS))
        .param("jobs", new String[] {whose.job()})
        .param("source", whose.source())
        .param("date", date)
        .query(Boolean.class)
        .single();
  }

  /** What actions posted corrects the past, as a recalculation does. */
  private static List<String> jobs(Whose whose) {
    return whose.job().equals("recalculate-fees")
        ? List.of(whose.job(), "apply-actions")
        : List.of(whose.job());
  }

  private JdbcClient.StatementSpec query(String which, List<String> jobs, Whose whose) {
    return jdbc.sql(SUMS.formatted(RUNS, which))
        .param("jobs", jobs.toArray(String[]::new))
        .param("source", whose.source());
  }

  /** The newest first, the currencies of a night together. */
  private static List<Night> nights(JdbcClient.StatementSpec query) {
    TreeMap<LocalDate, Night> nights = new TreeMap<>();
    query.query(
        (RowCallbackHandler)
            row ->
                nights.merge(
                    row.getObject(1, LocalDate.class), night(row), Nights::withOtherCurrency));
    return List.copyOf(nights.descendingMap().values());
  }

  private static Night night(ResultSet row) throws SQLException {
    String currency = row.getString(2);
    Map<Currency, Money> sum = new HashMap<>();
    if (currency != null) {
      Currency known = Currency.getInstance(currency);
      sum.put(known, Money.of(row.getBigDecimal(3), known));
    }
    return new Night(row.getObject(1, LocalDate.class), sum, row.getLong(4));
  }

  private static Night withOtherCurrency(Night one, Night other) {
    Map<Currency, Money> sums = new HashMap<>(one.sums());
    sums.putAll(other.sums());
    return new Night(one.date(), sums, one.reversals() + other.reversals());
  }
}
