package dues.batch.actions;

import dues.batch.actions.MemberApplication.Order;
import dues.batch.actions.MemberApplication.Result;
import dues.batch.actions.request.Refusal;
import dues.batch.actions.request.Request;
import dues.charge.Outcome;
import dues.customer.Change.Cause;
import dues.ledger.Adjustment;
import dues.ledger.LedgerLine;
import dues.ledger.LineOwner;
import dues.money.Money;
import dues.period.DateRange;
import dues.source.RejectCode;
import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Which;
import dues.store.LedgerLines;
import dues.store.LedgerLines.NewLine;
import dues.store.LoadedContract;
import dues.store.actions.ActionTargets.Account;
import dues.store.actions.ActionTargets.Subscribed;
import dues.store.actions.AdjustmentAccounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * ADJUST: one ADJUSTMENT line of the amount, on the first day given, else on the business date. It
 * is the operator's own: no recalculation looks at it.
 */
@Component
class Adjusting {

  private final AccrualFacts facts;
  private final LedgerLines lines;
  private final AdjustmentAccounts accounts;

  Adjusting(AccrualFacts facts, LedgerLines lines, AdjustmentAccounts accounts) {
    this.facts = facts;
    this.lines = lines;
    this.accounts = accounts;
  }

  Result adjust(Order order) {
    Request request = order.request();
    Account contract = order.member().contract();
    BigDecimal amount = Objects.requireNonNull(request.row().number("amount"));
    if (amount.stripTrailingZeros().scale() > Money.digits(contract.currency())) {
      return Result.refused(
          new Refusal(
              RejectCode.E_AMOUNT,
              "amount",
              amount.toPlainString(),
              "'%s' is finer than %s allows; expected at most %d decimals."
                  .formatted(
                      amount.stripTrailingZeros().toPlainString(),
                      contract.currency(),
                      Money.digits(contract.currency()))));
    }
    int day = (int) order.occasion().date().toEpochDay();
    DateRange days = days(request, day);
    LoadedContract loaded =
        facts.load(List.of(contract.id()), order.books().books(), Which.EVERY).get(0);
    LineOwner owner = owner(order, contract);
    LedgerLine line =
        new Adjustment(owner, days, Money.of(amount, contract.currency()))
            .line(loaded.posted(), request.reason());
    Outcome outcome =
        order.books().accrual(loaded.source()).adjust(loaded.facts(), line, Cause.ACCRUE, day);
    if (!outcome.problems().isEmpty()) {
      return Result.refused(
          new Refusal(
              RejectCode.E_CLOSED_PERIOD,
              "from",
              days.toString(),
              outcome.problems().get(0).message() + "."));
    }
    List<NewLine> booked =
        outcome.lines().stream().map(one -> new NewLine(loaded.source(), one)).toList();
    lines.add(order.occasion().execution(), booked);
    return new Result(order.member().ids(), days.from(), booked, null);
  }

  private static DateRange days(Request request, int today) {
    int from = request.startGiven() ? request.days().from() : today;
    return request.days().isOpenEnded()
        ? new DateRange(from, from + 1)
        : new DateRange(Math.min(from, request.days().to() - 1), request.days().to());
  }

  /** The subscription that is named, the one of the fee that is named, or the contract's own. */
  private LineOwner owner(Order order, Account contract) {
    List<Subscribed> subscriptions = order.member().subscriptions();
    if (!subscriptions.isEmpty()) {
      Subscribed first = subscriptions.get(0);
      return new LineOwner(contract.id(), first.id(), first.fee(), first.fee());
    }
    AdjustmentAccounts.Account own =
        accounts.of(order.request().row(), contract, order.occasion().execution());
    Long fee = order.named().fee();
    return new LineOwner(
        contract.id(), own.subscription(), own.fee(), fee == null ? own.fee() : fee);
  }
}
