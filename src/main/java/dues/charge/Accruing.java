package dues.charge;

import dues.customer.Change;
import dues.customer.Progress;
import dues.ledger.Booking;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Accrual of one subscription: the due tiles that have neither line nor decision, and its new
 * state.
 */
final class Accruing {
  private static final int LOOK_AHEAD_TILES = 14;

  private final Course course;
  private final Posted posted;
  private final int date;
  private final Books books;
  private final CatchUpPolicy catchUp;
  private int nextDue = DateRange.FOREVER;
  private int undecided = DateRange.FOREVER;
  private int reached = DateRange.FOREVER;

  Accruing(Course course, AccountingPeriod closedThrough, int date) {
    this.course = course;
    this.posted = course.posted;
    this.date = date;
    Change change = course.subscription.history().change();
    Change.Cause cause = change == null ? Change.Cause.IMPORT : change.cause();
    this.books = new Books(closedThrough, course.settings.at(date).rules().closing(), cause);
    this.catchUp = new CatchUpPolicy(course, date);
  }

  /** Adds what is to be written to the run. */
  void into(Run run) {
    Progress before = course.subscription.history().progress();
    if (course.settings.at(date).parameters().limits().manual()) {
      run.states.add(
          new SubscriptionState(
              course.subscription.id(),
              before.accruedThrough(),
              before.chargesMade(),
              DateRange.FOREVER));
      return;
    }
    collect();
    Set<DateRange> newTiles = new HashSet<>();
    List<LedgerLine> lines = new ArrayList<>();
    for (Due due : catchUp.charged) {
      if (post(due, lines, run) && due.unit() != Due.Unit.SETUP && !posted.hasTile(due.tile())) {
        newTiles.add(due.tile());
      }
    }
    run.addLines(course, lines);
    run.decisions.addAll(catchUp.forgiven);
    decideForm(run, lines);
    run.states.add(
        new SubscriptionState(
            course.subscription.id(),
            accruedThrough(),
            before.chargesMade() + newTiles.size(),
            nextDue()));
  }

  private void collect() {
    Target target = new Target(course, new DateRange(since(), date + 1));
    Setting setting = course.settings.at(date);
    boolean term = course.isTerm(setting);
    int ahead = setting.parameters().billing().daily() ? 0 : LOOK_AHEAD_TILES;
    int looked = 0;
    while (target.hasNext()) {
      int position = target.position();
      if (position > date) {
        reached = Math.min(reached, position);
        if (nextDue != DateRange.FOREVER || looked++ >= ahead) {
          nextDue = Math.min(nextDue, position);
          return;
        }
      }
      for (Due due : target.next()) {
        consider(due, term);
      }
    }
    reached = Math.min(reached, target.position());
  }

  private void consider(Due due, boolean term) {
    if (isDecided(due, term)) {
      return;
    }
    if (due.day() <= date) {
      catchUp.decide(due);
    } else {
      nextDue = Math.min(nextDue, due.day());
      undecided = Math.min(undecided, due.begin());
    }
  }

  private boolean isDecided(Due due, boolean term) {
    boolean unchanged = course.subscription.history().change() == null;
    if (unchanged && due.begin() <= course.subscription.history().progress().accruedThrough()) {
      return true;
    }
    return !posted.isEmpty() && posted.has(due, term);
  }

  private int since() {
    int accrued = course.subscription.history().progress().accruedThrough();
    int since = accrued == DateRange.BEGINNING ? accrued : accrued + 1;
    Change change = course.subscription.history().change();
    if (change != null) {
      since = Math.min(since, change.days().from());
    }
    int start = course.settings.at(date).rules().start();
    int opening = start == DateRange.BEGINNING ? start : start - 1;
    return Math.max(since, Math.max(opening, course.subscription.history().chargedThrough()));
  }

  private boolean post(Due due, List<LedgerLine> lines, Run run) {
    Change change = course.subscription.history().change();
    boolean late =
        change != null && due.begin() <= course.subscription.history().progress().accruedThrough();
    String reason =
        late && change != null ? change.reason() : due.day() < date ? "caught up" : "due";
    for (LedgerLine draft : due.lines()) {
      Booking booking = draft.booking();
      LedgerLine line =
          books.book(
              draft.withBooking(
                  new Booking(
                      booking.chargeDate(),
                      booking.accountingPeriod(),
                      0,
                      false,
                      reason,
                      booking.explanation())));
      if (line == null) {
        run.closed(course, draft, books.closedThrough());
        return false;
      }
      lines.add(line);
    }
    return true;
  }

  private void decideForm(Run run, List<LedgerLine> lines) {
    Setting setting = course.settings.at(date);
    boolean advance = setting.parameters().cycle().period() == dues.fee.Cycle.Period.ADVANCE;
    if (!advance || course.form != null || lines.isEmpty()) {
      return;
    }
    boolean term = course.isTerm(setting);
    run.decisions.add(
        new Decision(
            course.subscription.id(),
            term ? Decision.Kind.TERM : Decision.Kind.MONTHS,
            course.own,
            date,
            "ADVANCE took this form with its first charge"));
  }

  private int accruedThrough() {
    boolean daily = course.settings.at(date).parameters().billing().daily();
    int through = Math.min(undecided, reached);
    return (daily ? Math.min(through, date + 1) : through) - 1;
  }

  private int nextDue() {
    if (catchUp.leavesSome) {
      return date + 1;
    }
    boolean daily = course.settings.at(date).parameters().billing().daily();
    return daily ? Math.min(nextDue, nextBillableDay()) : nextDue;
  }

  private int nextBillableDay() {
    int from = Math.max(date + 1, course.days.from());
    int to = Math.min(course.days.to(), from + 31 * LOOK_AHEAD_TILES);
    if (from >= to) {
      return DateRange.FOREVER;
    }
    List<Segment> active = Activity.of(course, course.settings.at(date), new DateRange(from, to));
    if (active.isEmpty()) {
      return to == course.days.to() ? DateRange.FOREVER : to;
    }
    return active.get(0).from();
  }
}
