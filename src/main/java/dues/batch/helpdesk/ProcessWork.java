package dues.batch.helpdesk;

import dues.batch.sheet.Sheets;
import dues.helpdesk.Change;
import dues.helpdesk.Process;
import dues.platform.StartupProblem;
import dues.store.helpdesk.ProcessLinks.Link;
import dues.store.helpdesk.ProcessMessages;
import dues.store.helpdesk.Processes;
import dues.store.helpdesk.Processes.Hand;
import dues.store.policy.EditingHand;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with a process. Each deed is one transaction on the locked process, is kept with
 * who, when and why, and what of it concerns the topic's billing waits for its feed. Doing what is
 * done already changes nothing.
 */
@Component
public class ProcessWork {

  private final Sheets sheets;
  private final Processes processes;
  private final ProcessMessages messages;
  private final Telling telling;
  private final Linking linking;
  private final TransactionTemplate transaction;

  ProcessWork(
      Sheets sheets,
      Processes processes,
      ProcessMessages messages,
      Telling telling,
      Linking linking,
      PlatformTransactionManager transactions) {
    this.sheets = sheets;
    this.processes = processes;
    this.messages = messages;
    this.telling = telling;
    this.linking = linking;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Writes to the customer. */
  public List<Change> reply(long id, String text, EditingHand hand) {
    return locked(
        id,
        process -> {
          if (text.isBlank()) {
            throw StartupProblem.configuration(
                "The reply to process %d is empty; expected a text.".formatted(id));
          }
          telling.reply(id, text.strip(), hand);
          return List.of(new Change("reply", "", text.strip()));
        });
  }

  /** Puts it into a status; the sheet's closed status closes it, any other opens it. */
  public List<Change> put(long id, String status, EditingHand hand) {
    HelpdeskSheet sheet = sheets.helpdesk().desk();
    if (!sheet.statuses().contains(status)) {
      throw StartupProblem.configuration(
          "'%s' is no status of a process; expected one of %s."
              .formatted(status, String.join(", ", sheet.statuses())));
    }
    boolean open = !status.equals(sheet.workflow().closedStatus());
    return change(id, hand, process -> process.withStatus(status, open));
  }

  /** Puts it into the closed status. */
  public List<Change> close(long id, EditingHand hand) {
    return put(id, sheets.helpdesk().desk().workflow().closedStatus(), hand);
  }

  /** Puts a closed one into the open status; one that is open stays where it is. */
  public List<Change> reopen(long id, EditingHand hand) {
    String status = sheets.helpdesk().desk().workflow().openStatus();
    return change(id, hand, process -> process.open() ? process : process.withStatus(status, true));
  }

  /** Gives it to these, and to nobody else; to nobody, if none is named. */
  public List<Change> assign(long id, List<String> executors, EditingHand hand) {
    return change(id, hand, process -> process.withExecutors(executors));
  }

  /** Makes it a process of another type; it follows its topic all the same. */
  public List<Change> retype(long id, String type, EditingHand hand) {
    return change(id, hand, process -> process.withType(type));
  }

  /** Links it to a contract, SOURCE:CONTRACT, with the groups of the sheet's rules. */
  public List<Change> link(long id, String contract, EditingHand hand) {
    return linked(id, hand, new Change("contracts", "", contract), linking::link);
  }

  /** Takes a link away. */
  public List<Change> unlink(long id, String contract, EditingHand hand) {
    return linked(id, hand, new Change("contracts", contract, ""), linking::unlink);
  }

  private List<Change> linked(long id, EditingHand hand, Change change, Predicate<Link> deed) {
    return locked(
        id,
        process -> {
          String contract = change.before() + change.after();
          if (!deed.test(linking.named(id, contract))) {
            return List.of();
          }
          return logged(id, List.of(change), hand);
        });
  }

  private List<Change> change(long id, EditingHand hand, UnaryOperator<Process> deed) {
    return locked(
        id,
        before -> {
          Process after = deed.apply(before);
          List<Change> changes = after.since(before);
          if (!changes.isEmpty()) {
            processes.update(Map.of(id, after));
            telling.changed(id, before, after, hand);
            if (sheets.helpdesk().desk().workflow().marksRead(before, after)) {
              messages.read(List.of(id), hand.at());
            }
          }
          return logged(id, changes, hand);
        });
  }

  private List<Change> logged(long id, List<Change> changes, EditingHand hand) {
    processes.log(Map.of(id, changes), new Hand(hand, null));
    return changes;
  }

  private List<Change> locked(long id, Function<Process, List<Change>> deed) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                deed.apply(
                    processes
                        .lock(id)
                        .orElseThrow(
                            () ->
                                StartupProblem.configuration(
                                    "There is no process %d; expected a number that `dues processes --all` lists."
                                        .formatted(id))))));
  }
}
