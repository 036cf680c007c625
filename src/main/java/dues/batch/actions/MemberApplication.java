package dues.batch.actions;

import dues.batch.accrual.OpenBooks;
import dues.batch.actions.Differences.Found;
import dues.batch.actions.Differences.Scope;
import dues.batch.actions.request.ActionKind;
import dues.batch.actions.request.Members.Member;
import dues.batch.actions.request.Members.Named;
import dues.batch.actions.request.Refusal;
import dues.batch.actions.request.Request;
import dues.charge.ChargeProblem;
import dues.customer.Change;
import dues.customer.Subscription;
import dues.period.DateRange;
import dues.source.RejectCode;
import dues.store.LedgerLines;
import dues.store.LedgerLines.NewLine;
import dues.store.actions.ActionTargets.Account;
import dues.store.actions.Applications;
import dues.store.actions.Applications.Application;
import dues.store.actions.Applications.Occasion;
import dues.store.actions.Applications.Work;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies a request to one member, all or nothing: the core computes the fees before and after; a
 * difference that falls into a closed month undoes everything of the member (Q45).
 */
@Component
class MemberApplication {

  private final Saying saying;
  private final Adjusting adjusting;
  private final Differences differences;
  private final LedgerLines lines;
  private final Applications applications;
  private final TransactionTemplate savepoint;

  MemberApplication(
      Saying saying,
      Adjusting adjusting,
      Differences differences,
      LedgerLines lines,
      Applications applications,
      PlatformTransactionManager transactions) {
    this.saying = saying;
    this.adjusting = adjusting;
    this.differences = differences;
    this.lines = lines;
    this.applications = applications;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** A request for one of the members it names. */
  record Order(Request request, Member member, Named named, OpenBooks books, Occasion occasion) {

    Scope scope(Set<Long> contracts, List<Long> subscriptions) {
      return new Scope(books, contracts, subscriptions, occasion.date());
    }
  }

  /** What an order came to: lines that differ, or why it is refused. */
  record Result(
      List<Long> subscriptions, int since, List<NewLine> lines, @Nullable Refusal refusal) {
    static Result refused(Refusal refusal) {
      return new Result(List.of(), DateRange.BEGINNING, List.of(), refusal);
    }
  }

  /** Applies it and adds what came of it. */
  void apply(Order order, Applying.Applied applied) {
    Result result =
        Objects.requireNonNull(
            savepoint.execute(
                status -> {
                  Result tried = attempt(order);
                  if (tried.refusal() != null) {
                    status.setRollbackOnly();
                  }
                  return tried;
                }));
    applied.applications().add(application(order, result));
    Refusal refusal = result.refusal();
    if (refusal != null) {
      applied.refusals().add(refusal);
    }
    result.lines().forEach(line -> applied.lines().add(line.line()));
  }

  private static Application application(Order order, Result result) {
    Request request = order.request();
    Refusal refusal = result.refusal();
    List<Long> subscriptions = result.subscriptions();
    boolean atOnce = request.kind().postsAtOnce();
    return new Application(
        request.row().actionId(),
        new Applications.Member(
            order.member().name(),
            order.member().contract().id(),
            subscriptions.size() == 1 ? subscriptions.get(0) : 0),
        refusal == null ? "APPLIED" : "REFUSED",
        refusal == null ? null : refusal.code().name(),
        refusal == null ? message(request, result) : refusal.message(request.row()),
        new Work(result.since(), atOnce ? result.lines().size() : 0));
  }

  private static String message(Request request, Result result) {
    boolean forced = result.lines().stream().anyMatch(line -> line.line().booking().forced());
    return request.reason() + (forced ? ", forced into a closed month" : "");
  }

  private Result attempt(Order order) {
    if (order.request().kind() == ActionKind.ADJUST) {
      return adjusting.adjust(order);
    }
    if (order.request().kind() != ActionKind.ADD && order.member().subscriptions().isEmpty()) {
      return Result.refused(
          new Refusal(
              RejectCode.E_REF_MISSING,
              "contract",
              order.member().name(),
              "contract "
                  + order.member().name()
                  + " has no subscription that this concerns; expected one."));
    }
    Change change = change(order.request());
    Set<Long> holders = new TreeSet<>(Set.of(order.member().contract().id()));
    boolean accrues = order.request().kind() == ActionKind.ACCRUE;
    Found before = differences.of(order.scope(holders, order.member().ids()), change);
    Saying.Said said = saying.say(order, before.subscriptions());
    if (said.refusal() != null) {
      return Result.refused(said.refusal());
    }
    Account to = order.named().toContract();
    if (to != null) {
      holders.add(to.id());
    }
    Found after =
        accrues ? before : differences.of(order.scope(holders, said.subscriptions()), change);
    Refusal refusal = refusal(order, accrues ? Found.NOTHING : before, after);
    return refusal != null
        ? Result.refused(refusal)
        : kept(order, holders, said.subscriptions(), before, after);
  }

  /** The days are those of the action's own, without limit where its dates move others (Q42). */
  private static Change change(Request request) {
    DateRange days =
        switch (request.kind()) {
          case ACCRUE -> request.days();
          case MOVE_FROM -> DateRange.since(request.days().from());
          default -> DateRange.ALWAYS;
        };
    return new Change(days, request.kind().cause(), request.reason());
  }

  private static @Nullable Refusal refusal(Order order, Found before, Found after) {
    for (Subscription subscription : after.subscriptions().values()) {
      if (order.request().kind() == ActionKind.UPDATE && subscription.days().isEmpty()) {
        return new Refusal(
            RejectCode.E_DATE,
            order.request().endGiven() ? "to" : "from",
            order.request().days().toString(),
            "subscription "
                + subscription.key()
                + " would end before it begins; expected at least one day.");
      }
    }
    ChargeProblem problem = after.newSince(before);
    if (problem == null) {
      return null;
    }
    boolean closed = problem.code() == ChargeProblem.Code.CLOSED_PERIOD;
    return new Refusal(
        closed ? RejectCode.E_CLOSED_PERIOD : RejectCode.E_PARAMETERS,
        "action",
        order.request().kind().name(),
        problem.message().endsWith(".") ? problem.message() : problem.message() + ".");
  }

  private Result kept(
      Order order, Set<Long> holders, List<Long> subscriptions, Found before, Found after) {
    Request request = order.request();
    Occasion occasion = order.occasion();
    int since = since(request, before, after);
    if (request.kind().postsAtOnce()) {
      lines.add(occasion.execution(), after.lines());
    } else {
      applications.noteSubscriptions(
          subscriptions,
          new Applications.Why(request.kind().cause().name(), request.reason(), since),
          occasion);
    }
    applications.noteContracts(holders, since, request.reason(), occasion);
    return new Result(subscriptions, since, after.lines(), null);
  }

  /** The earliest day that is not what it was; a moved beginning moves every tile. */
  private static int since(Request request, Found before, Found after) {
    boolean newEnd =
        request.kind() == ActionKind.UPDATE && !request.setsValue() && !request.startGiven();
    if (!newEnd) {
      boolean newStart = request.kind() == ActionKind.UPDATE && !request.setsValue();
      return newStart ? DateRange.BEGINNING : request.days().from();
    }
    int since = DateRange.FOREVER;
    for (Found found : List.of(before, after)) {
      for (Subscription subscription : found.subscriptions().values()) {
        since = Math.min(since, subscription.days().to());
      }
    }
    return since;
  }
}
