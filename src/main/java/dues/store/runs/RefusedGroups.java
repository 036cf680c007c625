package dues.store.runs;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What executions refused, grouped by reason and file with true totals, whatever was printed. An
 * execution stands for its restarts and for the executions that it started.
 */
public final class RefusedGroups {

  /** Rejects are kept under the number of an instance's first attempt. */
  static final String MEANT =
      """
      with meant as (
        select min(a.job_execution_id) as execution_id
          from batch_job_execution e
          join batch_job_execution a on a.job_instance_id = e.job_instance_id
         where e.job_execution_id = :execution
            or exists (select from batch_job_execution_params p
                        where p.job_execution_id = e.job_execution_id
                          and p.parameter_name = 'parent' and p.parameter_value = cast(:execution as text))
         group by e.job_instance_id)
      """;

  private static final String GROUPS =
      MEANT
          + """
          , lines as (
            select r.execution_id, r.file_id, r.line, r.code, r.severity, min(r.message) as message, max(r.balance) as balance,
                   max(r.resolved_by) as resolved_by
              from reject r where r.execution_id in (select execution_id from meant)
             group by r.execution_id, r.file_id, r.line, r.code, r.severity)
          select l.execution_id, l.code, l.severity, f.name, count(*) as rows, count(l.resolved_by) as mended,
                 trim_array(array_agg(l.line order by l.line), greatest(count(*)::int - 5, 0)) as lines, sum(l.balance) as balance,
                 (array_agg(l.message order by l.line))[1] as message,
                 bool_and(coalesce(i.published and i.reverted_by is null, true)) as published
            from lines l join import_file f using (file_id) left join import_run i on i.execution_id = l.execution_id
           group by l.execution_id, l.code, l.severity, f.name
           order by sum(count(*)) over (partition by l.code) desc, l.code collate "C", rows desc, l.execution_id, f.name collate "C"
          """;

  private final JdbcClient jdbc;

  /** On the rejects. */
  public RefusedGroups(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Rows of one file that were refused for one reason.
   *
   * @param published whether mended rows can be added to what the execution did
   */
  public record Group(
      long execution,
      String code,
      String severity,
      Found found,
      String message,
      boolean published) {}

  /**
   * How many, and where.
   *
   * @param lines the first five
   * @param balance of the contracts in these rows; null where they have none
   * @param mended rows that came in with a later import
   */
  public record Found(
      String file, List<Long> lines, long rows, long mended, @Nullable BigDecimal balance) {}

  /** The groups, those of the most frequent reason first. */
  public List<Group> of(long execution) {
    return jdbc.sql(GROUPS).param("execution", execution).query(RefusedGroups::group).list();
  }

  private static Group group(ResultSet row, int number) throws SQLException {
    Long[] lines = (Long[]) row.getArray("lines").getArray();
    Found found =
        new Found(
            row.getString("name"),
            Arrays.asList(lines),
            row.getLong("rows"),
            row.getLong("mended"),
            row.getBigDecimal("balance"));
    return new Group(
        row.getLong("execution_id"),
        row.getString("code"),
        row.getString("severity"),
        found,
        row.getString("message"),
        row.getBoolean("published"));
  }

  /** Lines as people read them: {@code 5, 9, 12, …}. */
  public static String text(Found found) {
    return found.lines().stream().map(String::valueOf).collect(Collectors.joining(", "))
        + (found.rows() > found.lines().size() ? ", …" : "");
  }
}
