package dues.batch;

import dues.batch.lease.Lease;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.EmptyResultDataAccessException;

/**
 * Finds or creates the execution that a request means, under a lease that makes this process its
 * only launcher.
 *
 * <p>The framework's operator is not asked: it drops parameters beside an incrementer, refuses for
 * ever an instance whose launch was killed before its first execution, and answers a race with
 * three different exceptions. The lease has settled all that before.
 */
final class Executions {

  /** Parameters that Dues sets itself; {@code -p} may not. */
  static final List<String> RESERVED =
      List.of(
          "date",
          "sources",
          "revision",
          "parent",
          "requested_by",
          "reason",
          Identity.FILES,
          Lease.PARAMETER);

  private final JobRepository repository;
  private final Revisions revisions;

  Executions(JobRepository repository) {
    this.repository = repository;
    this.revisions = new Revisions(repository);
  }

  /** The execution of this number, or null; the framework throws where it promises null. */
  @Nullable JobExecution find(long id) {
    try {
      return repository.getJobExecution(id);
    } catch (EmptyResultDataAccessException e) {
      return null;
    }
  }

  /**
   * A new execution of the last revision if that did not complete, else of a new revision.
   *
   * @param done whether an execution that failed has nothing left to resume
   */
  JobExecution next(
      JobRequest request, Lease lease, @Nullable Long parent, Predicate<JobExecution> done) {
    JobParameters identity = request.identity();
    long last = revisions.last(request.job(), identity);
    JobInstance instance = last == 0 ? null : revisions.instance(request.job(), identity, last);
    JobExecution before = instance == null ? null : repository.getLastJobExecution(instance);
    boolean resume =
        instance != null && (before == null || (isUnfinished(before) && !done.test(before)));
    long revision = resume ? last : last + 1;
    JobParameters identifying = Revisions.with(identity, revision);
    if (!resume || instance == null) {
      instance = repository.createJobInstance(request.job(), identifying);
    }
    ExecutionContext context =
        resume && before != null ? before.getExecutionContext() : new ExecutionContext();
    return repository.createJobExecution(
        instance, all(identifying, request, lease, parent), context);
  }

  static boolean isUnfinished(JobExecution execution) {
    return execution.getStatus() != BatchStatus.COMPLETED
        && execution.getStatus() != BatchStatus.ABANDONED;
  }

  private static JobParameters all(
      JobParameters identifying, JobRequest request, Lease lease, @Nullable Long parent) {
    JobParametersBuilder all =
        new JobParametersBuilder(identifying).addLong(Lease.PARAMETER, lease.token(), false);
    if (parent != null) {
      all.addLong("parent", parent, false);
    }
    if (!request.origin().requestedBy().isEmpty()) {
      all.addString("requested_by", request.origin().requestedBy(), false);
    }
    if (!request.origin().reason().isEmpty()) {
      all.addString("reason", request.origin().reason(), false);
    }
    return all.toJobParameters();
  }

  /** The request that an execution once was. */
  static JobRequest requestOf(JobExecution execution, JobRequest.Origin origin) {
    JobParameters parameters = execution.getJobParameters();
    TreeMap<String, String> own = new TreeMap<>();
    for (JobParameter<?> parameter : parameters.getIdentifyingParameters()) {
      if (!RESERVED.contains(parameter.name()) || parameter.name().equals(Identity.FILES)) {
        own.put(parameter.name(), parameter.value().toString());
      }
    }
    String sources = parameters.getString("sources", "");
    return new JobRequest(
        execution.getJobInstance().getJobName(),
        java.time.LocalDate.parse(parameters.getString("date", "")),
        sources.isEmpty() ? List.of() : List.of(sources.split(",", -1)),
        own,
        origin,
        JobRequest.IfRunning.FAIL);
  }

  /** The last attempt at what an execution was an attempt at; mostly itself. */
  JobExecution lastAttempt(JobExecution execution) {
    JobExecution last = repository.getLastJobExecution(execution.getJobInstance());
    return last == null ? execution : last;
  }

  /** Whether the execution belongs to the last revision of its identity. */
  boolean isLatest(JobExecution execution, JobRequest request) {
    long revision = execution.getJobParameters().getLong("revision", 0L);
    return revision == revisions.last(request.job(), request.identity());
  }
}
