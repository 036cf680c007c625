package dues.batch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What somebody wants run. Job, date, sources and parameters are its identity: the same again
 * resumes the last execution or, when that completed, is a new revision. Who and why are not.
 *
 * @param sources ids of billing sources, kept sorted; empty for a job that knows none
 * @param parameters what was given with {@code -p}
 * @param origin who asks, and why; kept with the execution
 * @param ifRunning what to do when another run holds a resource
 */
public record JobRequest(
    String job,
    LocalDate date,
    List<String> sources,
    Map<String, String> parameters,
    Origin origin,
    IfRunning ifRunning) {

  /** Sorts the sources, so that their order is not part of the identity. */
  public JobRequest {
    sources = sources.stream().distinct().sorted().toList();
    parameters = Map.copyOf(new TreeMap<>(parameters));
  }

  /** A request without parameters, from the command line, that fails when another run is on. */
  public static JobRequest of(String job, LocalDate date, String... sources) {
    return new JobRequest(
        job, date, List.of(sources), Map.of(), new Origin("", ""), IfRunning.FAIL);
  }

  /** The same with further parameters. */
  JobRequest with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.putAll(more);
    return new JobRequest(job, date, sources, all, origin, ifRunning);
  }

  /** The same without one parameter. */
  JobRequest without(String parameter) {
    Map<String, String> others = new TreeMap<>(parameters);
    others.remove(parameter);
    return new JobRequest(job, date, sources, others, origin, ifRunning);
  }

  /** Who asks for the run and why; both may be empty. */
  public record Origin(String requestedBy, String reason) {}

  /**
   * What to do when a resource is taken.
   *
   * @param skip end well without having run
   * @param patience how long to try again before the refusal
   */
  public record IfRunning(boolean skip, Duration patience) {
    /** Refuse at once. */
    public static final IfRunning FAIL = new IfRunning(false, Duration.ZERO);

    /** Do not run, and call that well. */
    public static final IfRunning SKIP = new IfRunning(true, Duration.ZERO);

    /** Try again for so long. */
    public static IfRunning waitFor(Duration patience) {
      return new IfRunning(false, patience);
    }
  }

  /** The identity, without the revision. */
  JobParameters identity() {
    JobParametersBuilder identity =
        new JobParametersBuilder()
            .addString("date", date.toString())
            .addString("sources", String.join(",", sources));
    parameters.forEach(identity::addString);
    return identity.toJobParameters();
  }
}
