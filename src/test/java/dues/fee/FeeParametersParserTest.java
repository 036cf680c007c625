package dues.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    "mode=MONTH_PRORATED period=DAYS(30), 'period, alignment'"
  })
  void aSenselessCellOrPairIsNamed(String cells, String column) {
    assertThat(parse(cells).problems())
        .as(cells)
        .singleElement()
        .satisfies(problem -> assertThat(problem.column()).isEqualTo(column))
        .satisfies(problem -> assertThat(problem.message()).endsWith("."));
  }

  @Test
  void allProblemsAreReportedTogether() {
    assertThat(
            parse("mode=MONTH_BY_DAY timing=IN_ARREARS minimum=1 end_stub=FULL priority=x")
                .problems())
        .hasSize(4);
  }
}
