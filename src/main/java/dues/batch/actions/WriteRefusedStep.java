package dues.batch.actions;

import dues.batch.guard.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives refused actions back to the operator, in the layout of the file they stood in.
 *
 * <p>Input: the rejects of this job's instance. Output: {@code out/rejects/<execution>/}. Restart:
 * writes the same files again.
 */
@Configuration(proxyBeanMethods = false)
class WriteRefusedStep {

  static final String NAME = "write-refused";

  @Bean(NAME)
  Step step(Steps steps, RefusedRows refused) {
    return steps.outsideTransaction(NAME, refused::write);
  }
}
