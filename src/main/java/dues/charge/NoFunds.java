package dues.charge;

import dues.fee.FundsRules;
import dues.ledger.Booking;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a tile that the funds refuse (Q54).
 *
 * <p>RETRY_DAILY tries on every run to the tile's last day and then forgives it; the day it
 * succeeds is the charge date. SKIP forgives at once. SUSPEND suspends the subscription from the
 * charge date to the eve of the run that finds the funds. The first refusal is a decision, from
 * which the one ALERT follows.
 */
final class NoFunds {
  private final Course course;
  private final int date;

  NoFunds(Course course, int date) {
    this.course = course;
    this.date = date;
  }

  boolean mayRetry(Due due) {
    return date < lastDay(due);
  }

  /** The tile on the date of its new attempt. */
  Due onNewDate(Due due) {
    return on(due, date);
  }

  /** The tile charged on another date than its own. */
  static Due on(Due due, int date) {
    List<LedgerLine> lines = new ArrayList<>(due.lines().size());
    for (LedgerLine line : due.lines()) {
      Booking old = line.booking();
      lines.add(line.withBooking(old.on(date, old.reason())));
    }
    return new Due(due.unit(), due.tile(), due.begin(), date, date, lines);
  }

  Decision forgiven(Due due) {
    return decision(Decision.Kind.FORGIVEN, due, "no funds to its last day");
  }

  /** Notes a refusal, once. */
  void refuse(Due due, Run run) {
    FundsRules.OnNoFunds rule = course.settings.at(date).parameters().funds().onNoFunds();
    if (rule == FundsRules.OnNoFunds.SUSPEND) {
      // the set-up may have found its funds in this run, and the fee after it not
      boolean open = course.openSuspension() != null && !isNoted(run, Decision.Kind.FUNDS_FOUND);
      if (!open && !isNoted(run, Decision.Kind.NO_FUNDS)) {
        run.decisions.add(
            new Decision(
                course.subscription.id(),
                Decision.Kind.NO_FUNDS,
                DateRange.since(due.chargeDate()),
                date,
                "suspended for lack of funds"));
      }
      return;
    }
    if (!course.isRefused(due.begins())) {
      run.decisions.add(decision(Decision.Kind.REFUSED, due, "no funds, " + rule));
    }
    if (rule == FundsRules.OnNoFunds.SKIP || !mayRetry(due)) {
      run.decisions.add(
          rule == FundsRules.OnNoFunds.SKIP
              ? decision(Decision.Kind.FORGIVEN, due, "no funds, SKIP")
              : forgiven(due));
    }
  }

  /** Notes that a refused tile, or a suspended subscription, found its funds. */
  void found(Due due, Run run) {
    if (course.isRefused(due.begins())) {
      run.decisions.add(decision(Decision.Kind.RETRIED, due, "funds found"));
    }
    Decision suspension = course.openSuspension();
    if (suspension != null && !isNoted(run, Decision.Kind.FUNDS_FOUND)) {
      run.decisions.add(
          new Decision(
              course.subscription.id(),
              Decision.Kind.FUNDS_FOUND,
              new DateRange(suspension.days().from(), date),
              date,
              "funds found"));
    }
  }

  /** Whether an earlier tile of this run brought the decision: one holds for all of them. */
  private boolean isNoted(Run run, Decision.Kind kind) {
    long subscription = course.subscription.id();
    return run.decisions.stream()
        .anyMatch(noted -> noted.kind() == kind && noted.subscription() == subscription);
  }

  private Decision decision(Decision.Kind kind, Due due, String detail) {
    return new Decision(course.subscription.id(), kind, due.begins(), date, due.about() + detail);
  }

  private static int lastDay(Due due) {
    return due.unit() == Due.Unit.DAY ? due.begin() + 1 : due.tile().to();
  }
}
