package dues.helpdesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a process follows its topic. Parameters and description are always the topic's. State and
 * executor are followed where the billing changed them by itself, as {@code told.Told} knows: what
 * a person has changed here, and the billing has not heard of yet, stays.
 *
 * <p>Seen open, closed here, shown open again: stays closed. Seen open, shown closed: is closed.
 */
public record Following(Workflow workflow, Words words) {

  /**
   * What a topic said when it was last taken.
   *
   * @param executor as {@link Words#sorted} has it
   */
  public record Seen(boolean open, String executor) {}

  /** What is to be remembered of a topic. */
  public Seen seen(Topic topic) {
    return new Seen(topic.open(), words.sorted(topic.details().executor()));
  }

  /** The process of a new topic. */
  public Process begin(Topic topic, @Nullable String firstMessage) {
    return new Process(
            workflow.type(),
            workflow.status(topic.open()),
            topic.open(),
            topic.description(firstMessage),
            Parameters.of(topic.details(), words),
            List.of())
        .withExecutors(words.logins(topic.details().executor()));
  }

  /** Which of both the billing has changed by itself. */
  public record Changed(boolean state, boolean executor) {}

  /** What a process becomes. */
  public Process follow(
      Process process, Topic topic, @Nullable String firstMessage, Changed changed) {
    Process followed =
        process.withTopic(topic.description(firstMessage), Parameters.of(topic.details(), words));
    if (changed.state() && process.open() != topic.open()) {
      followed = followed.withStatus(workflow.status(topic.open()), topic.open());
    }
    return changed.executor()
        ? followed.withExecutors(words.logins(topic.details().executor()))
        : followed;
  }
}
