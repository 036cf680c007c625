package dues.store.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executions that nobody can need any more. One stays, however old, while anything leads back to
 * it: a fact, a file, a reject, a ledger line, a decision that names it, an execution that it
 * started and that stays, an attempt that may still be resumed.
 *
 * <p>Of a night of a year ago that charged and matched nothing, its own execution and its imports
 * stay, because their files do; the other eight go.
 */
@Repository
public class OldRuns {

  /** Attempts at the same go together, and only when the last of them completed. */
  private static final String OLD =
      """
      create temporary table old_run on commit drop as
      select e.job_execution_id as id, e.job_instance_id as instance
        from batch_job_execution e
       where not exists (select from batch_job_execution a
                          where a.job_instance_id = e.job_instance_id and a.create_time >= :before)
         and (select l.status from batch_job_execution l
               where l.job_instance_id = e.job_instance_id
               order by l.job_execution_id desc limit 1) = 'COMPLETED'
      """;

  /** Whatever table names an execution; when a job was due is no trace of what it did. */
  private static final String NAMING =
      """
      select format('select 1 from %I.%I t where t.%I = o.id', c.table_schema, c.table_name, c.column_name)
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'bigint'
         and (c.column_name like '%execution%' or c.column_name like '%\\_by')
         and c.table_name not like 'batch\\_%' and c.table_name <> 'schedule_slot'
       order by c.table_name, c.column_name
      """;

  /** An instance stays whole: a later attempt goes on from an earlier one. */
  private static final String STAYS =
      "delete from old_run where instance in (select o.instance from old_run o where exists (%s))";

  private static final String STARTED =
      """
      select from batch_job_execution_params p
       where p.parameter_name = 'parent' and p.parameter_value = o.id::text
         and p.job_execution_id not in (select id from old_run)
      """;

  private static final String STEPS =
      "(select s.step_execution_id from batch_step_execution s join old_run o on o.id = s.job_execution_id)";

  private static final List<String> EMPTIED =
      List.of(
          "delete from batch_step_execution_context where step_execution_id in " + STEPS,
          "delete from batch_job_execution_context where job_execution_id in (select id from old_run)",
          "delete from batch_job_execution_params where job_execution_id in (select id from old_run)");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  OldRuns(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What went.
   *
   * @param stayed executions as old that something leads back to
   */
  public record Forgotten(long executions, long steps, long stayed) {}

  /** Removes those that began before a moment, all or none. */
  public Forgotten forget(Instant before) {
    Forgotten forgotten = transaction.execute(status -> removed(before));
    return forgotten == null ? new Forgotten(0, 0, 0) : forgotten;
  }

  private Forgotten removed(Instant before) {
    jdbc.sql(OLD).param("before", before.atOffset(ZoneOffset.UTC)).update();
    for (String naming : jdbc.sql(NAMING).query(String.class).list()) {
      jdbc.sql(STAYS.formatted(naming)).update();
    }
    while (jdbc.sql(STAYS.formatted(STARTED)).update() > 0) {
      // A night stays for what it started, and so does whatever started the night.
    }
    EMPTIED.forEach(sql -> jdbc.sql(sql).update());
    long steps =
        jdbc.sql("delete from batch_step_execution where step_execution_id in " + STEPS).update();
    long executions =
        jdbc.sql(
                "delete from batch_job_execution where job_execution_id in (select id from old_run)")
            .update();
    jdbc.sql(
            "delete from batch_job_instance where job_instance_id in (select instance from old_run)")
        .update();
    long stayed =
        jdbc.sql("select count(*) from batch_job_execution where create_time < :before")
            .param("before", before.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new Forgotten(executions, steps, stayed);
  }
}
