package dues.batch.people;

import dues.batch.JobRequest.IfRunning;
import dues.batch.Resource;
import dues.batch.lease.Grant;
import dues.batch.lease.Lease;
import dues.batch.lease.Leases;
import dues.platform.StartupProblem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person's deed, all of it or nothing, under a lease as a job has it: while a night matches
 * customers nobody links them by hand, and the other way round.
 */
@Component
public class Deeds {

  private static final long RETRY_MILLIS = 500;

  private final Leases leases;
  private final TransactionTemplate transaction;

  Deeds(Leases leases, PlatformTransactionManager transactions) {
    this.leases = leases;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What is done, and what it writes.
   *
   * @param name for those who are refused meanwhile
   * @param sources whose facts it writes, too
   */
  public record Deed(String name, Resource writes, List<String> sources, IfRunning ifRunning) {

    /** One that writes no source's facts. */
    public Deed(String name, Resource writes, IfRunning ifRunning) {
      this(name, writes, List.of(), ifRunning);
    }
  }

  /** Does it; nothing where another run holds what it writes and the deed may be skipped. */
  public <T> Optional<T> run(Deed deed, Supplier<T> work) {
    Grant grant = acquire(deed);
    if (grant instanceof Grant.Granted granted) {
      Lease lease = granted.lease();
      try {
        return Optional.of(Objects.requireNonNull(transaction.execute(status -> work.get())));
      } finally {
        leases.release(lease);
      }
    }
    if (deed.ifRunning().skip()) {
      return Optional.empty();
    }
    throw StartupProblem.refusal(((Grant.Refused) grant).text());
  }

  private Grant acquire(Deed deed) {
    Set<String> names = Resource.names(Set.of(deed.writes(), Resource.SOURCES), deed.sources());
    long end = System.nanoTime() + deed.ifRunning().patience().toNanos();
    Grant grant = leases.acquire(deed.name(), names);
    try {
      while (grant instanceof Grant.Refused && System.nanoTime() < end) {
        Thread.sleep(RETRY_MILLIS);
        grant = leases.acquire(deed.name(), names);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return grant;
  }
}
