package dues.batch.addresses;

import dues.batch.guard.Steps;
import dues.store.directory.AddressReviews;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts doubtful addresses before a person, and takes those away that have become sure.
 *
 * <p>Input: addresses with their quality. Output: the review queue. Restart: all of it was one
 * transaction.
 */
@Configuration(proxyBeanMethods = false)
class QueueDoubtfulStep {

  static final String NAME = "queue-doubtful";

  @Bean(NAME)
  Step step(Steps steps, AddressReviews reviews) {
    return steps.tasklet(NAME, run -> reviews.refresh(run.sources(), run.date(), run.execution()));
  }
}
