package dues.batch.outbox;

import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.outbox.Delivery;
import dues.outbox.Event;
import dues.store.outbox.OutboxRow;
import dues.store.outbox.OutboxRows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails to the people of {@code notify:} in a job's sheet, or in the night's where the job names
 * nobody: one an event, run and address. They leave at once, or with later runs like all others.
 */
@Component
public class OperatorMails {

  private static final String NIGHT = "nightly";

  private final Sheets sheets;
  private final OutboxRows rows;
  private final Delivery delivery;
  private final TransactionTemplate transaction;

  OperatorMails(
      Sheets sheets, OutboxRows rows, Delivery delivery, PlatformTransactionManager transactions) {
    this.sheets = sheets;
    this.rows = rows;
    this.delivery = delivery;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What happened.
   *
   * @param which tells this one from all others of the event: an execution, a moment
   * @param execution 0 where nothing ran
   */
  public record Told(String job, String which, LocalDate date, long execution) {}

  /** Writes the mails, each once ever, and tries to send them. */
  public void tell(Event event, Told told, String subject, String text) {
    List<OutboxRow> mails =
        addresses(told.job()).stream()
            .map(
                address ->
                    new OutboxRow(
                        "%s:%s:%s:%s".formatted(event, told.job(), told.which(), address),
                        event.name(),
                        OutboxRow.About.MANY,
                        told.date(),
                        true,
                        Map.of("to", address, "subject", subject, "text", text + "\n")))
            .toList();
    if (!mails.isEmpty()) {
      transaction.executeWithoutResult(status -> rows.add(told.execution(), mails));
      delivery.send(List.of(), transaction);
    }
  }

  private List<String> addresses(String job) {
    String own = notified(job);
    String[] addresses = (own.isBlank() ? notified(NIGHT) : own).strip().split("[;,\\s]+", -1);
    return Arrays.stream(addresses).filter(one -> !one.isEmpty()).distinct().toList();
  }

  private String notified(String job) {
    JobSheet sheet = sheets.jobs().get(job);
    return sheet == null ? "" : Objects.requireNonNull(sheet).work().notified();
  }
}
