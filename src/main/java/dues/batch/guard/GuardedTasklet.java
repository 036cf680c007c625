package dues.batch.guard;

import dues.batch.step.StepRun;
import dues.batch.step.StepWork;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs a step's work once and counts its rows; what it put into the context rolls back with it. */
final class GuardedTasklet implements Tasklet {

  private final StepWork work;
  private final Set<Guard> guards;

  GuardedTasklet(StepWork work, Set<Guard> guards) {
    this.work = work;
    this.guards = guards;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
    StepExecution step = contribution.getStepExecution();
    if (guards.contains(Guard.CONTEXT)) {
      restoreOnRollback(step);
    }
    contribution.incrementWriteCount(work.run(new StepRun(step)));
    return RepeatStatus.FINISHED;
  }

  private static void restoreOnRollback(StepExecution step) {
    Before before = Before.of(step);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              before.restore(step);
            }
          }
        });
  }
}
