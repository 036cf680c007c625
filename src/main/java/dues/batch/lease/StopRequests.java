package dues.batch.lease;

import dues.batch.guard.StopFlag;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Wishes to stop: from an operator in any process, through a table; from the end of this process,
 * through a flag. An execution also heeds the wish to stop its parent.
 */
public final class StopRequests implements StopFlag {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private volatile String closing = "";

  /** Requests kept in the database of the runs. */
  public StopRequests(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Asks an execution, and its children, to stop at the next chunk bound. */
  public void request(long execution, String by) {
    transactions.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    insert into stop_request (execution, requested_by) values (:execution, :by)
                    on conflict (execution) do nothing
                    """)
                .param("execution", execution)
                .param("by", by)
                .update());
  }

  /** Asks every execution of this process to stop, for good. */
  public void close(String reason) {
    closing = reason;
  }

  @Override
  public String reason(StepExecution step) {
    return closing.isEmpty() ? asked(step).map(who -> "asked by " + who).orElse("") : closing;
  }

  /** Who asked this execution, in whatever process it runs, to stop. */
  public Optional<String> asked(StepExecution step) {
    Long parent = step.getJobParameters().getLong("parent");
    List<Long> ids =
        parent == null
            ? List.of(step.getJobExecutionId())
            : List.of(step.getJobExecutionId(), parent);
    return jdbc.sql("select requested_by from stop_request where execution in (:ids) limit 1")
        .param("ids", ids)
        .query(String.class)
        .optional();
  }
}
