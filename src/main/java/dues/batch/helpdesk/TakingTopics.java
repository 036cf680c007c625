package dues.batch.helpdesk;

import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.helpdesk.Following;
import dues.helpdesk.Following.Seen;
import dues.helpdesk.Process;
import dues.helpdesk.Words;
import dues.helpdesk.told.Deed;
import dues.helpdesk.told.Deed.Aspect;
import dues.helpdesk.told.Replies;
import dues.helpdesk.told.Shown;
import dues.helpdesk.told.Told;
import dues.store.helpdesk.TakenTopic;
import dues.store.helpdesk.TakenTopic.Settled;
import dues.store.helpdesk.WaitingTopic;
import dues.store.helpdesk.WaitingTopic.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of a topic that waits, by the sheets' words. */
@Component
class TakingTopics {

  private final Sheets sheets;
  private final TakenTopics taken;

  TakingTopics(Sheets sheets, TakenTopics taken) {
    this.sheets = sheets;
    this.taken = taken;
  }

  TakenTopic take(WaitingTopic waiting) {
    HelpdeskSheet sheet = sheets.helpdesk().desk();
    Following following = following(sheets, waiting.topic().key().source());
    String first = sheet.taking().firstMessage() ? waiting.firstMessage() : null;
    Seen seen = following.seen(waiting.topic());
    Optional<Held> held = waiting.held();
    if (held.isEmpty()) {
      Process begun = following.begin(waiting.topic(), first);
      return new TakenTopic(
          waiting,
          begun,
          seen,
          Map.of(),
          new Settled(List.of(), List.of()),
          sheet.workflow().isRead(begun));
    }
    Held known = held.get();
    Shown state =
        Told.of(Aspect.STATE, Process.state(known.seen().open()), known.unsettled())
            .show(Process.state(seen.open()));
    Shown executor =
        Told.of(Aspect.EXECUTOR, known.seen().executor(), known.unsettled()).show(seen.executor());
    Process after =
        following.follow(
            known.now(),
            waiting.topic(),
            first,
            new Following.Changed(state.follows(), executor.follows()));
    Map<String, Deed> replies = new Replies(known.unsettled()).shown(waiting.news());
    return new TakenTopic(
        waiting,
        after,
        seen,
        replies,
        settled(state, executor, replies),
        sheet.workflow().marksRead(known.now(), after));
  }

  long write(List<? extends TakenTopic> topics, StepRun run) {
    return taken.write(topics, run, sheets.helpdesk().desk().taking().messageEvents());
  }

  /** How topics of a source are followed. */
  static Following following(Sheets sheets, String source) {
    var links = Objects.requireNonNull(sheets.sources().get(source)).mappings().links();
    return new Following(
        sheets.helpdesk().desk().workflow(),
        new Words(links.users(), links.parameters().listValues()));
  }

  private static Settled settled(Shown state, Shown executor, Map<String, Deed> replies) {
    List<Long> acknowledged = new ArrayList<>(replies.values().stream().map(Deed::id).toList());
    acknowledged.addAll(state.acknowledged());
    acknowledged.addAll(executor.acknowledged());
    List<Long> superseded = new ArrayList<>(state.superseded());
    superseded.addAll(executor.superseded());
    return new Settled(superseded, acknowledged);
  }
}
