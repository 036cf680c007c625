package dues.batch.activation;

import dues.activation.Answer;
import dues.activation.Choice;
import dues.activation.Module;
import dues.activation.Operation;
import dues.batch.activation.sheet.ActivationSheet;
import dues.batch.sheet.Sheets;
import dues.outbox.ModuleRequest;
import dues.store.activation.OperationRow;
import dues.store.activation.Operations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What is kept before and after a call, each in the caller's transaction: whoever dies in between
 * leaves an operation that is under way, and is taken up when its call must have ended.
 */
@Component
class Calls {

  private final Operations operations;
  private final Completion completion;
  private final ActivationSheet sheet;

  Calls(Operations operations, Completion completion, Sheets sheets) {
    this.operations = operations;
    this.completion = completion;
    this.sheet = sheets.activation();
  }

  /** What was found: a call, or nothing that can be done now; {@code more}: look again. */
  record Found(Optional<Claimed> call, boolean more) {}

  /**
   * Decides on the next due operation.
   *
   * @param blocked what operations wait for until a call has ended; grows here
   */
  Found next(List<String> sources, Moment moment, Set<String> blocked) {
    operations.lockSlots();
    Optional<OperationRow> due = operations.next(sources, moment.at(), blocked);
    if (due.isEmpty()) {
      return new Found(Optional.empty(), false);
    }
    OperationRow row = due.get();
    Choice choice =
        Choice.of(
            row.operation(),
            sheet.named(row.about().moduleIds()),
            operations.underWay(row.id(), sources));
    if (choice instanceof Choice.Ask ask) {
      Operation begun = row.operation().begun(ask.module(), moment.now());
      return new Found(Optional.of(kept(row, begun, ask.module(), moment.at())), true);
    }
    if (choice instanceof Choice.HandOver handOver) {
      String whose = handOver.module().map(Module::id).orElse(null);
      operations.keep(row.id(), row.operation().handedOver(whose), moment.at());
      operations.note(row.id(), why(row, handOver.why()), "");
    } else {
      blocked.add(row.about().modules());
      if (row.operation().state() == Operation.State.RUNNING) {
        operations.keep(row.id(), row.operation().lost(moment.at()), moment.at());
      }
    }
    return new Found(Optional.empty(), true);
  }

  /** Names the modules that have no sheet, so that somebody writes one. */
  private String why(OperationRow row, String why) {
    List<String> unknown =
        row.about().moduleIds().stream().filter(id -> !sheet.modules().containsKey(id)).toList();
    return unknown.isEmpty()
        ? why
        : "%s; there is no sheet jobs/modules/%s.yml"
            .formatted(why, String.join(".yml, ", unknown));
  }

  /** Keeps that a call begins. */
  Claimed kept(OperationRow row, Operation begun, Module module, Instant at) {
    operations.keep(row.id(), begun, at);
    return new Claimed(
        row,
        module,
        new ModuleRequest(
            sheet.sheet(module).target(),
            begun.key(),
            begun.kind(),
            row.about().itemType(),
            begun.tries().named(row.name()),
            row.arguments()));
  }

  /** Keeps how a call ended, and what follows. */
  Operation ended(Claimed call, Answer answer, Done done) {
    OperationRow row = operations.lock(call.row().id()).orElseThrow();
    Operation next = row.operation().answered(call.module(), answer.verdict(), done.at());
    operations.keep(row.id(), next, done.at());
    boolean good = next.state() == Operation.State.DONE;
    operations.note(row.id(), good ? "" : answer.summary(), answer.said());
    if (good) {
      completion.done(
          new OperationRow(row.id(), next, row.item(), row.about(), row.name(), row.arguments()),
          Map.of(),
          new Done(done.date(), done.at(), done.execution(), sheet.sheet(call.module())));
    }
    return next;
  }
}
