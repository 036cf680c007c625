package dues.outbox;

import dues.charge.account.SubscriptionAccount;
import dues.customer.Subscription;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import dues.period.DateRange;
import dues.store.outbox.Hook;
import dues.store.outbox.OutboxRow;
import dues.store.outbox.Standings.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is with what was told, and finds what is to be told of a contract's subscriptions
 * on a business date (fees.md Q56, Q57). Whatever a run missed, the next one finds.
 *
 * <p>In service and paid for, but never told: ACTIVE. Told, and suspended since: ALERT. Each tile
 * refused for lack of funds: ALERT, once. A charge within the days of a notice: NOTICE.
 */
public final class Happenings {

  private static final int REFUSALS_FOR_DAYS = 7;
  private static final String SUSPEND = "suspend";

  /** Whose events they are. */
  public record Owner(String sourceId, short source, long contract, String key) {}

  private final Owner owner;
  private final int date;
  private final List<Decision> decisions;
  private final List<LedgerLine> posted;
  private final Happened found;

  /** Adds what it finds to {@code found}. */
  public Happenings(
      Owner owner, int date, List<Decision> decisions, List<LedgerLine> posted, Happened found) {
    this.owner = owner;
    this.date = date;
    this.decisions = decisions;
    this.posted = posted;
    this.found = found;
  }

  /**
   * Looks at one subscription.
   *
   * @param told what was told last; null if nothing was
   * @param start before which the old system charged
   */
  public void of(SubscriptionAccount account, Hook hook, @Nullable Standing told, int start) {
    Subscription subscription = account.subscription();
    List<NextCharge> next = NextCharge.after(date, account);
    String sum = next.isEmpty() ? "0" : next.get(0).text();
    Use use = Use.on(date, account);
    boolean served = told != null && told.inService();
    boolean refused = refusals(subscription, new Ask(hook, served ? SUSPEND : ""), sum);
    if (hook.isServed()) {
      serve(subscription, hook, sum, new Seen(use, told, refused, start));
    }
    notices(subscription, hook, next);
  }

  private record Seen(Use use, @Nullable Standing told, boolean refused, int start) {}

  private void serve(Subscription subscription, Hook hook, String sum, Seen seen) {
    Use use = seen.use();
    Standing told = seen.told();
    long id = subscription.id();
    if (told == null) {
      boolean already =
          subscription.history().chargedThrough() != DateRange.BEGINNING
              || subscription.days().from() < seen.start();
      if (already) {
        stand(id, use.usable(), use.usable() ? subscription.days().from() : use.since());
      } else if (seen.refused()) {
        stand(id, false, date);
      } else if (use.usable() && Use.isPaid(posted, id, DateRange.BEGINNING)) {
        command(Event.ACTIVE, subscription, new Ask(hook, Event.ACTIVE.name()), date, sum);
        stand(id, true, date);
      }
    } else if (told.inService() && (seen.refused() || (use.begun() && !use.usable()))) {
      int since = seen.refused() ? date : use.since();
      if (!seen.refused()) {
        String meaning = use.isOver() ? "close" : SUSPEND;
        command(Event.ALERT, subscription, new Ask(hook, meaning), since, sum);
      }
      stand(id, false, since);
    } else if (!told.inService()
        && use.usable()
        && !seen.refused()
        && Use.isPaid(posted, id, (int) told.since().toEpochDay())) {
      command(Event.ACTIVE, subscription, new Ask(hook, Event.ACTIVE.name()), date, sum);
      stand(id, true, date);
    }
  }

  /** An ALERT for each tile refused of late; true if one is refused and not charged since. */
  private boolean refusals(Subscription subscription, Ask ask, String sum) {
    boolean refused = false;
    for (Decision decision : decisions) {
      boolean own = decision.subscription() == subscription.id();
      boolean lacking =
          decision.kind() == Decision.Kind.REFUSED || decision.kind() == Decision.Kind.NO_FUNDS;
      if (own && lacking && decision.decidedOn() > date - REFUSALS_FOR_DAYS) {
        command(Event.ALERT, subscription, ask, decision.days().from(), sum);
        refused |= !isLifted(decision);
      }
    }
    return refused;
  }

  private boolean isLifted(Decision refusal) {
    Decision.Kind by =
        refusal.kind() == Decision.Kind.REFUSED ? Decision.Kind.RETRIED : Decision.Kind.FUNDS_FOUND;
    return decisions.stream().anyMatch(other -> other.kind() == by && other.answers(refusal));
  }

  private void notices(Subscription subscription, Hook hook, List<NextCharge> next) {
    for (NextCharge charge : next) {
      notice(Event.NOTICE_1, hook.notice1(), subscription, hook, charge);
      notice(Event.NOTICE_2, hook.notice2(), subscription, hook, charge);
    }
  }

  private void notice(
      Event event, int days, Subscription subscription, Hook hook, NextCharge charge) {
    if (days > 0 && date >= charge.day() - days && date < charge.day()) {
      Map<String, String> mail = new LinkedHashMap<>();
      mail.put("to", hook.emails());
      mail.put(
          "subject",
          "%s: %s on %s".formatted(hook.feeTitle(), charge.text(), Civil.text(charge.day())));
      mail.put(
          "text",
          "%s of contract %s: %s will be charged on %s.\n"
              .formatted(hook.comments(), owner.key(), charge.text(), Civil.text(charge.day())));
      boolean sends = !hook.emails().isBlank();
      if (!sends) {
        mail.put("why", "the contract has no e-mail address");
      }
      add(event, subscription, charge.day(), sends, mail);
    }
  }

  /** What an event asks of modules; empty: nothing, the subscription is not in service. */
  private record Ask(Hook hook, String operation) {}

  private void command(Event event, Subscription subscription, Ask ask, int due, String sum) {
    Hook hook = ask.hook();
    Map<String, String> arguments = new LinkedHashMap<>();
    if (hook.hasCommand()) {
      arguments.put("command", hook.way().command());
    } else if (hook.way().hasModules()) {
      if (ask.operation().isEmpty()) {
        arguments.put("why", "its modules were not asked for service");
      } else {
        arguments.put(OutboxRow.OPERATION, ask.operation());
      }
    } else {
      arguments.put("why", "the fee has no command");
    }
    arguments.put("ACTION", event.name());
    arguments.put("UID", owner.key());
    arguments.put("TP_ID", subscription.fee().key());
    arguments.put("COMMENTS", hook.comments());
    arguments.put("SUM", sum);
    add(event, subscription, due, hook.hasCommand(), arguments);
  }

  private void add(
      Event event, Subscription subscription, int due, boolean sends, Map<String, String> payload) {
    found
        .rows()
        .add(
            new OutboxRow(
                "%s:%s:%s:%s"
                    .formatted(event, owner.sourceId(), subscription.key(), Civil.text(due)),
                event.name(),
                new OutboxRow.About(
                    owner.source(), owner.contract(), subscription.id(), subscription.fee().id()),
                LocalDate.ofEpochDay(due),
                sends,
                payload));
  }

  private void stand(long subscription, boolean inService, int since) {
    found.standings().add(new Standing(subscription, inService, LocalDate.ofEpochDay(since)));
  }
}
