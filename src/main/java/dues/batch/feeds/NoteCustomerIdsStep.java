package dues.batch.feeds;

import dues.batch.guard.Steps;
import dues.store.feeds.Feed;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Decides what the billings are told of their contracts' customers.
 *
 * <p>Input: links, and what was told before. Output: a numbered file's rows for each source with a
 * change. Restart: all of it was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class NoteCustomerIdsStep {

  static final String NAME = "note-customer-ids";

  @Bean(NAME)
  Step step(Steps steps, FeedNotes notes) {
    return steps.tasklet(NAME, run -> notes.note(Feed.CUSTOMERS, run));
  }
}
