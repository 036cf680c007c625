package dues.charge;

import dues.charge.segment.Segment;
import dues.customer.Change;
import dues.customer.Progress;
import dues.fee.Cycle;
import dues.fee.FeeParameters;
import dues.fee.FundsRules;
import dues.ledger.Booking;
import dues.ledger.Decision;
import dues.ledger.Drift;
import dues.ledger.Funds;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Accrual of one subscription: due tiles without line or decision, and its new state. */
final class Accruing {
  private static final int LOOK_AHEAD_TILES = 14;

  private final Course course;
  private final Setting setting;
  private final int date;
  private final Books books;
  private final CatchUpPolicy catchUp;
  private final NoFunds noFunds;
  private final List<LedgerLine> lines = new ArrayList<>(2);
  private final Set<DateRange> newTiles = new HashSet<>(2);
  private boolean suspended;
  private int nextDue = DateRange.FOREVER;
  private int undecided = DateRange.FOREVER;
  private int reached = DateRange.FOREVER;

  Accruing(Course course, AccountingPeriod closedThrough, int date) {
    this.course = course;
    this.setting = course.settings.at(date);
    this.date = date;
    Change change = course.subscription.history().change();
    Change.Cause cause = change == null ? Change.Cause.IMPORT : change.cause();
    this.books = new Books(closedThrough, setting.rules().closing(), cause);
    this.catchUp = new CatchUpPolicy(course, date);
    this.noFunds = new NoFunds(course, date);
  }

  long subscription() {
    return course.subscription.id();
  }

  /** Finds what is due and hands it over to be charged in turn. */
  void collect(List<Pending> pending, Run run) {
    FeeParameters parameters = setting.parameters();
    if (parameters.limits().manual()) {
      return;
    }
    Target target = Target.withRefused(course, new DateRange(since(), date + 1));
    int ahead = LOOK_AHEAD_TILES;
    if (parameters.billing().daily()) {
      ahead = target.position() == course.days.from() ? 1 : 0;
    }
    int looked = 0;
    while (target.hasNext()) {
      int position = target.position();
      if (position > date) {
        reached = Math.min(reached, position);
        if (nextDue != DateRange.FOREVER || looked++ >= ahead) {
          nextDue = Math.min(nextDue, position);
          break;
        }
      }
      for (Due due : target.next()) {
        if (consider(due, run)) {
          target.gaveAway(due);
        }
      }
    }
    reached = Math.min(reached, target.position());
    run.decisions.addAll(catchUp.forgiven);
    for (Due due : catchUp.left) {
      undecided(due.begin(), date + 1);
    }
    for (Due due : catchUp.charged) {
      pending.add(new Pending(this, due, parameters.funds(), parameters.standing().priority()));
    }
  }

  /** Puts a tile where it belongs; true if it was forgiven. */
  private boolean consider(Due due, Run run) {
    if (isDecided(due)) {
      return false;
    }
    if (due.day() > date) {
      undecided(due.begin(), due.day());
    } else if (!course.isRefused(due.begins())) {
      return catchUp.forgives(due);
    } else if (noFunds.mayRetry(due)) {
      catchUp.charged.add(noFunds.onNewDate(due));
    } else {
      run.decisions.add(noFunds.forgiven(due));
    }
    return false;
  }

  /** Posts the lines of a due tile, each on its balance. */
  void charge(Due due, Funds funds, Run run) {
    List<LedgerLine> booked = new ArrayList<>(due.lines().size());
    String reason = reason(due);
    for (LedgerLine draft : due.lines()) {
      Booking old = draft.booking();
      LedgerLine line = books.book(draft.withBooking(old.on(old.chargeDate(), reason)));
      if (line == null) {
        run.closed(course, draft, books.closedThrough());
        if (due.unit() != Due.Unit.SETUP || isLookedAtAnew()) {
          run.withhold(draft, draft.key().tile(), due.lines(), List.of(), Drift.Why.CLOSED_PERIOD);
        }
        return;
      }
      booked.add(line);
    }
    for (LedgerLine line : booked) {
      lines.addAll(funds.take(line, setting.parameters().funds().bucket()));
    }
    if (due.unit() != Due.Unit.SETUP && !course.posted.hasTile(due.tile())) {
      newTiles.add(due.tile());
    }
    noFunds.found(due, run);
  }

  /** Otherwise an earlier set-up may stand in tiles that were not loaded. */
  private boolean isLookedAtAnew() {
    return course.subscription.history().change() != null
        || course.subscription.history().progress().accruedThrough() == DateRange.BEGINNING;
  }

  /** Leaves a due tile for lack of funds, as {@code on_no_funds} says. */
  void refuse(Due due, Run run) {
    noFunds.refuse(due, run);
    FundsRules.OnNoFunds rule = setting.parameters().funds().onNoFunds();
    suspended = rule == FundsRules.OnNoFunds.SUSPEND;
    if (rule != FundsRules.OnNoFunds.SKIP) {
      undecided(due.begin(), date + 1);
    }
  }

  /** Whether an earlier tile of this run lacked funds and the subscription is suspended by it. */
  boolean isSuspended() {
    return suspended;
  }

  /** Adds the lines and the state to the run, after every due tile was charged or refused. */
  void finish(Run run) {
    Progress before = course.subscription.history().progress();
    if (setting.parameters().limits().manual()) {
      run.states.add(
          new SubscriptionState(
              subscription(), before.accruedThrough(), before.chargesMade(), DateRange.FOREVER));
      return;
    }
    run.addLines(course, lines);
    decideForm(run);
    run.states.add(
        new SubscriptionState(
            subscription(), accruedThrough(), before.chargesMade() + newTiles.size(), nextDue()));
  }

  private void undecided(int begin, int day) {
    nextDue = Math.min(nextDue, day);
    undecided = Math.min(undecided, begin);
  }

  private boolean isDecided(Due due) {
    Change change = course.subscription.history().change();
    int end = due.unit() == Due.Unit.SETUP ? due.begin() + 1 : due.tile().to();
    boolean untouched = change == null || end <= change.days().from();
    if (untouched && isBeforeState(due)) {
      return true;
    }
    return !course.posted.isEmpty() && course.posted.has(due, course.isTerm(setting, due.tile()));
  }

  private boolean isBeforeState(Due due) {
    return due.begin() <= course.subscription.history().progress().accruedThrough();
  }

  private int since() {
    int accrued = course.subscription.history().progress().accruedThrough();
    int since = accrued == DateRange.BEGINNING ? accrued : accrued + 1;
    Change change = course.subscription.history().change();
    if (change != null) {
      since = Math.min(since, change.days().from());
    }
    int start = setting.rules().start();
    int opening = start == DateRange.BEGINNING ? start : start - 1;
    return Math.max(since, Math.max(opening, course.subscription.history().chargedThrough()));
  }

  private String reason(Due due) {
    Change change = course.subscription.history().change();
    if (change != null && isBeforeState(due)) {
      return change.reason();
    }
    return due.day() < date ? "caught up" : "due";
  }

  private void decideForm(Run run) {
    boolean advance = setting.parameters().cycle().period() == Cycle.Period.ADVANCE;
    if (!advance || course.form != null || lines.isEmpty()) {
      return;
    }
    run.decisions.add(
        new Decision(
            subscription(),
            course.isTerm(setting) ? Decision.Kind.TERM : Decision.Kind.MONTHS,
            course.own,
            date,
            "ADVANCE took this form with its first charge"));
  }

  private int accruedThrough() {
    int through = Math.min(undecided, reached);
    boolean daily = setting.parameters().billing().daily();
    return (daily ? Math.min(through, date + 1) : through) - 1;
  }

  private int nextDue() {
    boolean daily = setting.parameters().billing().daily();
    return daily ? Math.min(nextDue, nextBillableDay()) : nextDue;
  }

  private int nextBillableDay() {
    int from = Math.max(date + 1, course.days.from());
    int to = Math.min(course.days.to(), from + 31 * LOOK_AHEAD_TILES);
    if (from >= to) {
      return DateRange.FOREVER;
    }
    List<Segment> active = Activity.of(course, setting, new DateRange(from, to));
    if (active.isEmpty()) {
      return to == course.days.to() ? DateRange.FOREVER : to;
    }
    return active.get(0).from();
  }
}
