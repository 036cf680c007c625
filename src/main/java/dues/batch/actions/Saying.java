package dues.batch.actions;

import dues.batch.actions.MemberApplication.Order;
import dues.batch.actions.request.ActionKind;
import dues.batch.actions.request.Effects;
import dues.batch.actions.request.Refusal;
import dues.batch.actions.request.Request;
import dues.customer.Subscription;
import dues.source.RejectCode;
import dues.store.actions.ActionRow;
import dues.store.actions.ActionTargets;
import dues.store.actions.ActionTargets.Account;
import dues.store.actions.Overlays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an order says of its member's subscriptions; adds the one that ADD orders. */
@Component
class Saying {

  private final Overlays overlays;
  private final ActionTargets targets;

  Saying(Overlays overlays, ActionTargets targets) {
    this.overlays = overlays;
    this.targets = targets;
  }

  /** Of which subscriptions something was said, or why nothing can be. */
  record Said(List<Long> subscriptions, @Nullable Refusal refusal) {}

  Said say(Order order, Map<Long, Subscription> known) {
    if (order.request().kind() == ActionKind.ADD) {
      return add(order);
    }
    Refusal refusal = refusal(order, known);
    if (refusal != null) {
      return new Said(List.of(), refusal);
    }
    Request request = order.request();
    List<Long> concerned =
        order.member().ids().stream().filter(id -> concerns(request, known.get(id))).toList();
    for (long subscription : concerned) {
      overlays.say(
          request.row().actionId(), subscription, Effects.of(request, order.named().toContract()));
    }
    return new Said(concerned, null);
  }

  private Said add(Order order) {
    Request request = order.request();
    ActionRow row = request.row();
    String key = key(order);
    if (targets.subscription(row.source(), key).isPresent()) {
      return new Said(
          List.of(),
          new Refusal(
              RejectCode.E_ID_DUPLICATE,
              "subscription",
              key,
              "subscription '" + key + "' is there already; expected a new key."));
    }
    long fee = Objects.requireNonNull(order.named().fee());
    Account contract = order.member().contract();
    long added =
        overlays.add(
            row,
            new Overlays.Added(key, contract.id(), fee, request.days()),
            order.occasion().execution());
    overlays.say(row.actionId(), added, Effects.ofAdded(request, fee, contract));
    return new Said(List.of(added), null);
  }

  /** The key that was given; for a group, or without one, a key of the contract's own. */
  private static String key(Order order) {
    ActionRow row = order.request().row();
    String given = row.text("subscription");
    if (given != null && row.text("contract") != null) {
      return given;
    }
    return (given == null ? row.id() : given) + "/" + order.member().contract().key();
  }

  private static @Nullable Refusal refusal(Order order, Map<Long, Subscription> known) {
    Request request = order.request();
    Account to = order.named().toContract();
    Account from = order.member().contract();
    if (to != null && request.kind().moves()) {
      if (to.id() == from.id()) {
        return new Refusal(
            RejectCode.E_PARAMETERS,
            "to_contract",
            to.key(),
            "contract " + to.key() + " holds the subscription already; expected another one.");
      }
      if (!to.currency().equals(from.currency())) {
        return new Refusal(
            RejectCode.E_CURRENCY,
            "to_contract",
            to.key(),
            "contract %s is in %s and %s in %s; expected the same currency."
                .formatted(from.key(), from.currency(), to.key(), to.currency()));
      }
    }
    if (known.values().stream().noneMatch(one -> concerns(request, one))) {
      return new Refusal(
          RejectCode.E_DATE,
          "from",
          request.days().toString(),
          "%s has no subscription on any of these days; expected days of its own."
              .formatted(order.member().name()));
    }
    return null;
  }

  /** An interruption needs days to interrupt; whatever else is ordered concerns every one. */
  private static boolean concerns(Request request, @Nullable Subscription one) {
    return request.kind() != ActionKind.INTERRUPT
        || (one != null && one.days().overlaps(request.days()));
  }
}
