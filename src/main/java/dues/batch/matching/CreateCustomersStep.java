package dues.batch.matching;

import dues.batch.guard.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Carries the decisions out: links what was matched, and makes customers of what nobody matched, in
 * the order of (source, contract).
 *
 * <p>Input: decisions that are not carried out. Output: customers, their titles and values, links,
 * the final decisions. Restart: all of it was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class CreateCustomersStep {

  static final String NAME = "create-customers";

  @Bean(NAME)
  Step step(Steps steps, Settlement settlement) {
    return steps.tasklet(NAME, settlement::settle);
  }
}
