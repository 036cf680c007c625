package dues.charge;

import dues.ledger.Decision;
import dues.ledger.Drift;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Collects what one run writes for one contract. */
final class Run {
  final List<LedgerLine> lines = new ArrayList<>(4);
  final List<Decision> decisions = new ArrayList<>(0);
  final List<SubscriptionState> states = new ArrayList<>(2);
  final List<Drift> drift = new ArrayList<>(0);
  final List<ChargeProblem> problems = new ArrayList<>(0);

  /** Adds a subscription's lines, unless they are more than the bound (Q7). */
  void addLines(Course course, List<LedgerLine> more) {
    int bound = course.settings.at(course.days.from()).rules().bounds().maxLinesPerSubscription();
    if (more.size() > bound) {
      fail(
          course,
          ChargeProblem.Code.TOO_MANY_LINES,
          more.size()
              + " lines at once for subscription "
              + course.subscription.key()
              + ", expected at most "
              + bound
              + "; set start in jobs/fees.yml or the subscription's charged_through, or raise"
              + " max_lines_per_subscription");
    } else {
      lines.addAll(course.posted.withOwnKeys(more));
    }
  }

  /** Notes a line whose month is closed; nothing of it is posted. */
  void closed(Course course, LedgerLine line, AccountingPeriod closedThrough) {
    closed(line, "subscription " + course.subscription.key(), closedThrough);
  }

  /** Notes such a line of what {@code whose} names. */
  void closed(LedgerLine line, String whose, AccountingPeriod closedThrough) {
    problems.add(
        new ChargeProblem(
            ChargeProblem.Code.CLOSED_PERIOD,
            line.subscription(),
            whose
                + ", "
                + line.amount()
                + " with charge date "
                + Civil.text(line.booking().chargeDate())
                + ": the month is closed (all months through "
                + closedThrough
                + "); allow it with closed_period POST_TO_OPEN or force in jobs/fees.yml"));
  }

  /**
   * Notes a tile's difference that is not posted; {@code line} is one of the lines it would take.
   */
  void withhold(
      LedgerLine line,
      DateRange tile,
      List<LedgerLine> target,
      List<LedgerLine> posted,
      Drift.Why why) {
    Currency currency = line.amount().currency();
    Drift found =
        new Drift(
            line.subscription(),
            tile,
            line.booking().chargeDate(),
            sum(target, currency),
            sum(posted, currency),
            why);
    for (int i = 0; i < drift.size(); i++) {
      if (drift.get(i).isOfSameTile(found)) {
        drift.set(i, drift.get(i).plus(found));
        return;
      }
    }
    drift.add(found);
  }

  private static Money sum(List<LedgerLine> lines, Currency currency) {
    Money sum = Money.zero(currency);
    for (LedgerLine line : lines) {
      if (line.amount().currency().equals(currency)) {
        sum = sum.plus(line.amount());
      }
    }
    return sum;
  }

  void fail(Course course, ChargeProblem.Code code, String message) {
    fail(course.subscription.id(), code, message);
  }

  void fail(long subscription, ChargeProblem.Code code, String message) {
    problems.add(new ChargeProblem(code, subscription, message));
  }

  /** The result; a parked contract keeps its problems and nothing else. */
  Outcome outcome() {
    Outcome all = new Outcome(lines, decisions, states, drift, problems);
    return all.isParked() ? new Outcome(List.of(), List.of(), List.of(), List.of(), problems) : all;
  }
}
