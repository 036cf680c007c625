package dues.batch.actions;

import dues.batch.guard.Steps;
import dues.batch.step.StepRun;
import dues.store.SourceSystems;
import dues.store.actions.Actions;
import dues.store.actions.Applications.Occasion;
import java.util.Arrays;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes back the applied actions named by {@code -p withdraw=ID,ID}: what the source says counts
 * again.
 *
 * <p>Input: their ids. Output: withdrawn actions, changed contracts. Restart: none is taken back
 * twice.
 */
@Configuration(proxyBeanMethods = false)
class WithdrawActionsStep {

  static final String NAME = "withdraw-actions";

  @Bean(NAME)
  Step step(Steps steps, SourceSystems systems, Actions actions, Withdrawal withdrawal) {
    return steps.tasklet(NAME, run -> withdraw(run, systems, actions, withdrawal));
  }

  private static long withdraw(
      StepRun run, SourceSystems systems, Actions actions, Withdrawal withdrawal) {
    String named = run.parameter("withdraw");
    if (named == null) {
      return 0;
    }
    List<String> ids = Arrays.asList(named.split(",", -1));
    List<Long> applied = actions.applied(systems.surrogates(run.sources()), ids);
    if (applied.size() != ids.size()) {
      throw new IllegalStateException(
          "-p withdraw=%s names %d actions, and %d of them are applied actions of %s; expected each to be one, of one source. Correct the ids, or name the source with --source."
              .formatted(named, ids.size(), applied.size(), String.join(", ", run.sources())));
    }
    for (long action : applied) {
      withdrawal.withdraw(action, new Occasion(run.date(), run.execution()));
    }
    return applied.size();
  }
}
