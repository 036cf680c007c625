package dues.charge;

import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import java.util.ArrayList;
import java.util.List;

/** Collects what one run writes for one contract. */
final class Run {
  final List<LedgerLine> lines = new ArrayList<>(4);
  final List<Decision> decisions = new ArrayList<>(0);
  final List<SubscriptionState> states = new ArrayList<>(2);
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
      lines.addAll(more);
    }
  }

  /** Notes a line whose month is closed; nothing of it is posted. */
  void closed(Course course, LedgerLine line, AccountingPeriod closedThrough) {
    problems.add(
        new ChargeProblem(
            ChargeProblem.Code.CLOSED_PERIOD,
            course.subscription.id(),
            "subscription "
                + course.subscription.key()
                + ", "
                + line.amount()
                + " with charge date "
                + Civil.text(line.booking().chargeDate())
                + ": the month is closed (all months through "
                + closedThrough
                + "); it stands in the drift report; allow it with closed_period POST_TO_OPEN or"
                + " force in jobs/fees.yml"));
  }

  void fail(Course course, ChargeProblem.Code code, String message) {
    fail(course.subscription.id(), code, message);
  }

  void fail(long subscription, ChargeProblem.Code code, String message) {
    problems.add(new ChargeProblem(code, subscription, message));
  }

  /** The result; a parked contract keeps its problems and nothing else. */
  Outcome outcome() {
    Outcome all = new Outcome(lines, decisions, states, problems);
    return all.isParked() ? new Outcome(List.of(), List.of(), List.of(), problems) : all;
  }
}
