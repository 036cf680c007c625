package dues.batch;

import dues.batch.JobOutcome.Exit;
import dues.batch.lease.DeadExecutions;
import dues.batch.lease.Grant;
import dues.batch.lease.Lease;
import dues.batch.lease.LeaseLost;
import dues.batch.lease.Leases;
import dues.batch.lease.StopRequests;
import dues.batch.step.StepRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs jobs. A run takes the lease on what it writes first, so of any number of launches at once
 * one wins; then it ends in the job repository what dead processes left open; then it resumes the
 * last execution of the same identity, or starts a new revision when that completed.
 *
 * <p>Every call runs on the caller's thread and returns when the run has ended.
 */
public final class Launcher {

  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
  private static final String ENDING = "The program is ending; nothing was started.";
  private static final Duration RETRY = Duration.ofMillis(500);

  private final LaunchConfiguration.KnownJobs jobs;
  private final Iterable<Identity> identities;
  private final Iterable<Precondition> preconditions;
  private final Executions executions;
  private final Safety safety;
  private final Running running;

  /** What a launch needs for its safety. */
  record Safety(Leases leases, DeadExecutions dead, StopRequests stop) {}

  /** What can be run, what identifies a run of each, and what must hold before. */
  record Known(
      LaunchConfiguration.KnownJobs jobs,
      Iterable<Identity> identities,
      Iterable<Precondition> preconditions) {}

  Launcher(Known known, JobRepository repository, Safety safety, Running running) {
    this.jobs = known.jobs();
    this.identities = known.identities();
    this.preconditions = known.preconditions();
    this.executions = new Executions(repository);
    this.safety = safety;
    this.running = running;
  }

  /** Runs, or resumes, what is asked for. */
  public JobOutcome run(JobRequest request) {
    LeasedJob job = find(request.job());
    if (job == null) {
      return JobOutcome.none(Exit.USAGE, unknown(request.job()));
    }
    List<String> reserved =
        Executions.RESERVED.stream().filter(request.parameters()::containsKey).toList();
    if (!reserved.isEmpty()) {
      return JobOutcome.none(
          Exit.USAGE, "-p may not set " + reserved + ": Dues sets these parameters itself.");
    }
    Set<String> resources = Resource.names(job.writes(), request.sources());
    if (resources.isEmpty()) {
      return JobOutcome.none(
          Exit.USAGE, "Job " + job.getName() + " needs a source; name one with --source.");
    }
    for (Precondition precondition : preconditions) {
      Optional<String> refusal = precondition.refusal(request);
      if (refusal.isPresent()) {
        return JobOutcome.none(Exit.USAGE, refusal.get());
      }
    }
    if (!running.enter()) {
      return JobOutcome.none(Exit.STOPPED, ENDING);
    }
    try {
      return leased(job, request, resources);
    } finally {
      running.leave();
    }
  }

  /**
   * Runs a job as a child of the execution that a step belongs to: in the same process and thread,
   * under the same lease, with the parent's id among its parameters. A child's failure is an
   * outcome for the parent to judge; a lost lease ends the parent too.
   */
  public JobOutcome child(JobRequest request, StepRun parent) {
    LeasedJob job = find(request.job());
    if (job == null) {
      throw new IllegalArgumentException(unknown(request.job()));
    }
    Lease lease = running.lease(parent.execution());
    Set<String> resources = Resource.names(job.writes(), request.sources());
    if (!lease.resources().containsAll(resources)) {
      throw new IllegalStateException(
          "%s writes %s but its parent, execution %d, holds only %s"
              .formatted(job.getName(), resources, parent.execution(), lease.resources()));
    }
    return execute(job, request, lease, parent.execution());
  }

  /** Resumes an execution that failed or was stopped. */
  public JobOutcome restart(long id, JobRequest.Origin origin) {
    JobExecution execution = executions.find(id);
    if (execution == null) {
      return JobOutcome.none(Exit.USAGE, noSuch(id));
    }
    JobRequest request = Executions.requestOf(execution, origin);
    String again = "`dues run %s --date %s`".formatted(request.job(), request.date());
    JobExecution last = executions.lastAttempt(execution);
    if (!Executions.isUnfinished(last)) {
      return JobOutcome.none(
          Exit.USAGE,
          "Execution %d cannot be resumed: %s is %s; %s runs it anew."
              .formatted(
                  id,
                  last.getId() == id ? "it" : "its last attempt, execution " + last.getId() + ",",
                  last.getStatus(),
                  again));
    }
    return executions.isLatest(execution, request)
        ? run(request.without(Identity.FILES))
        : JobOutcome.none(
            Exit.USAGE,
            "Execution %d is not the last of its date and sources; %s goes on with that one."
                .formatted(id, again));
  }

  /** Asks an execution of any process to stop at its next chunk bound; does not wait for it. */
  public JobOutcome stop(long id, String by) {
    JobExecution execution = executions.find(id);
    if (execution == null) {
      return JobOutcome.none(Exit.USAGE, noSuch(id));
    }
    if (!execution.getStatus().isRunning()) {
      return new JobOutcome(
          id,
          Exit.USAGE,
          List.of(
              "Execution %d is %s; there is nothing to stop."
                  .formatted(id, execution.getStatus())));
    }
    Long token = execution.getJobParameters().getLong(Lease.PARAMETER);
    if (token == null || !safety.leases().isAlive(token)) {
      return new JobOutcome(
          id,
          Exit.USAGE,
          List.of(
              "The process of execution %d is gone; `dues restart %d` resumes it."
                  .formatted(id, id)));
    }
    safety.stop().request(id, by);
    return new JobOutcome(
        id, Exit.COMPLETED, List.of("Execution %d stops at its next chunk bound.".formatted(id)));
  }

  private JobOutcome leased(LeasedJob job, JobRequest request, Set<String> resources) {
    Lease lease = null;
    try {
      Grant grant = acquire(job.getName(), resources, request.ifRunning().patience());
      if (grant instanceof Grant.Granted granted) {
        lease = granted.lease();
        return execute(job, request, lease, null);
      }
      if (!running.isRunning()) {
        return JobOutcome.none(Exit.STOPPED, ENDING);
      }
      String text = ((Grant.Refused) grant).text();
      return request.ifRunning().skip()
          ? JobOutcome.none(Exit.COMPLETED, "skipped: " + text)
          : JobOutcome.none(Exit.REFUSED, text);
    } catch (LeaseLost | DataAccessException | TransactionException e) {
      LOG.error("{} could not go on", job.getName(), e);
      return JobOutcome.none(
          Exit.FAILED,
          "%s could not go on: %s. See that the database runs, then run it again: it does what is missing."
              .formatted(job.getName(), JobOutcome.reason(e)));
    } finally {
      if (lease != null) {
        safety.leases().release(lease);
      }
    }
  }

  private Grant acquire(String job, Set<String> resources, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Grant grant = safety.leases().acquire(job, resources);
    try {
      while (grant instanceof Grant.Refused && System.nanoTime() < end && running.pause(RETRY)) {
        grant = safety.leases().acquire(job, resources);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return grant;
  }

  private JobOutcome execute(
      LeasedJob job, JobRequest request, Lease lease, @Nullable Long parent) {
    List<Long> dead = safety.dead().repair(running.executions());
    if (!dead.isEmpty()) {
      LOG.warn(
          "executions {} had been left open by processes that are gone; they are FAILED now", dead);
    }
    JobExecution execution = executions.next(identified(request), lease, parent, job::isOnlyJudged);
    running.add(execution.getId(), lease);
    try {
      if (parent == null) {
        safety.leases().name(lease, execution.getId());
      }
      job.execute(execution);
      return JobOutcome.of(execution);
    } catch (JobInterruptedException e) {
      throw new IllegalStateException("a job reports its interruption as its status", e);
    } catch (LeaseLost | DataAccessException | TransactionException e) {
      if (parent != null) {
        throw e;
      }
      LOG.error("execution {} of {} broke off", execution.getId(), job.getName(), e);
      return JobOutcome.brokeOff(execution, e);
    } finally {
      running.remove(execution.getId());
    }
  }

  private JobRequest identified(JobRequest request) {
    JobRequest identified = request;
    for (Identity identity : identities) {
      if (identity.job().equals(request.job())) {
        identified = identified.with(identity.parameters(request));
      }
    }
    return identified;
  }

  private @Nullable LeasedJob find(String name) {
    return jobs.find(name).orElse(null);
  }

  private String unknown(String name) {
    return "Job '%s' is unknown; expected one of %s."
        .formatted(name, String.join(", ", jobs.names()));
  }

  private static String noSuch(long id) {
    return "There is no execution " + id + "; `dues runs` lists them.";
  }
}
