package dues.store.revert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which imports there are to take back, and which have been. */
@Repository
public class RevertedRuns {

  private static final String FIND =
      """
      select i.job_name, e.status, r.execution_id, s.source, s.id, r.business_date, r.published, r.unchanged, r.revertible, r.reverted_by,
             (select max(l.execution_id) from import_run l
               where l.source = r.source and l.execution_id > r.execution_id and l.published and not l.unchanged
                 and l.reverted_by is null) as later
        from batch_job_execution asked
        join batch_job_instance i using (job_instance_id)
        left join lateral (select status from batch_job_execution where job_instance_id = i.job_instance_id
                            order by job_execution_id desc limit 1) e on true
        left join import_run r on r.execution_id = (select min(job_execution_id) from batch_job_execution
                                                     where job_instance_id = i.job_instance_id)
        left join source_system s on s.source = r.source
       where asked.job_execution_id = :execution
      """;

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public RevertedRuns(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The import that an execution was an attempt at. */
  public Optional<AskedExecution> find(long execution) {
    return jdbc.sql(FIND)
        .param("execution", execution)
        .query(
            (row, n) -> {
              long run = row.getLong("execution_id");
              return new AskedExecution(
                  row.getString("job_name"),
                  row.getString("status"),
                  run == 0
                      ? null
                      : new ImportedRun(
                          run,
                          new ImportedRun.Source(row.getShort("source"), row.getString("id")),
                          row.getObject("business_date", LocalDate.class),
                          new ImportedRun.State(
                              row.getBoolean("published"),
                              row.getBoolean("unchanged"),
                              row.getBoolean("revertible")),
                          row.getLong("later"),
                          row.getLong("reverted_by")));
            })
        .optional();
  }

  /**
   * Keeps what became of it. Later imports of the very same files go with it: they only said that
   * nothing had changed.
   *
   * @param left what stays, in words
   */
  public void reverted(Reverting reverting, String counts, List<String> left) {
    jdbc.sql(
            """
            with taken as (
              update import_run r set reverted_by = :execution,
                     reverted_counts = case when r.execution_id = :import then cast(:counts as jsonb) else '{}' end,
                     reverted_left = case when r.execution_id = :import then :left else '{}' end
               where r.source = :source and r.published and r.reverted_by is null
                 and (r.execution_id = :import or (r.execution_id > :import and r.unchanged))
              returning r.execution_id)
            update import_file set published = false where execution_id in (select execution_id from taken)
            """)
        .params(reverting.parameters())
        .param("counts", counts)
        .param("left", left.toArray(String[]::new))
        .update();
  }

  /** What a revert left as it was, in words. */
  public List<String> left(long imported) {
    return jdbc.sql("select unnest(reverted_left) from import_run where execution_id = :import")
        .param("import", imported)
        .query(String.class)
        .list();
  }

  /** What a revert did, by record type. */
  public List<RevertCount> counts(long imported) {
    return jdbc.sql(
            """
            select c.key, (c.value->>'withdrawn')::bigint, (c.value->>'restored')::bigint
              from import_run, jsonb_each(reverted_counts) with ordinality as c (key, value, place)
             where execution_id = :import order by place
            """)
        .param("import", imported)
        .query((row, n) -> new RevertCount(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }
}
