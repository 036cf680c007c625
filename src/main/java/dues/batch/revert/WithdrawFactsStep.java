package dues.batch.revert;

import dues.batch.guard.Steps;
import dues.store.FactTable;
import dues.store.refused.Resubmissions;
import dues.store.revert.ImportedRun;
import dues.store.revert.RevertCount;
import dues.store.revert.RevertedActions;
import dues.store.revert.RevertedRuns;
import dues.store.revert.Reverting;
import dues.store.revert.TouchedRows;
import dues.store.revert.WithdrawnFacts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the facts of a source back to what they were before one import, table by table, in one
 * transaction.
 *
 * <p>Input: the versions that the import kept, the rows it brought. Output: facts, versions of what
 * it had said, changed contracts, the import's mark. Restart: nothing was put back, or the step is
 * skipped; an import that was taken back by then is left alone.
 */
@Configuration(proxyBeanMethods = false)
class WithdrawFactsStep {

  static final String NAME = "withdraw-facts";

  @Bean(NAME)
  Step step(
      Steps steps,
      Revertible revertible,
      RevertedRuns runs,
      TouchedRows touched,
      WithdrawnFacts facts,
      RevertedActions actions,
      Resubmissions resubmissions) {
    return steps.tasklet(
        NAME,
        run -> {
          ImportedRun imported = revertible.importOf(run.parameter(Revertible.EXECUTION));
          if (imported.revertedBy() != 0) {
            run.warn(Revertible.already(imported));
            return 0;
          }
          Reverting reverting = Reverting.of(imported, run.execution());
          List<String> left = touched.find(reverting);
          List<RevertCount> counts =
              Stream.of(FactTable.values()).map(table -> facts.revert(table, reverting)).toList();
          actions.revert(reverting);
          resubmissions.takeBack(imported.execution());
          runs.reverted(reverting, RevertCount.json(counts), left);
          return counts.stream().mapToLong(count -> count.withdrawn() + count.restored()).sum();
        });
  }
}
