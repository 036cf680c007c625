package dues.fee;

import dues.fee.Billing.QuantityChange;
import dues.fee.Billing.Unused;
import dues.fee.Cycle.Alignment;
import dues.fee.Cycle.Period;
import java.util.List;
import java.util.Map;

/**
 * Parameters that read well one by one and contradict each other (Q58): every pair that does gets a
 * sentence.
 */
final class SenselessCombinations {
  private final FeeParameters p;
  private final Map<String, String> given;
  private final List<ParameterProblem> found;

  private SenselessCombinations(
      FeeParameters p, Map<String, String> given, List<ParameterProblem> found) {
    this.p = p;
    this.given = given;
    this.found = found;
  }

  static void find(FeeParameters p, Map<String, String> given, List<ParameterProblem> found) {
    SenselessCombinations all = new SenselessCombinations(p, given, found);
    all.threshold();
    if (p.billing().daily()) {
      all.dailyLines();
    }
    if (p.cycle().perDay()) {
      all.perDay();
    }
    all.periods();
    all.unused();
    all.active();
  }

  private void threshold() {
    if (p.stubs().start() == Stubs.Start.THRESHOLD && p.stubs().thresholdDay() == 0) {
      add("start_stub, stub_threshold_day", "THRESHOLD needs stub_threshold_day from 1 to 31");
    }
  }

  private void dailyLines() {
    String why = " has no meaning with granularity DAY, which charges each day by itself";
    stubs(why);
    if (p.billing().fullOrNothing()) {
      add("granularity, suspension_rule", p.billing().suspensionRule() + why);
    }
    if (p.cycle().inArrears()) {
      add("granularity, timing", "IN_ARREARS" + why);
    }
    if (p.billing().quantityChange() == QuantityChange.CHARGE_DELTA) {
      add("granularity, quantity_change", "CHARGE_DELTA" + why);
    }
    if (p.stubs().hasMinimum()) {
      add("granularity, minimum", "minimum" + why);
    }
  }

  private void perDay() {
    stubs(" has no meaning with rate_basis PER_DAY, where a stub is only fewer days");
    if (!given.getOrDefault("day_basis", "").isBlank()
        && !p.billing().dayBasis().equals(DayBasis.ACTUAL)) {
      add("rate_basis, day_basis", "PER_DAY has no divisor, so day_basis has no meaning");
    }
  }

  private void stubs(String why) {
    Stubs.Start start = p.stubs().start();
    if (start == Stubs.Start.FULL || start == Stubs.Start.DEFER || start == Stubs.Start.THRESHOLD) {
      add("start_stub", "start_stub " + start + why);
    }
    if (p.stubs().end() == Stubs.End.FULL) {
      add("end_stub", "end_stub FULL" + why);
    }
  }

  private void periods() {
    Cycle cycle = p.cycle();
    Period period = cycle.period();
    boolean dayBased = period == Period.DAY || period == Period.WEEK || period == Period.DAYS;
    DayBasis.Kind basis = p.billing().dayBasis().kind();
    if (basis == DayBasis.Kind.FIXED && dayBased) {
      add("period, day_basis", "FIXED counts days of months and cannot count a " + period);
    }
    if (basis == DayBasis.Kind.YEAR_365_12 && period != Period.MONTH) {
      add("period, day_basis", "YEAR_365_12 takes a month's price; period is " + period);
    }
    if ((period == Period.ONCE || period == Period.WHOLE_TERM) && cycle.count() > 1) {
      add("period, interval", period + " does not repeat, so interval has no meaning");
    }
    boolean counted = period == Period.DAYS || (dayBased && cycle.count() > 1);
    boolean fixedAnchors =
        cycle.alignment() == Alignment.CALENDAR || cycle.alignment() == Alignment.ANCHOR;
    if (counted && fixedAnchors) {
      add(
          "period, alignment",
          period
              + " × "
              + cycle.count()
              + " has no anchor in the calendar; expected alignment SUBSCRIPTION_START or CHAIN");
    }
  }

  private void unused() {
    Unused unused = p.billing().onUnused();
    if (unused != Unused.REVERSE_UNUSED && p.cycle().inArrears()) {
      add("on_unused, timing", unused + " speaks of days charged in advance; timing is IN_ARREARS");
    }
    if (unused == Unused.COMPENSATE_TO_MONTH_END && p.cycle().period() != Period.MONTH) {
      add("on_unused, period", unused + " needs period MONTH, not " + p.cycle().period());
    }
  }

  private void active() {
    if (p.limits().accrueFrom() == Limits.AccrueFrom.ACTIVE
        && given.getOrDefault("modules", "").isBlank()) {
      add(
          "accrue_from, modules",
          "accrue_from ACTIVE waits until a module has brought the service to life, and modules is empty");
    }
  }

  private void add(String column, String sentence) {
    found.add(new ParameterProblem(column, sentence + "."));
  }
}
