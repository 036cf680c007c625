package dues.batch.lease;

import dues.platform.Holder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Grants leases, one at a time for the whole database. A holder whose heartbeat is out, or whose
 * process this machine can see to be gone, is overtaken at once: its sessions are ended, its leases
 * deleted.
 *
 * <p>Liveness is measured by the database's clock alone.
 */
public final class Leases implements AutoCloseable {

  /** How long a holder may be silent. */
  public static final Duration DEFAULT = Duration.ofSeconds(30);

  private static final String QUEUE =
      """
      select set_config('idle_in_transaction_session_timeout', '10s', true),
             set_config('lock_timeout', '30s', true),
             pg_advisory_xact_lock(hashtext('dues.lease'))
      """;
  private static final String OWNERS =
      """
      select l.resource, l.job, l.execution, l.since,
             h.holder, h.host, h.pid_space, h.pid, h.process_start,
             h.heartbeat + h.lease_millis * interval '1 millisecond' < clock_timestamp() as silent
        from lease l join lease_holder h using (holder)
       where l.resource = any (:resources)
       order by l.resource
      """;
  private static final String END_SESSIONS =
      """
      select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
       where application_name = :sessions and usename = current_user and pid <> pg_backend_pid()
      """;
  private static final String PARTS =
      """
      select distinct part.holder from lease part join lease run on part.under = run.token
       where run.holder = :holder and part.holder <> :holder
      """;
  private static final String OVERTAKE =
      """
      delete from lease where holder = :holder
                           or under in (select token from lease where holder = :holder)
      """;
  private static final String HOLDER =
      """
      insert into lease_holder (holder, host, pid_space, pid, process_start, lease_millis)
      values (:holder, :host, :space, :pid, :start, :millis)
      on conflict (holder) do update set heartbeat = clock_timestamp()
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Fence fence;
  private final Duration lasts;
  private final Heartbeat heartbeat;

  /** Leases that last so long after their last heartbeat. */
  public Leases(JdbcClient jdbc, TransactionOperations transactions, Fence fence, Duration lasts) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.fence = fence;
    this.lasts = lasts;
    this.heartbeat = new Heartbeat(this::beat, fence, lasts.dividedBy(3));
  }

  private record Owner(Grant.Refused owner, boolean silent) {}

  /** All resources or none. */
  public Grant acquire(String job, Set<String> resources) {
    return acquire(job, resources, null);
  }

  /**
   * A part of a run that another process may hold: it is lost when the run's lease is.
   *
   * @param under the run's lease
   */
  public Grant acquire(String job, Set<String> resources, @Nullable Lease under) {
    Grant grant = transactions.execute(status -> decide(job, new TreeSet<>(resources), under));
    if (grant instanceof Grant.Granted granted) {
      fence.add(granted.lease());
      heartbeat.start();
    }
    return grant;
  }

  /** Names the execution that runs under the lease, for those who are refused. */
  public void name(Lease lease, long execution) {
    transactions.executeWithoutResult(
        status ->
            jdbc.sql("update lease set execution = :execution where token = :token")
                .param("execution", execution)
                .param("token", lease.token())
                .update());
  }

  /**
   * Gives everything back; of a lost lease there is nothing to give. The fence forgets it before
   * the database does: otherwise another run of this process would miss it.
   */
  public void release(Lease lease) {
    boolean lost = fence.isLost();
    fence.remove(lease);
    try {
      if (!lost) {
        heartbeat.stop();
        transactions.executeWithoutResult(status -> delete(lease));
      }
    } catch (LeaseLost e) {
      // another lease was lost in this very moment: the overtaker has deleted the rows already
      fence.lose(String.valueOf(e.getMessage()));
    } finally {
      if (!fence.holdsNothing()) {
        heartbeat.start();
      }
    }
  }

  /** Beats no more; what is still held will be taken over when it is out. */
  @Override
  public void close() {
    heartbeat.stop();
  }

  /** Whether somebody holds the lease of this token and still shows life. */
  public boolean isAlive(long token) {
    return jdbc
        .sql(OWNERS.replace("l.resource = any (:resources)", "l.token = :token"))
        .param("token", token)
        .query(Leases::owner)
        .list()
        .stream()
        .anyMatch(this::isAlive);
  }

  /** Those of the resources whose holders still show life. */
  public Set<String> alive(Set<String> resources) {
    return owners(resources).stream()
        .filter(this::isAlive)
        .map(owner -> owner.owner().resource())
        .collect(Collectors.toSet());
  }

  /** The lease of this token, whoever holds it; empty when nobody does any more. */
  public Optional<Lease> of(long token) {
    List<String> resources =
        jdbc.sql("select resource from lease where token = :token")
            .param("token", token)
            .query(String.class)
            .list();
    return resources.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lease(token, Set.copyOf(resources), null));
  }

  private boolean isAlive(Owner owner) {
    return !owner.silent() && !owner.owner().by().isGone(fence.holder());
  }

  private Grant decide(String job, Set<String> resources, @Nullable Lease under) {
    jdbc.sql(QUEUE).query((row, number) -> 0).list();
    Set<LeaseHolder> dead = new LinkedHashSet<>();
    for (Owner owner : owners(resources)) {
      if (isAlive(owner)) {
        return owner.owner();
      }
      dead.add(owner.owner().by());
    }
    dead.forEach(this::overtake);
    return new Grant.Granted(insert(job, resources, under));
  }

  private List<Owner> owners(Set<String> resources) {
    return jdbc.sql(OWNERS)
        .param("resources", resources.toArray(String[]::new))
        .query(Leases::owner)
        .list();
  }

  private static Owner owner(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime start = row.getObject("process_start", OffsetDateTime.class);
    LeaseHolder holder =
        new LeaseHolder(
            row.getString("holder"),
            row.getString("host"),
            row.getString("pid_space"),
            row.getLong("pid"),
            start == null ? null : start.toInstant());
    return new Owner(
        new Grant.Refused(
            row.getString("resource"),
            row.getString("job"),
            row.getObject("execution", Long.class),
            holder,
            row.getObject("since", OffsetDateTime.class)),
        row.getBoolean("silent"));
  }

  /**
   * First its sessions and those of the workers on its run, which may hold the rows; then the
   * leases, then itself, as a beat does.
   */
  private void overtake(LeaseHolder holder) {
    endSessions(holder.sessions());
    jdbc.sql(PARTS).param("holder", holder.name()).query(String.class).list().stream()
        .map(worker -> new Holder(worker).applicationName())
        .forEach(this::endSessions);
    jdbc.sql(OVERTAKE).param("holder", holder.name()).update();
    jdbc.sql("delete from lease_holder where holder = :holder")
        .param("holder", holder.name())
        .update();
  }

  private void endSessions(String name) {
    jdbc.sql(END_SESSIONS).param("sessions", name).query(Long.class).single();
  }

  private Lease insert(String job, Set<String> resources, @Nullable Lease under) {
    LeaseHolder holder = fence.holder();
    jdbc.sql(HOLDER)
        .param("holder", holder.name())
        .param("host", holder.host())
        .param("space", holder.pidSpace())
        .param("pid", holder.pid())
        .param("start", holder.start() == null ? null : holder.start().atOffset(ZoneOffset.UTC))
        .param("millis", lasts.toMillis())
        .update();
    long token = jdbc.sql("select nextval('lease_token')").query(Long.class).single();
    jdbc.sql(
            """
            insert into lease (resource, holder, token, job, under)
            select resource, :holder, :token, :job, cast(:under as bigint) from unnest(:resources::text[]) resource
            """)
        .param("holder", holder.name())
        .param("token", token)
        .param("job", job)
        .param("under", under == null ? null : under.token())
        .param("resources", resources.toArray(String[]::new))
        .update();
    return new Lease(token, resources, under);
  }

  private void delete(Lease lease) {
    jdbc.sql("delete from lease where token = :token or under = :token")
        .param("token", lease.token())
        .update();
    jdbc.sql(
            """
            delete from lease_holder h where h.holder = :holder
               and not exists (select 1 from lease l where l.holder = h.holder)
            """)
        .param("holder", fence.holder().name())
        .update();
  }

  private void beat() {
    transactions.executeWithoutResult(
        status ->
            jdbc.sql("update lease_holder set heartbeat = clock_timestamp() where holder = :holder")
                .param("holder", fence.holder().name())
                .update());
  }
}
