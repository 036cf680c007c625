package dues.batch.matching;

import dues.batch.guard.Steps;
import dues.batch.matching.ParameterImport.Moment;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Customers take what their contracts bring, in the order of (source, contract).
 *
 * <p>Input: linked contracts that bring something else than was taken of them. Output: values of
 * customers. Restart: all of it was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class ImportParametersStep {

  static final String NAME = "import-parameters";

  @Bean(NAME)
  Step step(Steps steps, ParameterImport parameters) {
    return steps.tasklet(
        NAME,
        run -> {
          Moment moment = new Moment(run.date(), run.execution());
          return run.sources().stream().mapToLong(source -> parameters.take(source, moment)).sum();
        });
  }
}
