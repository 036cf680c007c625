package dues.batch.limits;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import dues.store.runs.Runs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * {@code -p accept=17} must name an execution that failed: of the same job, for the same date, with
 * these sources. What is accepted is what was shown. A night takes several, {@code accept=17,19},
 * and gives each of its jobs the one that is that job's.
 */
@Component
public class AcceptedExecution implements Precondition {

  private static final Set<String> JOBS = Set.of("accrue-fees", "recalculate-fees");
  private static final String NIGHT = "nightly";

  private final Runs runs;

  AcceptedExecution(DataSource dataSource) {
    this.runs = new Runs(dataSource);
  }

  @Override
  public Optional<String> refusal(JobRequest request) {
    String accepted = request.parameters().get("accept");
    if (accepted == null || !(JOBS.contains(request.job()) || request.job().equals(NIGHT))) {
      return Optional.empty();
    }
    List<String> numbers =
        request.job().equals(NIGHT) ? List.of(accepted.split(",", -1)) : List.of(accepted);
    return numbers.stream().allMatch(number -> wasStopped(number, request))
        ? Optional.empty()
        : Optional.of(
            "-p accept=%s: expected the number of the execution of %s for %s and these sources that its limits stopped; `dues runs` lists it."
                .formatted(
                    accepted,
                    request.job().equals(NIGHT)
                        ? String.join(" or ", "accrue-fees", "recalculate-fees")
                        : request.job(),
                    request.date()));
  }

  /** Which of the executions that a night accepts is this job's. */
  public Optional<String> of(String job, String accepted) {
    return Arrays.stream(accepted.split(",", -1))
        .filter(
            number ->
                runs.withId(Long.parseLong(number)).stream()
                    .anyMatch(run -> run.what().job().equals(job)))
        .findFirst();
  }

  private boolean wasStopped(String number, JobRequest request) {
    return number.matches("[0-9]{1,18}")
        && runs.withId(Long.parseLong(number)).stream().anyMatch(run -> isStopped(run, request));
  }

  private static boolean isStopped(Runs.Run run, JobRequest request) {
    List<String> sources = List.of(run.what().sources().split(",", -1));
    boolean night = request.job().equals(NIGHT);
    return (night ? JOBS.contains(run.what().job()) : run.what().job().equals(request.job()))
        && run.what().date().equals(request.date().toString())
        && run.how().status().equals("FAILED")
        && (night
            ? request.sources().containsAll(sources)
            : sources.containsAll(request.sources()));
  }
}
