package dues.batch.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dues.batch.BatchRig;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two processes, as two contexts on one database: who gets the lease, and what the loser can do.
 */
class LeasesTest {

  private static final Set<String> SOURCE = Set.of("source:own");

  private final BatchRig first = new BatchRig();
  private final BatchRig second = new BatchRig(null, first.database().database(), Map.of());

  @AfterEach
  void close() {
    second.close();
    first.close();
  }

  private static Leases leases(BatchRig rig) {
    return rig.context.getBean(Leases.class);
  }

  private static Lease granted(Grant grant) {
    assertThat(grant).isInstanceOf(Grant.Granted.class);
    return ((Grant.Granted) grant).lease();
  }

  /**
   * The second process takes over, as after an hour of silence. The first one's pool then forgets
   * the sessions that were ended, so that the fence and nothing else stands in its way.
   */
  private Lease overtake() {
    silence();
    Lease lease = granted(leases(second).acquire("copy-rows", SOURCE));
    first.context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    return lease;
  }

  private void silence() {
    first
        .outside()
        .sql("update lease_holder set heartbeat = heartbeat - interval '1 hour'")
        .update();
  }

  private static void write(BatchRig rig, PlatformTransactionManager transactions, long id) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> rig.jdbc.sql("insert into out_row values (?, 0)").params(id).update());
  }

  @Test
  void aLiveHolderIsNotOvertakenAndIsNamed() {
    Lease lease = granted(leases(first).acquire("copy-rows", SOURCE));
    leases(first).name(lease, 41);
    Grant refused = leases(second).acquire("accrue-fees", Set.of("customers", "source:own"));
    assertThat(refused)
        .isInstanceOfSatisfying(
            Grant.Refused.class,
            taken ->
                assertThat(taken.text())
                    .startsWith("source:own is held by copy-rows (execution 41), process ")
                    .contains("on " + taken.by().host(), "dues stop 41"));
    granted(leases(second).acquire("match-customers", Set.of("customers")));
    leases(first).release(lease);
    granted(leases(second).acquire("accrue-fees", SOURCE));
  }

  @Test
  void aSilentHolderIsOvertakenAndCanWriteNothingMore() {
    granted(leases(first).acquire("copy-rows", Set.of("source:own", "customers")));
    overtake();

    assertThatThrownBy(() -> write(first, first.transactions, 1))
        .isInstanceOf(LeaseLost.class)
        .hasMessageContaining("another run took over");
    assertThatThrownBy(() -> first.repository.createJobInstance("any", new JobParameters()))
        .isInstanceOf(LeaseLost.class);
    assertThat(first.written()).isEmpty();
    write(second, second.transactions, 2);
    assertThat(first.written()).containsExactly(2L);
  }

  @Test
  void evenTheStatusOfALostExecutionCannotBeWritten() {
    JobExecution execution =
        first.repository.createJobExecution(
            first.repository.createJobInstance("any", new JobParameters()),
            new JobParameters(),
            new ExecutionContext());
    granted(leases(first).acquire("any", SOURCE));
    overtake();
    assertThatThrownBy(() -> first.repository.update(execution)).isInstanceOf(LeaseLost.class);
  }

  @Test
  void withoutTheFenceTheOvertakenProcessStillWrites() {
    granted(leases(first).acquire("copy-rows", SOURCE));
    overtake();
    new TransactionTemplate(new JdbcTransactionManager(first.context.getBean(DataSource.class)))
        .executeWithoutResult(
            status -> {
              first.jdbc.sql("set transaction read write").update();
              first.jdbc.sql("insert into out_row values (1, 0)").update();
            });
    assertThat(first.written()).containsExactly(1L);
  }

  @Test
  void aStatementOutsideOfAnyTransactionCannotWrite() {
    assertThatThrownBy(() -> first.jdbc.sql("insert into out_row values (1, 0)").update())
        .hasStackTraceContaining("read-only transaction");
    assertThat(first.written()).isEmpty();
  }

  @Test
  void aTransactionUnderWayIsEndedByTheOvertaker() {
    granted(leases(first).acquire("copy-rows", SOURCE));
    assertThatThrownBy(
            () ->
                new TransactionTemplate(first.transactions)
                    .executeWithoutResult(
                        status -> {
                          first.jdbc.sql("insert into out_row values (1, 0)").update();
                          first
                              .outside()
                              .sql(
                                  "update lease_holder set heartbeat = heartbeat - interval '1 hour'")
                              .update();
                          granted(leases(second).acquire("copy-rows", SOURCE));
                        }))
        .isNotNull();
    assertThat(second.written()).isEmpty();
  }

  @Test
  void aHolderWhoseProcessIsGoneIsOvertakenAtOnceButOnlyWhereThatCanBeSeen() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    granted(leases(first).acquire("copy-rows", SOURCE));
    first
        .outside()
        .sql("update lease_holder set pid = ?, pid_space = 'x'")
        .params(ended.pid())
        .update();
    assertThat(leases(second).acquire("copy-rows", SOURCE)).isInstanceOf(Grant.Refused.class);
    first
        .outside()
        .sql("update lease_holder set pid_space = ?")
        .params(second.context.getBean(Fence.class).holder().pidSpace())
        .update();
    granted(leases(second).acquire("copy-rows", SOURCE));
  }

  @Test
  void anotherProcessUnderTheSameNumberIsNotTheHolder() {
    granted(leases(first).acquire("copy-rows", SOURCE));
    first
        .outside()
        .sql("update lease_holder set process_start = process_start - interval '1 hour'")
        .update();
    granted(leases(second).acquire("copy-rows", SOURCE));
  }

  @Test
  void aReleasedLeaseLeavesTheProcessFreeToWrite() {
    Lease lease = granted(leases(first).acquire("copy-rows", SOURCE));
    Lease taken = overtake();
    assertThatThrownBy(() -> write(first, first.transactions, 1)).isInstanceOf(LeaseLost.class);
    leases(first).release(lease);
    write(first, first.transactions, 1);
    leases(second).release(taken);
    assertThat(first.ask("select count(*) from lease_holder", Long.class)).isZero();
  }

  @Test
  void theHeartbeatDoesNotWaitForALongChunk() {
    BatchRig quick =
        new BatchRig(null, first.database().database(), Map.of("dues.lease", "PT0.3S"));
    try (quick) {
      granted(leases(quick).acquire("copy-rows", SOURCE));
      new TransactionTemplate(quick.transactions)
          .executeWithoutResult(
              status -> {
                String before = heartbeat();
                long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
                while (heartbeat().equals(before) && System.nanoTime() < end) {
                  Thread.onSpinWait();
                }
                assertThat(heartbeat()).isNotEqualTo(before);
              });
    }
  }

  private String heartbeat() {
    return JdbcClient.create(first.database().dataSource())
        .sql("select heartbeat::text from lease_holder")
        .query(String.class)
        .single();
  }
}
