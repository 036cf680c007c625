package dues.batch.lease;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends in the job repository what dead processes left open: STARTING, STARTED, STOPPING and UNKNOWN
 * become FAILED, ended when they last gave a sign of life, so that the next run resumes them.
 *
 * <p>An execution is dead when nobody holds the lease it ran under, or when it ran under this
 * process's own and has returned. The framework's {@code recover()} does the same for three of the
 * four, but refuses UNKNOWN. Nothing is guessed: data and step context commit together, so what the
 * context says is what is there.
 */
public final class DeadExecutions {

  private static final String DEAD =
      """
      select e.job_execution_id from batch_job_execution e
       where e.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
         and e.job_execution_id <> all (:running)
         and not exists (
               select 1 from batch_job_execution_params p join lease l on l.token::text = p.parameter_value
                where p.job_execution_id = e.job_execution_id and p.parameter_name = :parameter
                  and l.holder <> :self)
       order by e.job_execution_id
      """;
  private static final String STEPS =
      """
      update batch_step_execution s
         set status = 'FAILED', exit_code = 'FAILED',
             exit_message = case status when 'UNKNOWN' then exit_message else :message end,
             end_time = coalesce(last_updated, start_time, create_time), version = version + 1
       where s.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
         and (s.job_execution_id = any (:dead)
              or exists (select 1 from batch_job_execution e
                          where e.job_execution_id = s.job_execution_id
                            and e.status in ('FAILED', 'STOPPED')))
      """;
  private static final String JOBS =
      """
      update batch_job_execution
         set status = 'FAILED', exit_code = 'FAILED',
             exit_message = case status when 'UNKNOWN' then exit_message else :message end,
             end_time = coalesce(last_updated, start_time, create_time), version = version + 1
       where job_execution_id = any (:dead)
      """;
  private static final String MESSAGE =
      "Its process ended or lost its lease before it could say how it ended.";

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final LeaseHolder self;

  /** Looks with the eyes of this holder. */
  public DeadExecutions(JdbcClient jdbc, TransactionOperations transactions, LeaseHolder self) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.self = self;
  }

  /**
   * Repairs every dead execution and returns their ids.
   *
   * @param running executions that this process runs right now
   */
  public List<Long> repair(Set<Long> running) {
    return transactions.execute(
        status -> {
          List<Long> dead =
              jdbc.sql(DEAD)
                  .param("running", running.toArray(Long[]::new))
                  .param("parameter", Lease.PARAMETER)
                  .param("self", self.name())
                  .query(Long.class)
                  .list();
          Long[] ids = dead.toArray(Long[]::new);
          jdbc.sql(STEPS).param("dead", ids).param("message", MESSAGE).update();
          jdbc.sql(JOBS).param("dead", ids).param("message", MESSAGE).update();
          return dead;
        });
  }
}
