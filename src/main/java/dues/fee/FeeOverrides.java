package dues.fee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that a subscription gives over its fee's; null leaves the fee's value. {@code
 * anchorDay}, {@code startStub} and {@code timing} shape the grid.
 */
public record FeeOverrides(
    @Nullable Limited limits,
    Stubs.@Nullable Start startStub,
    @Nullable Integer anchorDay,
    Cycle.@Nullable Timing timing) {

  /** Overrides of {@link Limits}. */
  public record Limited(
      @Nullable BigDecimal setupFee,
      @Nullable Integer trialDays,
      @Nullable Integer maxCharges,
      @Nullable Boolean manual) {}

  /** The parameters with these values in their place. */
  public FeeParameters over(FeeParameters p) {
    Cycle c = p.cycle();
    Cycle cycle =
        new Cycle(
            c.period(),
            c.count(),
            c.rateBasis(),
            c.alignment(),
            anchorDay == null ? c.anchorDay() : anchorDay,
            timing == null ? c.timing() : timing);
    Stubs s = p.stubs();
    Stubs stubs =
        startStub == null ? s : new Stubs(startStub, s.thresholdDay(), s.end(), s.minimum());
    return new FeeParameters(
        cycle, p.billing(), stubs, p.funds(), limitsOver(p.limits()), p.standing());
  }

  private Limits limitsOver(Limits l) {
    Limited own = limits;
    if (own == null) {
      return l;
    }
    return new Limits(
        own.setupFee() == null ? l.setupFee() : own.setupFee(),
        own.trialDays() == null ? l.trialDays() : own.trialDays(),
        own.maxCharges() == null ? l.maxCharges() : own.maxCharges(),
        l.catchUp(),
        own.manual() == null ? l.manual() : own.manual(),
        l.accrueFrom());
  }
}
