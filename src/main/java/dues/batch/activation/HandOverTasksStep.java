package dues.batch.activation;

import dues.batch.activation.sheet.ActivationSheet;
import dues.batch.guard.Steps;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.store.activation.Tasks;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes a task for the module's department of each operation that no module does any more.
 *
 * <p>Input: manual operations. Output: one open task each. Restart: opens what is missing; the
 * database refuses a second open task of an operation, and of an item and kind.
 */
@Configuration(proxyBeanMethods = false)
class HandOverTasksStep {

  static final String NAME = "hand-over-tasks";

  @Bean(NAME)
  Step step(Steps steps, Tasks tasks, Sheets sheets) {
    return steps.tasklet(NAME, run -> handOver(run, tasks, sheets.activation()));
  }

  private static long handOver(StepRun run, Tasks tasks, ActivationSheet sheet) {
    long opened = 0;
    for (Tasks.Missing missing : tasks.missing(run.sources())) {
      String department = sheet.department(missing.module().orElse(null));
      opened += tasks.open(missing.operation(), department, Moment.of(run).at()) ? 1 : 0;
    }
    return opened;
  }
}
