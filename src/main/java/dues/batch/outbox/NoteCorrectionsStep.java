package dues.batch.outbox;

import dues.batch.guard.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes into the outbox what actions changed, a mail for each address of {@code
 * recalculation.notify}; the next job that sends takes it along.
 *
 * <p>Input: the lines of this run. Output: messages. Restart: the key of a message keeps it from
 * being written twice.
 */
@Configuration(proxyBeanMethods = false)
class NoteCorrectionsStep {

  static final String NAME = "note-corrections";

  @Bean(NAME)
  Step step(Steps steps, CorrectionMails corrections) {
    return steps.tasklet(NAME, corrections::note);
  }
}
