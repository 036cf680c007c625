package dues.store.runs;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The executions of a job instance: one, and one more for each restart. A statement over the ledger
 * takes their numbers as an array, never as a subquery: only of known numbers can the planner tell
 * that they stand in the newest pages of a long ledger.
 */
public final class InstanceExecutions {

  private final JdbcClient jdbc;

  public InstanceExecutions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Their numbers, in no order. */
  public Long[] of(long instance) {
    return jdbc.sql(
            "select job_execution_id from batch_job_execution where job_instance_id = :instance")
        .param("instance", instance)
        .query(Long.class)
        .list()
        .toArray(Long[]::new);
  }
}
