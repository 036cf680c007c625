package dues.charge;

import dues.fee.Cycle;
import dues.ledger.Decision;
import dues.period.ChainGrid;
import dues.period.Civil;
import dues.period.DateRange;
import dues.period.DayGrid;
import dues.period.Grid;
import dues.period.MonthGrid;
import dues.period.TermGrid;
import org.jspecify.annotations.Nullable;

/** The grid of a cycle for one subscription (R3, Q8–Q13). */
final class Grids {
  private static final Grid NOTHING_AFTER = day -> new DateRange(day, day + 1);

  private Grids() {}

  /**
   * @param own the subscription's first day, after trial days, whatever the contract's life
   * @param chargedThrough the source's last charged day, which CHAIN starts from
   * @param form what ADVANCE was decided to be, null before its first charge
   */
  static Grid of(Cycle cycle, DateRange own, int chargedThrough, @Nullable Decision form) {
    Cycle.Period period = cycle.period();
    return switch (period) {
      case ONCE -> new TermGrid(new DateRange(own.from(), own.from() + 1), NOTHING_AFTER);
      case WHOLE_TERM -> new TermGrid(withEnd(own), NOTHING_AFTER);
      case ADVANCE -> advance(cycle, own, form);
      case DAY, DAYS -> days(cycle, own.from(), chargedThrough, cycle.count());
      case WEEK -> days(cycle, own.from(), chargedThrough, 7 * cycle.count());
      case MONTH, QUARTER, HALF_YEAR, YEAR ->
          months(cycle, own.from(), chargedThrough, period.months() * cycle.count());
    };
  }

  /**
   * Whether a subscription of this cycle is one tile from its first to its last day, or has become
   * one.
   */
  static boolean isTerm(Cycle cycle, DateRange own, @Nullable Decision form) {
    return switch (cycle.period()) {
      case ONCE, WHOLE_TERM -> true;
      case ADVANCE -> form == null ? !own.isOpenEnded() : form.kind() == Decision.Kind.TERM;
      default -> false;
    };
  }

  private static DateRange withEnd(DateRange own) {
    if (own.isOpenEnded()) {
      throw new ChargeFailure(
          ChargeProblem.Code.NO_TERM_END,
          "period WHOLE_TERM needs the subscription's last day, and 'to' is empty; set it, or"
              + " choose mode ADVANCE");
    }
    return own;
  }

  private static Grid advance(Cycle cycle, DateRange own, @Nullable Decision form) {
    Grid months = MonthGrid.calendar(1);
    if (!isTerm(cycle, own, form)) {
      return months;
    }
    if (form != null && own.isOpenEnded()) {
      return new TermGrid(new DateRange(own.from(), form.days().to()), months);
    }
    return new TermGrid(own, months);
  }

  private static Grid days(Cycle cycle, int first, int chargedThrough, int length) {
    return switch (cycle.alignment()) {
      case SUBSCRIPTION_START -> new DayGrid(first, length);
      case CHAIN -> new DayGrid(chainStart(first, chargedThrough), length);
      case CALENDAR -> length == 1 ? DayGrid.days() : DayGrid.weeks(1);
      case ANCHOR -> length == 1 ? DayGrid.days() : DayGrid.weeks(cycle.anchorDay());
    };
  }

  private static Grid months(Cycle cycle, int first, int chargedThrough, int months) {
    return switch (cycle.alignment()) {
      case CALENDAR -> MonthGrid.calendar(months);
      case ANCHOR -> MonthGrid.anchored(first, months, cycle.anchorDay());
      case SUBSCRIPTION_START -> MonthGrid.from(first, months);
      case CHAIN -> new ChainGrid(chainStart(first, chargedThrough), months);
    };
  }

  private static int chainStart(int first, int chargedThrough) {
    return chargedThrough == DateRange.BEGINNING ? first : chargedThrough;
  }

  /** The day of the month on which a subscription starts, for THRESHOLD. */
  static int startDayOfMonth(int first) {
    return Civil.dayOfMonth(first);
  }
}
