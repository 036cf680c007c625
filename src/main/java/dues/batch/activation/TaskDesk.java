package dues.batch.activation;

import dues.activation.Field;
import dues.activation.Person;
import dues.activation.Task;
import dues.batch.activation.sheet.ActivationSheet;
import dues.batch.activation.sheet.ModuleSheet;
import dues.batch.sheet.Sheets;
import dues.platform.BusinessClock;
import dues.store.activation.OperationRow;
import dues.store.activation.Operations;
import dues.store.activation.TaskRow;
import dues.store.activation.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people take, fill and close tasks of their departments. Each deed answers with what is
 * wrong with it; nothing where it was done.
 */
@Component
public class TaskDesk {

  private static final String UNKNOWN = "There is no task %d; `dues tasks` lists them.";

  private final Operations operations;
  private final Tasks tasks;
  private final Completion completion;
  private final Reruns reruns;
  private final ActivationSheet sheet;
  private final TransactionTemplate transaction;

  TaskDesk(
      Operations operations,
      Tasks tasks,
      Completion completion,
      Reruns reruns,
      Sheets sheets,
      PlatformTransactionManager transactions) {
    this.operations = operations;
    this.tasks = tasks;
    this.completion = completion;
    this.reruns = reruns;
    this.sheet = sheets.activation();
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The form of a module's tasks. */
  public List<Field> form(@Nullable String module) {
    ModuleSheet known = module == null ? null : sheet.modules().get(module);
    return known == null ? List.of() : known.form();
  }

  /** Makes a task a person's. */
  public List<String> take(long task, Person person) {
    return deed(task, person, known -> known.takenBy(person.name()));
  }

  /** Fills fields of a task's form. */
  public List<String> fill(long task, Map<String, String> values, Person person) {
    return deed(task, person, known -> known.filled(values));
  }

  /** Closes a task: what was asked for is done. */
  public List<String> close(long task, Person person) {
    return deed(task, person, known -> known.done(person.name()));
  }

  /** Starts the operation of an open task once more; a success closes the task. */
  public List<String> rerun(long task, Person person) {
    Optional<TaskRow> row = Objects.requireNonNull(transaction.execute(status -> tasks.lock(task)));
    if (row.isEmpty()) {
      return List.of(UNKNOWN.formatted(task));
    }
    return !person.sees(row.get().department())
        ? others(row.get(), person)
        : reruns.run(row.get().operation());
  }

  private List<String> deed(long id, Person person, Function<Task, Task.Outcome> deed) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                tasks
                    .lock(id)
                    .map(
                        row ->
                            person.sees(row.department()) ? deed(row, deed) : others(row, person))
                    .orElseGet(() -> List.of(UNKNOWN.formatted(id)))));
  }

  private static List<String> others(TaskRow row, Person person) {
    return List.of(
        "It is of department %s; expected one of %s's: %s."
            .formatted(
                row.department(),
                person.name(),
                String.join(", ", new TreeSet<>(person.departments()))));
  }

  private List<String> deed(TaskRow row, Function<Task, Task.Outcome> deed) {
    TaskRow.State kept = row.kept();
    Task.Outcome outcome =
        deed.apply(new Task(kept.state(), kept.assignee(), form(row.module()), kept.form()));
    OperationRow operation = operations.lock(row.operation()).orElseThrow();
    Task task = outcome.task();
    if (outcome.isGood() && task.isClosed() && operation.operation().isUnderWay()) {
      return List.of("Its operation is being run; close the task when that has ended.");
    }
    if (outcome.isGood()) {
      Instant now = BusinessClock.system().instant();
      tasks.keep(row.id(), new TaskRow.State(task.state(), task.assignee(), task.form()), now);
      if (task.isClosed()) {
        operations.keep(operation.id(), operation.operation().doneByHand(), now);
        operations.note(operation.id(), "", "closed by " + task.assignee());
        ModuleSheet texts = row.module() == null ? null : sheet.modules().get(row.module());
        completion.done(operation, task.form(), Done.byHand(now, texts));
      }
    }
    return outcome.problems();
  }
}
