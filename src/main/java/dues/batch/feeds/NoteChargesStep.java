package dues.batch.feeds;

import dues.batch.guard.Steps;
import dues.store.feeds.Feed;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Decides which ledger lines the billings are told next.
 *
 * <p>Input: executions that have ended, and those whose lines were told. Output: a number for each
 * source with new lines. Restart: all of it was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class NoteChargesStep {

  static final String NAME = "note-charges";

  @Bean(NAME)
  Step step(Steps steps, FeedNotes notes) {
    return steps.tasklet(NAME, run -> notes.note(Feed.CHARGES, run));
  }
}
