package dues.batch.limits;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import dues.store.runs.Runs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * {@code -p accept=17} must name an execution that failed: of the same job, for the same date, with
 * these sources. What is accepted is what was shown.
 */
@Component
class AcceptedExecution implements Precondition {

  private static final Set<String> JOBS = Set.of("accrue-fees", "recalculate-fees");

  private final Runs runs;

  AcceptedExecution(DataSource dataSource) {
    this.runs = new Runs(dataSource);
  }

  @Override
  public Optional<String> refusal(JobRequest request) {
    String accepted = request.parameters().get("accept");
    if (accepted == null || !JOBS.contains(request.job())) {
      return Optional.empty();
    }
    boolean stopped =
        accepted.matches("[0-9]{1,18}")
            && runs.withId(Long.parseLong(accepted)).stream()
                .anyMatch(run -> isStopped(run, request));
    return stopped
        ? Optional.empty()
        : Optional.of(
            "-p accept=%s: expected the number of the execution of %s for %s and these sources that its limits stopped; `dues runs` lists it."
                .formatted(accepted, request.job(), request.date()));
  }

  private static boolean isStopped(Runs.Run run, JobRequest request) {
    return run.what().job().equals(request.job())
        && run.what().date().equals(request.date().toString())
        && run.how().status().equals("FAILED")
        && List.of(run.what().sources().split(",", -1)).containsAll(request.sources());
  }
}
