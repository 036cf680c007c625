package dues.batch.outbox;

import dues.batch.guard.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes into the outbox what is to be told: subscriptions that came into service or left it,
 * refused tiles, charges that are near, and what a recalculation changed.
 *
 * <p>Input: contracts whose fees have commands or notices, decisions, the lines of this run.
 * Output: messages, and which subscriptions are in service. Restart: finds what is not told yet;
 * the key of a message keeps it from being written twice, and what a run missed the next one finds.
 */
@Configuration(proxyBeanMethods = false)
class NoteEventsStep {

  static final String NAME = "note-events";

  @Bean(NAME)
  Step step(Steps steps, EventNotes events, CorrectionMails corrections) {
    return steps.tasklet(NAME, run -> events.note(run) + corrections.note(run));
  }
}
