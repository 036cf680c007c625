package dues.batch.feeds;

import dues.batch.guard.Steps;
import dues.store.feeds.Feed;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Decides what the billings are told of what happened here: deeds of people with processes,
 * contracts that were ordered, parameters that were sent.
 *
 * <p>Input: deeds and orders that nobody was told of. Output: a numbered file's rows for each
 * source with any. Restart: all of it was one transaction.
 */
@Configuration(proxyBeanMethods = false)
class NoteHelpdeskStep {

  static final String NAME = "note-helpdesk";

  @Bean(NAME)
  Step step(Steps steps, FeedNotes notes) {
    return steps.tasklet(
        NAME,
        run ->
            notes.note(Feed.HELPDESK, run)
                + notes.note(Feed.ORDERS, run)
                + notes.note(Feed.PARAMETERS, run));
  }
}
