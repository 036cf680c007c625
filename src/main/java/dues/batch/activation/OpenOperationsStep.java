package dues.batch.activation;

import dues.batch.guard.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens an operation for each paid order, each subscription that came into service or left it, and
 * each item type that a module does not know.
 *
 * <p>Input: waiting orders and events, fees with modules. Output: items and operations. Restart:
 * finds what is not decided yet; the key of an operation keeps it from being opened twice.
 */
@Configuration(proxyBeanMethods = false)
class OpenOperationsStep {

  static final String NAME = "open-operations";

  @Bean(NAME)
  Step step(Steps steps, Opening opening) {
    return steps.tasklet(
        NAME,
        run ->
            opening.open(
                run.sources(),
                new Opening.Occasion(Moment.of(run).at(), run.date(), run.execution())));
  }
}
