package dues.batch.helpdesk;

import dues.batch.step.StepRun;
import dues.helpdesk.Message;
import dues.helpdesk.Topic;
import dues.store.SourceSystems;
import dues.store.helpdesk.TakenTopic;
import dues.store.outbox.OutboxRow;
import dues.store.outbox.OutboxRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One event in the outbox for each new message; for replies that were written here none. */
@Component
class MessageEvents {

  private static final String EVENT = "NEW_MESSAGE";

  private final OutboxRows outbox;
  private final SourceSystems systems;

  MessageEvents(OutboxRows outbox, SourceSystems systems) {
    this.outbox = outbox;
    this.systems = systems;
  }

  void note(Map<Long, TakenTopic> ofProcess, StepRun run) {
    List<OutboxRow> rows = new ArrayList<>();
    Map<String, Short> surrogates = new HashMap<>();
    run.sources()
        .forEach(source -> surrogates.put(source, systems.surrogates(List.of(source)).get(0)));
    ofProcess.forEach(
        (process, one) ->
            one.waiting().news().stream()
                .filter(message -> !one.replies().containsKey(message.id()))
                .forEach(
                    message ->
                        rows.add(row(process, one.waiting().topic(), message, surrogates, run))));
    outbox.add(run.execution(), rows);
  }

  private static OutboxRow row(
      long process, Topic topic, Message message, Map<String, Short> surrogates, StepRun run) {
    String source = topic.key().source();
    return new OutboxRow(
        "%s:%s:%s".formatted(EVENT, source, message.id()),
        EVENT,
        new OutboxRow.About(surrogates.get(source), null, null, null),
        run.date(),
        false,
        Map.of(
            "process", String.valueOf(process),
            "topic", topic.key().topic(),
            "message", message.id(),
            "why", "process " + process + ", topic " + topic.key().topic()));
  }
}
