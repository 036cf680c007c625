package dues.batch.remote;

import dues.batch.lease.Leases;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How partitions stand, as the job repository and the leases have it at one moment. */
@Component
final class PartitionStates {

  private final JdbcClient jdbc;
  private final Leases leases;
  private final TransactionTemplate oneMoment;
  private final TransactionTemplate writing;

  PartitionStates(JdbcClient jdbc, Leases leases, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.leases = leases;
    this.writing = new TransactionTemplate(transactions);
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setReadOnly(true);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * How one partition stands.
   *
   * @param held whether somebody who shows life has it; what he says of it is not his last word
   */
  record State(BatchStatus status, long read, long written, boolean held) {

    boolean isDone() {
      return !held && !status.isRunning();
    }
  }

  /** The name under which a partition is leased. */
  static String resource(long id) {
    return "partition:" + id;
  }

  Map<Long, State> of(Set<Long> ids) {
    return oneMoment.execute(
        status -> {
          Set<String> alive =
              leases.alive(ids.stream().map(PartitionStates::resource).collect(Collectors.toSet()));
          Map<Long, State> states = new HashMap<>();
          jdbc.sql(
                  """
                  select step_execution_id, status, read_count, write_count from batch_step_execution
                   where step_execution_id = any (?)
                  """)
              .param(ids.toArray(Long[]::new))
              .query(
                  row -> {
                    long id = row.getLong(1);
                    BatchStatus said = BatchStatus.valueOf(row.getString(2));
                    boolean held = alive.contains(resource(id));
                    states.put(id, new State(said, row.getLong(3), row.getLong(4), held));
                  });
          return states;
        });
  }

  /** As it was before anybody took it, but for the chunks that committed. */
  void giveBack(long id) {
    writing.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    update batch_step_execution
                       set status = 'STARTING', exit_code = 'EXECUTING', exit_message = '',
                           end_time = null, version = version + 1
                     where step_execution_id = ?
                    """)
                .param(id)
                .update());
  }
}
