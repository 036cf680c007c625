package dues.batch.preview;

import dues.batch.JobRequest;
import dues.batch.LeasedJob;
import dues.batch.guard.Steps;
import dues.batch.step.StepRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The steps of the import, one after the other in the caller's transaction. */
@Component
class RehearsedSteps {

  private final LeasedJob job;

  RehearsedSteps(@Qualifier("import-billing") LeasedJob job) {
    this.job = job;
  }

  /** Why the import would fail, and what steps that ended well had to say. */
  record Said(List<String> problems, List<String> warnings) {}

  Said of(JobRequest request) {
    JobExecution execution = RehearsedExecution.of(job.getName(), request);
    Said said = new Said(new ArrayList<>(), new ArrayList<>());
    for (String name : job.getStepNames()) {
      Step step = Objects.requireNonNull(job.getStep(name), name);
      StepExecution attempt = new StepExecution(StepRun.REHEARSAL, name, execution);
      if (!succeeds(step, attempt, said.problems())) {
        break;
      }
      String warning = attempt.getExitStatus().getExitDescription();
      if (!warning.isEmpty()) {
        said.warnings().add(warning);
      }
    }
    return said;
  }

  /** What makes a real run fail is a finding here, unless it is the database's own. */
  private static boolean succeeds(Step step, StepExecution attempt, List<String> problems) {
    try {
      Steps.rehearse(step, attempt);
      return true;
    } catch (DataAccessException e) {
      throw e;
    } catch (Exception e) {
      String why = Objects.requireNonNullElse(e.getMessage(), e.toString());
      problems.add(why.replace(" (`dues rejects 0` lists them)", ""));
      return false;
    }
  }
}
