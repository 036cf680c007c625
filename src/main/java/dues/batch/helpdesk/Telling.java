package dues.batch.helpdesk;

import dues.batch.sheet.Sheets;
import dues.helpdesk.Process;
import dues.helpdesk.Words;
import dues.helpdesk.told.Deed;
import dues.helpdesk.told.Deed.Aspect;
import dues.helpdesk.told.Made;
import dues.helpdesk.told.Told;
import dues.platform.StartupProblem;
import dues.store.helpdesk.ProcessDeeds;
import dues.store.helpdesk.ProcessMessages;
import dues.store.helpdesk.ProcessTopics;
import dues.store.helpdesk.ProcessTopics.Followed;
import dues.store.policy.EditingHand;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes what of a person's deed the topic's billing is to be told, and what no more. */
@Component
class Telling {

  private final Sheets sheets;
  private final ProcessTopics topics;
  private final ProcessMessages messages;
  private final ProcessDeeds deeds;

  Telling(Sheets sheets, ProcessTopics topics, ProcessMessages messages, ProcessDeeds deeds) {
    this.sheets = sheets;
    this.topics = topics;
    this.messages = messages;
    this.deeds = deeds;
  }

  void reply(long process, String text, EditingHand hand) {
    String source =
        topics
            .of(process)
            .orElseThrow(
                () ->
                    StartupProblem.configuration(
                        "Process %d has no topic that a reply could go to; expected one that an import brought."
                            .formatted(process)))
            .source();
    long message = messages.reply(process, source, text, hand);
    deeds.add(new ProcessDeeds.Telling(process, source, Aspect.REPLY, text, message), hand);
  }

  void changed(long process, Process before, Process after, EditingHand hand) {
    Optional<Followed> topic = topics.of(process);
    if (topic.isEmpty()) {
      return;
    }
    Followed followed = topic.get();
    List<Deed> unsettled = deeds.unsettled(List.of(process)).getOrDefault(process, List.of());
    if (before.open() != after.open()) {
      Told told = Told.of(Aspect.STATE, Process.state(followed.seen().open()), unsettled);
      tell(process, followed, Aspect.STATE, told, Process.state(after.open()), hand);
    }
    if (!before.executors().equals(after.executors())) {
      Words words = TakingTopics.following(sheets, followed.source()).words();
      Told told = Told.of(Aspect.EXECUTOR, followed.seen().executor(), unsettled);
      tell(process, followed, Aspect.EXECUTOR, told, words.names(after.executors()), hand);
    }
  }

  private void tell(
      long process, Followed topic, Aspect aspect, Told told, String value, EditingHand hand) {
    Made made = told.change(value);
    deeds.settle(made.superseded(), "SUPERSEDED");
    if (made.tells()) {
      deeds.add(new ProcessDeeds.Telling(process, topic.source(), aspect, value, null), hand);
    }
  }
}
