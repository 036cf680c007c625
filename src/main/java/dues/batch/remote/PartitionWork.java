package dues.batch.remote;

import dues.batch.JobOutcome;
import dues.batch.lease.Grant;
import dues.batch.lease.Lease;
import dues.batch.lease.Leases;
import dues.batch.lease.StopRequests;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.EmptyResultDataAccessException;

/**
 * Executes one partition under a lease of its own: the same on a worker and, for what no worker
 * takes, in the process of the run.
 *
 * <p>The step execution is the one that the run created. Whoever had the partition before, it goes
 * on behind the last chunk that committed, because place and counts commit with the chunk.
 */
final class PartitionWork {

  private final JobRepository repository;
  private final Leases leases;
  private final StopRequests stop;
  private final PartitionStates states;

  PartitionWork(
      JobRepository repository, Leases leases, StopRequests stop, PartitionStates states) {
    this.repository = repository;
    this.leases = leases;
    this.stop = stop;
    this.states = states;
  }

  /** What became of a call. */
  enum Outcome {
    /** It was executed, well or badly; the job repository says how. */
    EXECUTED,
    /** It was given back, because this process ends. */
    GIVEN_BACK,
    /** Somebody else has it, it was done before, or its run is over. */
    NOT_WANTED
  }

  Outcome perform(Step step, long id) throws JobInterruptedException {
    StepExecution called = find(id);
    Lease run = called == null ? null : leaseOfRun(called);
    if (called == null || run == null) {
      return Outcome.NOT_WANTED;
    }
    Grant grant =
        leases.acquire(
            called.getJobExecution().getJobInstance().getJobName(),
            Set.of(PartitionStates.resource(id)),
            run);
    if (!(grant instanceof Grant.Granted granted)) {
      return Outcome.NOT_WANTED;
    }
    try {
      return execute(step, id);
    } finally {
      leases.release(granted.lease());
    }
  }

  /** Read anew under the lease: whoever had it before has said his last word. */
  private Outcome execute(Step step, long id) throws JobInterruptedException {
    StepExecution partition = find(id);
    if (partition == null || !partition.getStatus().isRunning()) {
      return Outcome.NOT_WANTED;
    }
    step.execute(partition);
    if (partition.getStatus() == BatchStatus.STOPPED && stop.asked(partition).isEmpty()) {
      states.giveBack(id);
      return Outcome.GIVEN_BACK;
    }
    if (partition.getStatus() == BatchStatus.FAILED) {
      nameCause(partition);
    }
    return Outcome.EXECUTED;
  }

  /** The run learns it from the exit message, in which a long stack trace would crowd it out. */
  private void nameCause(StepExecution partition) {
    partition.getFailureExceptions().stream()
        .findFirst()
        .map(failure -> new ExitStatus("FAILED", JobOutcome.cause(failure).toString()))
        .ifPresent(partition::setExitStatus);
    repository.update(partition);
  }

  private @Nullable Lease leaseOfRun(StepExecution partition) {
    Long token = partition.getJobParameters().getLong(Lease.PARAMETER);
    return Optional.ofNullable(token).flatMap(leases::of).orElse(null);
  }

  /** The framework throws where it promises null. */
  private @Nullable StepExecution find(long id) {
    try {
      return repository.getStepExecution(id);
    } catch (EmptyResultDataAccessException e) {
      return null;
    }
  }
}
