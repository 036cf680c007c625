package dues.console.schedules;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.schedule.ScheduledRequests;
import dues.console.runs.Starter;
import dues.platform.StartupProblem;
import dues.store.schedule.ScheduleSlots;
import dues.store.schedule.ScheduleSlots.Slot;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Launches what a slot stands for, and notes in the slot how it went. */
@Component
class ScheduledStart {

  private final ScheduledRequests requests;
  private final Launcher launcher;
  private final Starter starter;
  private final ScheduleSlots slots;
  private final TransactionTemplate transaction;

  ScheduledStart(
      ScheduledRequests requests,
      Launcher launcher,
      Starter starter,
      ScheduleSlots slots,
      PlatformTransactionManager transactions) {
    this.requests = requests;
    this.launcher = launcher;
    this.starter = starter;
    this.slots = slots;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Of a slot that this process has taken. */
  void of(Slot slot) {
    JobRequest.Origin origin = new JobRequest.Origin(ScheduledRequests.WHO, "slot " + slot.at());
    try {
      List<JobRequest> asked = requests.of(slot.job(), slot.at(), origin);
      starter.start(
          new Starter.Wish(ScheduledRequests.WHO, "START", slot.job() + " at " + slot.at(), ""),
          () -> noted(slot, asked));
    } catch (StartupProblem refused) {
      end(slot, "REFUSED", 0, refused.sentence());
    }
  }

  /** On somebody's wish, outside of any slot; why nothing runs, or nothing. */
  List<String> now(String job, Instant now, JobRequest.Origin origin) {
    List<JobRequest> asked = requests.of(job, now, origin);
    return starter.start(
        new Starter.Wish(
            origin.requestedBy(), "START", job + " " + asked.get(0).date(), origin.reason()),
        () -> all(asked));
  }

  private JobOutcome noted(Slot slot, List<JobRequest> asked) {
    try {
      JobOutcome outcome = all(asked);
      String state = outcome.exit() == JobOutcome.Exit.USAGE ? "REFUSED" : outcome.exit().name();
      end(slot, state, outcome.execution(), String.join("\n", outcome.messages()));
      return outcome;
    } catch (RuntimeException broke) {
      end(slot, "FAILED", 0, String.valueOf(broke.getMessage()));
      throw broke;
    }
  }

  /** One after the other; the first that did not complete speaks for all. */
  private JobOutcome all(List<JobRequest> asked) {
    List<JobOutcome> outcomes = asked.stream().map(launcher::run).toList();
    return outcomes.stream()
        .filter(outcome -> outcome.exit() != JobOutcome.Exit.COMPLETED)
        .findFirst()
        .orElse(outcomes.get(outcomes.size() - 1));
  }

  private void end(Slot slot, String state, long execution, String message) {
    transaction.executeWithoutResult(status -> slots.end(slot, state, execution, message));
  }
}
