package dues.fee;

import static org.assertj.core.api.Assertions.assertThat;

import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeeParametersParserTest {

  private static ParsedParameters parse(String cells) {
    Map<String, String> all = new HashMap<>();
    for (String cell : cells.split(" ", -1)) {
      int equals = cell.indexOf('=');
      all.put(cell.substring(0, equals), cell.substring(equals + 1));
    }
    return FeeParametersParser.parse(all);
  }

  @ParameterizedTest
  @EnumSource(FeePreset.class)
  void everyPresetHoldsByItself(FeePreset preset) {
    assertThat(parse("mode=" + preset).problems()).isEmpty();
  }

  @Test
  void aCellBesideTheModeOverridesItAndAnEmptyOneDoesNot() {
    FeeParameters full = parse("mode=month_full start_stub=FREE end_stub=").get();
    assertThat(full.stubs().start()).isEqualTo(Stubs.Start.FREE);
    assertThat(full.stubs().end()).isEqualTo(Stubs.End.FULL);
    assertThat(full.billing().suspensionRule())
        .isEqualTo(Billing.SuspensionRule.FULL_IF_ANY_ACTIVE_DAY);
  }

  @Test
  void writtenArgumentsAreRead() {
    FeeParameters days = parse("mode=DAYS_N period=days(28) catch_up=max(2)").get();
    assertThat(days.cycle().count()).isEqualTo(28);
    assertThat(days.limits().catchUp()).isEqualTo(new Limits.CatchUp(Limits.CatchUp.Rule.MAX, 2));
    assertThat(parse("mode=ANCHOR_DAY day_basis=FIXED(28)").get().billing().dayBasis())
        .isEqualTo(DayBasis.fixed(28));
  }

  @ParameterizedTest
  @CsvSource({
    "mode=MONTHLY, mode",
    "mode=MONTH_FULL period=FORTNIGHT, period",
    "mode=MONTH_FULL interval=0, interval",
    "mode=MONTH_FULL setup_fee=-1, setup_fee",
    "mode=MONTH_FULL manual=maybe, manual",
    "mode=ANCHOR_DAY anchor_day=32, anchor_day",
    "mode=ANCHOR_DAY period=WEEK anchor_day=8, anchor_day",
    "mode=MONTH_PRORATED day_basis=FIXED(x), day_basis",
    "mode=MONTH_PRORATED start_stub=THRESHOLD, 'start_stub, stub_threshold_day'",
    "mode=MONTH_BY_DAY end_stub=FULL, end_stub",
    "mode=MONTH_BY_DAY start_stub=DEFER, start_stub",
    "mode=MONTH_BY_DAY timing=IN_ARREARS, 'granularity, timing'",
    "mode=MONTH_BY_DAY quantity_change=CHARGE_DELTA, 'granularity, quantity_change'",
    "mode=MONTH_BY_DAY minimum=1, 'granularity, minimum'",
    "mode=MONTH_BY_DAY suspension_rule=FULL_IF_ANY_ACTIVE_DAY, 'granularity, suspension_rule'",
    "mode=DAY_RATE start_stub=FULL, start_stub",
    "mode=DAY_RATE period=MONTH day_basis=FIXED_30, 'rate_basis, day_basis'",
    "mode=MONTH_PRORATED period=WEEK day_basis=FIXED_30, 'period, day_basis'",
    "mode=QUARTER day_basis=YEAR_365_12, 'period, day_basis'",
    "mode=QUARTER on_unused=COMPENSATE_TO_MONTH_END, 'on_unused, period'",
    "mode=MONTH_PRORATED timing=IN_ARREARS on_unused=NO_REFUND, 'on_unused, timing'",
    "mode=ONE_TIME interval=2, 'period, interval'",
    "mode=MONTH_PRORATED period=WEEK interval=2, 'period, alignment'",
    "mode=MONTH_PRORATED period=DAYS(30), 'period, alignment'",
    "mode=MONTH_FULL interval=3661, interval",
    "mode=ANCHOR_DAY anchor_day=0, anchor_day",
    "mode=ANCHOR_DAY anchor_day=x, anchor_day",
    "mode=MONTH_FULL stub_threshold_day=32, stub_threshold_day",
    "mode=MONTH_FULL stub_threshold_day=0, stub_threshold_day",
    "mode=MONTH_PRORATED day_basis=FIXED(0), day_basis",
    "mode=MONTH_PRORATED day_basis=FIXED(32), day_basis",
    "mode=MONTH_PRORATED day_basis=FIXED(30, day_basis",
    "mode=MONTH_PRORATED day_basis=FIXED, day_basis",
    "mode=DAYS_N period=DAYS, period",
    "mode=DAYS_N period=DAYS(0), period",
    "mode=DAYS_N period=DAYS(3661), period",
    "mode=MONTH_FULL minimum=five, minimum",
    "mode=MONTH_FULL correction_style=UNDO, correction_style",
    "mode=MONTH_FULL trial_days=-1, trial_days",
    "mode=MONTH_FULL max_charges=-1, max_charges",
    "mode=MONTH_FULL catch_up=MAX, catch_up",
    "mode=MONTH_BY_DAY start_stub=FULL, start_stub",
    "mode=MONTH_BY_DAY start_stub=THRESHOLD stub_threshold_day=5, start_stub",
    "mode=MONTH_BY_DAY suspension_rule=FULL_IF_ACTIVE_ON_CHARGE_DATE, 'granularity, suspension_rule'",
    "mode=DAY_RATE end_stub=FULL, end_stub",
    "mode=DAY_RATE start_stub=DEFER, start_stub",
    "mode=DAY_RATE period=MONTH day_basis=YEAR_365_12, 'rate_basis, day_basis'",
    "mode=DAYS_N day_basis=FIXED_30, 'period, day_basis'",
    "mode=MONTH_PRORATED period=DAY day_basis=FIXED(28), 'period, day_basis'",
    "mode=MONTH_PRORATED period=WEEK on_unused=COMPENSATE_TO_MONTH_END, 'on_unused, period'",
    "mode=MONTH_PRORATED timing=IN_ARREARS on_unused=COMPENSATE_TO_MONTH_END, 'on_unused, timing'",
    "mode=MONTH_PRORATED period=WHOLE_TERM interval=2, 'period, interval'",
    "mode=DAYS_N alignment=CALENDAR, 'period, alignment'",
    "mode=DAYS_N alignment=ANCHOR, 'period, alignment'",
    "mode=DAY_RATE interval=2, 'period, alignment'"
  })
  void aSenselessCellOrPairIsNamed(String cells, String column) {
    assertThat(parse(cells).problems())
        .as(cells)
        .singleElement()
        .satisfies(problem -> assertThat(problem.column()).isEqualTo(column))
        .satisfies(problem -> assertThat(problem.message()).endsWith("."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mode=ANCHOR_DAY anchor_day=1 interval=3660",
        "mode=ANCHOR_DAY anchor_day=31 stub_threshold_day=31",
        "mode=ANCHOR_DAY period=WEEK anchor_day=7",
        "mode=DAYS_N period=DAYS(1) interval=2",
        "mode=DAYS_N period=DAYS(3660) alignment=CHAIN",
        "mode=DAY_RATE interval=2 alignment=CHAIN",
        "mode=MONTH_PRORATED day_basis=FIXED(1)",
        "mode=MONTH_PRORATED day_basis=FIXED(31) setup_fee=0 minimum=0",
        "mode=MONTH_BY_DAY start_stub=FREE day_basis=FIXED_30",
        "mode=DAY_RATE day_basis=ACTUAL start_stub=FREE",
        "mode=MONTH_PRORATED on_unused=COMPENSATE_TO_MONTH_END",
        "mode=QUARTER on_unused=NO_REFUND",
        "mode=ONE_TIME timing=IN_ARREARS"
      })
  void whatMakesSenseHolds(String cells) {
    assertThat(parse(cells).problems()).as(cells).isEmpty();
  }

  /** Q12: a single charge and a whole term are whole; by the day they cannot be. */
  @ParameterizedTest
  @CsvSource({
    "period=ONCE, FULL, FULL, FULL_IF_ANY_ACTIVE_DAY",
    "period=whole_term, FULL, FULL, FULL_IF_ANY_ACTIVE_DAY",
    "period=WHOLE_TERM start_stub=FREE suspension_rule=IGNORE, FREE, FULL, IGNORE",
    "period=WHOLE_TERM granularity=DAY, PRORATE, PRORATE, PRORATE_OUT",
    "period=WHOLE_TERM rate_basis=PER_DAY, PRORATE, PRORATE, PRORATE_OUT",
    "period=QUARTER, PRORATE, PRORATE, PRORATE_OUT"
  })
  void aTermIsWholeUnderAnyMode(
      String cells, Stubs.Start start, Stubs.End end, Billing.SuspensionRule rule) {
    FeeParameters read = parse("mode=MONTH_PRORATED " + cells).get();
    assertThat(read.stubs().start()).isEqualTo(start);
    assertThat(read.stubs().end()).isEqualTo(end);
    assertThat(read.billing().suspensionRule()).isEqualTo(rule);
  }

  @Test
  void everyCellIsReadIntoItsPlace() {
    FeeParameters read =
        parse(
                "mode=MONTH_PRORATED period=WEEK interval=2 alignment=CHAIN anchor_day=3"
                    + " timing=IN_ARREARS start_stub=THRESHOLD stub_threshold_day=12 end_stub=FULL"
                    + " minimum=5.50 price_change=NEXT_PERIOD quantity_change=CHARGE_DELTA"
                    + " suspension_rule=IGNORE funds_check=SUFFICIENT funds_scope=BUNDLE"
                    + " on_no_funds=SUSPEND bucket=MAIN_THEN_EXTRA setup_fee=50.00 trial_days=14"
                    + " max_charges=6 manual=yes catch_up=CURRENT_ONLY priority=4 category=tv"
                    + " use_discount=true correction_style=DELTA")
            .get();
    assertThat(read.cycle())
        .isEqualTo(
            new Cycle(
                Cycle.Period.WEEK,
                2,
                Cycle.RateBasis.PER_PERIOD,
                Cycle.Alignment.CHAIN,
                3,
                Cycle.Timing.IN_ARREARS));
    assertThat(read.billing())
        .isEqualTo(
            new Billing(
                Billing.Granularity.PERIOD,
                DayBasis.ACTUAL,
                Billing.SuspensionRule.IGNORE,
                Billing.Unused.REVERSE_UNUSED,
                Billing.PriceChange.NEXT_PERIOD,
                Billing.QuantityChange.CHARGE_DELTA));
    assertThat(read.stubs())
        .isEqualTo(new Stubs(Stubs.Start.THRESHOLD, 12, Stubs.End.FULL, new BigDecimal("5.5")));
    assertThat(read.funds())
        .isEqualTo(
            new FundsRules(
                FundsRules.Check.SUFFICIENT,
                FundsRules.Scope.BUNDLE,
                FundsRules.OnNoFunds.SUSPEND,
                Bucket.MAIN_THEN_EXTRA));
    Limits.CatchUp current = new Limits.CatchUp(Limits.CatchUp.Rule.CURRENT_ONLY, 0);
    assertThat(read.limits())
        .isEqualTo(
            new Limits(new BigDecimal("50"), 14, 6, current, true, Limits.AccrueFrom.SUBSCRIPTION));
    assertThat(read.standing()).isEqualTo(new Standing(4, "tv", true, CorrectionStyle.DELTA));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "TRUE, true", "yes, true", "0, false", "False, false", "no, false"})
  void yesAndNoAreWrittenInThreeWays(String text, boolean value) {
    assertThat(parse("mode=MONTH_FULL use_discount=" + text).get().standing().useDiscount())
        .isEqualTo(value);
  }

  @Test
  void allProblemsAreReportedTogether() {
    assertThat(
            parse("mode=MONTH_BY_DAY timing=IN_ARREARS minimum=1 end_stub=FULL priority=x")
                .problems())
        .hasSize(4);
  }

  /** A word, a number, an argument and an amount that cannot be read leave something readable. */
  @Test
  void badCellsAreAllReportedTogether() {
    assertThat(
            parse(
                    "mode=ANCHOR_DAY timing=LATER anchor_day=x period=DAYS(0) catch_up=MAX() minimum=-1 setup_fee=abc"
                        + " use_discount=2")
                .problems())
        .extracting(ParameterProblem::column)
        .containsExactlyInAnyOrder(
            "timing",
            "anchor_day",
            "period",
            "period, alignment",
            "catch_up",
            "minimum",
            "setup_fee",
            "use_discount");
  }

  @ParameterizedTest
  @CsvSource({"DAYS(1), 1", "DAYS(12), 12", "DAYS(366), 366"})
  void anArgumentIsReadToItsBounds(String period, int count) {
    assertThat(parse("mode=DAYS_N period=" + period).get().cycle().count()).isEqualTo(count);
  }

  @Test
  void aDivisorReadsItsOwnText() {
    assertThat(Divisor.parse("31")).isEqualTo(Divisor.days(31));
    assertThat(Divisor.parse("365/12")).isEqualTo(Divisor.YEAR_365_12);
    assertThat(Divisor.parse(Divisor.YEAR_365_12.text())).isEqualTo(Divisor.YEAR_365_12);
    assertThat(Divisor.days(7).text()).isEqualTo("7");
  }

  @Test
  void aPriceIsSeenInItsTariffAndCurrencyAlone() {
    PriceList prices =
        new PriceList(
            List.of(
                new Price(null, null, DateRange.ALWAYS, new BigDecimal("10")),
                new Price("fast", "UAH", DateRange.ALWAYS, new BigDecimal("20")),
                new Price("fast", "EUR", DateRange.ALWAYS, new BigDecimal("2"))));
    assertThat(prices.of(null, "EUR").at(0)).isEqualByComparingTo("10");
    assertThat(prices.of("fast", "UAH").at(0)).isEqualByComparingTo("20");
    assertThat(prices.of("fast", "EUR").at(0)).isEqualByComparingTo("2");
    assertThat(prices.of("slow", "UAH").at(0)).isNull();
    assertThat(prices.of("fast", "KZT").at(0)).isNull();
  }
}
