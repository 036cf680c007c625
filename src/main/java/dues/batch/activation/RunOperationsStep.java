package dues.batch.activation;

import dues.batch.guard.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asks modules for what is due: new operations, failures whose time has come, calls that were lost.
 *
 * <p>Input: due operations. Output: their states, items, welcome mails. Restart: goes on with what
 * is due; a call whose end was not kept is made again with its key once it must have ended.
 */
@Configuration(proxyBeanMethods = false)
class RunOperationsStep {

  static final String NAME = "run-operations";

  @Bean(NAME)
  Step step(Steps steps, Dispatch dispatch) {
    return steps.repeatedly(NAME, dispatch::run);
  }
}
