package dues.batch.actions;

import dues.batch.actions.request.ActionKind;
import dues.batch.actions.request.Request;
import dues.batch.actions.request.RequestParser;
import dues.period.DateRange;
import dues.store.actions.ActionRow;
import dues.store.actions.Actions;
import dues.store.actions.Applications;
import dues.store.actions.Applications.Application;
import dues.store.actions.Applications.Occasion;
import dues.store.actions.Overlays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Takes an applied action back: its values are in force no more, and recalculate-fees posts what
 * that changes. What ACCRUE and ADJUST posted is corrected by another ADJUST.
 */
@Component
class Withdrawal {

  private final Actions actions;
  private final Overlays overlays;
  private final Applications applications;

  Withdrawal(Actions actions, Overlays overlays, Applications applications) {
    this.actions = actions;
    this.overlays = overlays;
    this.applications = applications;
  }

  void withdraw(long actionId, Occasion occasion) {
    ActionRow row = actions.lock(actionId);
    Request request = Objects.requireNonNull(RequestParser.parse(row).request(), row.id());
    List<Long> subscriptions = overlays.withdraw(actionId);
    if (subscriptions.isEmpty()) {
      throw new IllegalStateException(
          "action %s is an %s, which only posts: there is nothing to take back; expected an action that set something. Post the opposite amount with ADJUST."
              .formatted(row.id(), request.kind()));
    }
    if (request.kind() == ActionKind.ADD) {
      overlays.neverAdded(actionId);
    }
    String reason = "withdrawn " + request.reason();
    applications.noteSubscriptions(
        subscriptions,
        new Applications.Why(request.kind().cause().name(), reason, DateRange.BEGINNING),
        occasion);
    applications.noteHolders(subscriptions, reason, occasion);
    actions.withdraw(actionId);
    applications.audit(
        new Application(
            actionId,
            new Applications.Member(row.id(), 0, 0),
            "WITHDRAWN",
            null,
            reason,
            Applications.Work.NONE),
        occasion);
  }
}
