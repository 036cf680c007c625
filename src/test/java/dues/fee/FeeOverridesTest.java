package dues.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a subscription says over its fee: each value alone, and none. */
class FeeOverridesTest {

  private static final FeeParameters FEE =
      FeeParametersParser.parse(
              Map.of(
                  "mode", "ANCHOR_DAY",
                  "anchor_day", "10",
                  "setup_fee", "5.00",
                  "trial_days", "3",
                  "max_charges", "7",
                  "manual", "1"))
          .get();

  private static FeeParameters over(
      FeeOverrides.@Nullable Limited limits,
      Stubs.@Nullable Start start,
      @Nullable Integer anchor,
      Cycle.@Nullable Timing timing) {
    return new FeeOverrides(limits, start, anchor, timing).over(FEE);
  }

  @Test
  void nothingSaidLeavesTheFee() {
    assertThat(over(null, null, null, null)).isEqualTo(FEE);
    assertThat(over(new FeeOverrides.Limited(null, null, null, null), null, null, null))
        .isEqualTo(FEE);
  }

  @Test
  void theGridsValuesAreReplacedOneByOne() {
    assertThat(over(null, null, 25, null).cycle().anchorDay()).isEqualTo(25);
    assertThat(over(null, null, 25, null).cycle().timing()).isEqualTo(FEE.cycle().timing());
    assertThat(over(null, null, null, Cycle.Timing.IN_ARREARS).cycle().timing())
        .isEqualTo(Cycle.Timing.IN_ARREARS);
    FeeParameters free = over(null, Stubs.Start.FREE, null, null);
    assertThat(free.stubs().start()).isEqualTo(Stubs.Start.FREE);
    assertThat(free.stubs().end()).isEqualTo(FEE.stubs().end());
    assertThat(free.cycle()).isEqualTo(FEE.cycle());
    assertThat(free.limits()).isEqualTo(FEE.limits());
  }

  @Test
  void theLimitsAreReplacedOneByOne() {
    Limits fee = FEE.limits();
    assertThat(limits(new BigDecimal("9.50"), null, null, null))
        .isEqualTo(new Limits(new BigDecimal("9.50"), 3, 7, fee.catchUp(), true, fee.accrueFrom()));
    assertThat(limits(null, 0, null, null))
        .isEqualTo(new Limits(fee.setupFee(), 0, 7, fee.catchUp(), true, fee.accrueFrom()));
    assertThat(limits(null, null, 1, null))
        .isEqualTo(new Limits(fee.setupFee(), 3, 1, fee.catchUp(), true, fee.accrueFrom()));
    assertThat(limits(null, null, null, false))
        .isEqualTo(new Limits(fee.setupFee(), 3, 7, fee.catchUp(), false, fee.accrueFrom()));
  }

  private static Limits limits(
      @Nullable BigDecimal setupFee,
      @Nullable Integer trialDays,
      @Nullable Integer maxCharges,
      @Nullable Boolean manual) {
    return over(new FeeOverrides.Limited(setupFee, trialDays, maxCharges, manual), null, null, null)
        .limits();
  }
}
