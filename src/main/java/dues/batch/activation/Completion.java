package dues.batch.activation;

import dues.activation.OperationKind;
import dues.batch.activation.sheet.Mail;
import dues.batch.activation.sheet.WelcomeTexts;
import dues.outbox.Event;
import dues.store.activation.Items;
import dues.store.activation.OperationRow;
import dues.store.activation.Tasks;
import dues.store.activation.Welcomes;
import dues.store.activation.Welcomes.Welcome;
import dues.store.outbox.OutboxRow;
import dues.store.outbox.OutboxRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What follows when something was done, by a module or by people: the item's state, the end of an
 * open task, and the one welcome mail. All of it in the caller's transaction.
 */
@Component
class Completion {

  private final Items items;
  private final Tasks tasks;
  private final Welcomes welcomes;
  private final OutboxRows outbox;

  Completion(Items items, Tasks tasks, Welcomes welcomes, OutboxRows outbox) {
    this.items = items;
    this.tasks = tasks;
    this.welcomes = welcomes;
    this.outbox = outbox;
  }

  /** Notes that it is done; {@code form} is what a person told. */
  void done(OperationRow row, Map<String, String> form, Done done) {
    tasks.closeOf(row.id(), done.at());
    Long item = row.item();
    if (item == null) {
      return;
    }
    Map<String, String> details = new LinkedHashMap<>(row.arguments());
    List.of("UID", "TP_ID", "COMMENTS", "SUM").forEach(details::remove);
    details.put("name", row.operation().tries().named(row.name()));
    details.putAll(form);
    items.done(
        item,
        row.operation().kind().makes(),
        new Items.Occurred(done.date(), done.execution()),
        details);
    if (row.operation().kind() == OperationKind.OPEN) {
      welcomes.once(item).ifPresent(welcome -> mail(welcome, details, done));
    }
  }

  private void mail(Welcome welcome, Map<String, String> details, Done done) {
    Map<String, String> words = new LinkedHashMap<>(details);
    words.put("service", welcome.service());
    words.put("customer", welcome.customer().title());
    WelcomeTexts texts = done.module() == null ? WelcomeTexts.BUILT_IN : done.module().welcome();
    Mail mail = texts.in(welcome.customer().language()).filled(words);
    String to = welcome.customer().emails();
    Map<String, String> payload = new LinkedHashMap<>();
    payload.put("to", to);
    payload.put("subject", mail.subject());
    payload.put("text", mail.text());
    if (to.isBlank()) {
      payload.put("why", "the contract has no e-mail address");
    }
    outbox.add(
        done.execution(),
        List.of(
            new OutboxRow(
                Event.WELCOME + ":" + welcome.key(),
                Event.WELCOME.name(),
                new OutboxRow.About(welcome.source(), welcome.contract(), null, welcome.fee()),
                done.date(),
                !to.isBlank(),
                payload)));
  }
}
