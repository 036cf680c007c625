package dues.batch.matching;

import dues.batch.guard.Steps;
import dues.batch.step.StepRun;
import dues.matching.scored.Sample;
import dues.store.customers.MatchQueue;
import dues.store.customers.weights.StoredWeights;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Learns from all contracts how alike two records of one person are, when {@code -p estimate=true}
 * asks for it.
 *
 * <p>Input: all contracts, whether they have a customer or not. Output: weights that hold from now
 * on; earlier ones stay as history. Restart: all of it was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class EstimateWeightsStep {

  static final String NAME = "estimate-weights";
  private static final String ESTIMATE = "estimate";

  @Bean(NAME)
  Step step(Steps steps, MatchQueue queue, StoredWeights weights) {
    return steps.tasklet(NAME, run -> estimate(run, queue, weights));
  }

  private static long estimate(StepRun run, MatchQueue queue, StoredWeights weights) {
    if (!Boolean.parseBoolean(run.parameter(ESTIMATE))) {
      return 0;
    }
    Sample sample = new Sample(queue.countAll());
    queue.all(contract -> sample.count(contract.subject().profile().particulars()));
    queue.all(contract -> sample.take(contract.subject().profile().particulars()));
    Sample.Learned learned = sample.learn();
    if (learned.pairs() == 0) {
      run.warn("No two contracts share anything: the weights stay as they were.");
      return 0;
    }
    weights.keep(learned, run.date(), run.execution());
    run.warn(
        "Weights estimated from %d pairs among %d contracts; they hold from now on."
            .formatted(learned.pairs(), learned.contracts()));
    return learned.contracts();
  }
}
