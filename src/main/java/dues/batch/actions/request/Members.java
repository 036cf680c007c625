package dues.batch.actions.request;

import dues.source.RejectCode;
import dues.store.actions.ActionRow;
import dues.store.actions.ActionTargets;
import dues.store.actions.ActionTargets.Account;
import dues.store.actions.ActionTargets.Subscribed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds whom a request concerns. A subscription or a contract is one member; a group has a member
 * for each of its contracts.
 */
@Component
public class Members {

  private final ActionTargets targets;

  Members(ActionTargets targets) {
    this.targets = targets;
  }

  /** One contract that a request concerns, and which of its subscriptions. */
  public record Member(String name, Account contract, List<Subscribed> subscriptions) {
    public List<Long> ids() {
      return subscriptions.stream().map(Subscribed::id).toList();
    }
  }

  /** What the request names, found. */
  public record Named(
      List<Member> members,
      @Nullable Long fee,
      @Nullable Account toContract,
      List<Refusal> refusals) {}

  public Named find(Request request) {
    ActionRow row = request.row();
    List<Refusal> refusals = new ArrayList<>();
    Long fee = named("fee", row, key -> targets.fee(row.source(), key), refusals);
    Account to = named("to_contract", row, key -> targets.contract(row.source(), key), refusals);
    List<Member> members = refusals.isEmpty() ? members(request, fee, refusals) : List.of();
    return new Named(members, fee, to, refusals);
  }

  private List<Member> members(Request request, @Nullable Long fee, List<Refusal> refusals) {
    ActionRow row = request.row();
    Account contract = named("contract", row, key -> targets.contract(row.source(), key), refusals);
    if (row.text("subscription") != null && request.kind() != ActionKind.ADD) {
      Subscribed one =
          named("subscription", row, key -> targets.subscription(row.source(), key), refusals);
      return one == null || !refusals.isEmpty()
          ? List.of()
          : one(one, contract, fee, row, refusals);
    }
    if (!refusals.isEmpty()) {
      return List.of();
    }
    List<Account> accounts = contract != null ? List.of(contract) : group(row, refusals);
    return accounts.stream().map(account -> member(request, account, fee)).toList();
  }

  private Member member(Request request, Account account, @Nullable Long fee) {
    boolean contractAlone =
        request.kind() == ActionKind.ADD || (request.kind() == ActionKind.ADJUST && fee == null);
    return new Member(
        account.key(),
        account,
        contractAlone ? List.of() : targets.heldBy(account, request.row().source(), fee));
  }

  private List<Member> one(
      Subscribed subscription,
      @Nullable Account contract,
      @Nullable Long fee,
      ActionRow row,
      List<Refusal> refusals) {
    if (contract != null && contract.id() != subscription.heldBy()) {
      refusals.add(
          refusal(row, "contract", "subscription " + subscription.key() + " is not on it"));
    }
    if (fee != null && fee != subscription.fee()) {
      refusals.add(refusal(row, "fee", "subscription " + subscription.key() + " has another fee"));
    }
    Account holder = targets.contract(row.source(), subscription.heldBy());
    return List.of(new Member(subscription.key(), holder, List.of(subscription)));
  }

  private List<Account> group(ActionRow row, List<Refusal> refusals) {
    List<Account> accounts = targets.group(row.source(), String.valueOf(row.text("group")));
    if (accounts.isEmpty()) {
      refusals.add(refusal(row, "group", "no contract of the source is in this group"));
    }
    return accounts;
  }

  /** How a name is looked up. */
  private interface Lookup<T> {
    Optional<T> of(String key);
  }

  private <T> @Nullable T named(
      String column, ActionRow row, Lookup<T> lookup, List<Refusal> refusals) {
    String key = row.text(column);
    if (key == null) {
      return null;
    }
    Optional<T> found = lookup.of(key);
    if (found.isEmpty()) {
      refusals.add(
          refusal(row, column, "there is no such " + unit(column) + elsewhere(column, row, key)));
    }
    return found.orElse(null);
  }

  private static String unit(String column) {
    return column.equals("to_contract") ? "contract" : column;
  }

  private String elsewhere(String column, ActionRow row, String key) {
    Optional<String> other =
        column.endsWith("contract") ? targets.elsewhere(row.source(), key) : Optional.empty();
    return other.map(id -> " in this source, it is one of source " + id).orElse(" in this source");
  }

  private static Refusal refusal(ActionRow row, String column, String problem) {
    String value = String.valueOf(row.text(column));
    return new Refusal(
        RejectCode.E_REF_MISSING,
        column,
        value,
        "'" + value + "': " + problem + "; expected one of this source.");
  }
}
