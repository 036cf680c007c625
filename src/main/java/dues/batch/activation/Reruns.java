package dues.batch.activation;

import dues.activation.Answer;
import dues.activation.Module;
import dues.activation.Operation;
import dues.activation.Operation.State;
import dues.batch.activation.sheet.ActivationSheet;
import dues.batch.sheet.Sheets;
import dues.outbox.ModuleCalls;
import dues.platform.BusinessClock;
import dues.store.activation.OperationRow;
import dues.store.activation.Operations;
import dues.store.activation.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people start a manual operation once more, or make a task of one that waits. Each deed
 * answers with what is wrong with it; nothing where it was done.
 */
@Component
public class Reruns {

  private final Operations operations;
  private final Tasks tasks;
  private final Calls calls;
  private final ActivationSheet sheet;
  private final TransactionTemplate transaction;

  Reruns(
      Operations operations,
      Tasks tasks,
      Calls calls,
      Sheets sheets,
      PlatformTransactionManager transactions) {
    this.operations = operations;
    this.tasks = tasks;
    this.calls = calls;
    this.sheet = sheets.activation();
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Starts a manual operation once more, and waits for its end. */
  public List<String> run(long id) {
    Moment moment = Moment.at(BusinessClock.system().instant());
    Started started = Objects.requireNonNull(transaction.execute(status -> started(id, moment)));
    if (started.call().isPresent()) {
      Claimed call = started.call().get();
      Answer answer = new ModuleCalls().call(call.module(), call.request());
      Operation ended =
          Objects.requireNonNull(
              transaction.execute(
                  status -> calls.ended(call, answer, Done.byHand(moment.at(), null))));
      return ended.state() == State.DONE
          ? List.of()
          : List.of("Module %s answered: %s".formatted(call.module().id(), answer.summary()));
    }
    return List.of(started.problem());
  }

  private record Started(Optional<Claimed> call, String problem) {
    static Started not(String problem) {
      return new Started(Optional.empty(), problem);
    }
  }

  private Started started(long id, Moment moment) {
    operations.lockSlots();
    OperationRow row = operations.lock(id).orElse(null);
    if (row == null) {
      return Started.not("There is no operation " + id + "; `dues operations` lists them.");
    }
    if (row.operation().state() != State.MANUAL) {
      return Started.not(
          "Operation %d is %s; expected MANUAL. activate-services runs it."
              .formatted(id, row.operation().state()));
    }
    List<Module> able =
        sheet.named(row.about().moduleIds()).stream().filter(one -> !one.isManual()).toList();
    Module module =
        able.stream()
            .filter(one -> one.id().equals(row.operation().module()))
            .findFirst()
            .orElse(able.isEmpty() ? null : able.get(0));
    if (module == null) {
      return Started.not(
          "No module can run operation %d; expected one of kind command or http in jobs/modules. Close its task instead."
              .formatted(id));
    }
    if (!operations.underWay(id, List.of()).hasSlot(module)) {
      return Started.not(
          "Module %s has no free slot (max_running %d); try again in a minute."
              .formatted(module.id(), module.slots().maxRunning()));
    }
    Operation begun = row.operation().begunByHand(module, moment.now());
    return new Started(Optional.of(calls.kept(row, begun, module, moment.at())), "");
  }

  /** Makes a task of an operation that waits. */
  public List<String> handOver(long id) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              OperationRow row = operations.lock(id).orElse(null);
              if (row == null || row.operation().state() != State.WAITING) {
                return List.of(
                    "Operation %d is %s; expected one that waits."
                        .formatted(id, row == null ? "unknown" : row.operation().state()));
              }
              Instant now = BusinessClock.system().instant();
              List<String> modules = row.about().moduleIds();
              String whose = modules.isEmpty() ? null : modules.get(0);
              Operation handed =
                  row.operation().handedOver(row.operation().module() == null ? whose : null);
              operations.keep(id, handed, now);
              operations.note(id, "handed over by an operator", "");
              tasks.open(id, sheet.department(handed.module()), now);
              return List.of();
            }));
  }
}
