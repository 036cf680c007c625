package dues.batch.helpdesk;

import dues.batch.step.StepRun;
import dues.helpdesk.Change;
import dues.helpdesk.Process;
import dues.helpdesk.told.Deed;
import dues.platform.BusinessClock;
import dues.store.helpdesk.ProcessDeeds;
import dues.store.helpdesk.ProcessMessages;
import dues.store.helpdesk.ProcessTopics;
import dues.store.helpdesk.ProcessTopics.Said;
import dues.store.helpdesk.Processes;
import dues.store.helpdesk.Processes.Hand;
import dues.store.helpdesk.TakenTopic;
import dues.store.helpdesk.WaitingTopic.Held;
import dues.store.policy.EditingHand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes what became of topics, a chunk at a time, in the chunk's transaction. */
@Component
class TakenTopics {

  private final Processes processes;
  private final ProcessTopics topics;
  private final ProcessMessages messages;
  private final ProcessDeeds deeds;
  private final MessageEvents events;

  TakenTopics(
      Processes processes,
      ProcessTopics topics,
      ProcessMessages messages,
      ProcessDeeds deeds,
      MessageEvents events) {
    this.processes = processes;
    this.topics = topics;
    this.messages = messages;
    this.deeds = deeds;
    this.events = events;
  }

  /** Returns how many topics were taken. */
  long write(List<? extends TakenTopic> taken, StepRun run, boolean noteMessages) {
    Map<Long, TakenTopic> ofProcess = ofProcess(taken);
    createAndUpdate(ofProcess, run);
    Map<Long, Said> said = new LinkedHashMap<>();
    Map<String, Deed> replies = new LinkedHashMap<>();
    List<Long> superseded = new ArrayList<>();
    List<Long> acknowledged = new ArrayList<>();
    ofProcess.forEach(
        (process, one) -> {
          said.put(process, new Said(one.waiting().topic(), one.seen()));
          replies.putAll(one.replies());
          superseded.addAll(one.settled().superseded());
          acknowledged.addAll(one.settled().acknowledged());
        });
    topics.keep(said);
    messages.recognize(replies);
    List<Long> ids = taken.stream().map(one -> one.waiting().id()).toList();
    messages.take(ids);
    messages.read(readProcesses(ofProcess), now());
    deeds.settle(superseded, "SUPERSEDED");
    deeds.settle(acknowledged, "ACKNOWLEDGED");
    topics.taken(ids);
    if (noteMessages) {
      events.note(ofProcess, run);
    }
    return taken.size();
  }

  /** New topics get the number of a process. */
  private Map<Long, TakenTopic> ofProcess(List<? extends TakenTopic> taken) {
    int missing = (int) taken.stream().filter(one -> one.waiting().held().isEmpty()).count();
    Iterator<Long> numbers = processes.reserve(missing).iterator();
    Map<Long, TakenTopic> ofProcess = new LinkedHashMap<>();
    taken.forEach(
        one ->
            ofProcess.put(one.waiting().held().map(Held::process).orElseGet(numbers::next), one));
    return ofProcess;
  }

  private void createAndUpdate(Map<Long, TakenTopic> ofProcess, StepRun run) {
    Map<Long, Process> created = new LinkedHashMap<>();
    Map<Long, Process> changed = new LinkedHashMap<>();
    Map<Long, List<Change>> changes = new LinkedHashMap<>();
    ofProcess.forEach(
        (id, one) ->
            one.waiting()
                .held()
                .ifPresentOrElse(
                    held -> {
                      List<Change> found = one.process().since(held.now());
                      if (!found.isEmpty()) {
                        changed.put(id, one.process());
                        changes.put(id, found);
                      }
                    },
                    () -> created.put(id, one.process())));
    processes.create(created, run.date(), run.execution());
    processes.update(changed);
    processes.log(
        changes, new Hand(new EditingHand("import-helpdesk", "", now()), run.execution()));
  }

  private static List<Long> readProcesses(Map<Long, TakenTopic> ofProcess) {
    return ofProcess.entrySet().stream()
        .filter(one -> one.getValue().read())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Instant now() {
    return BusinessClock.system().instant();
  }
}
