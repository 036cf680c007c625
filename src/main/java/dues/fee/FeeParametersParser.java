package dues.fee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fee's parameters from text cells with the column names of fees.csv: {@code mode}, and any
 * parameter beside it.
 *
 * <p>{@code {mode: MONTH_PRORATED, anchor_day: 13, alignment: ANCHOR}} is a month from the 13th.
 * Every unreadable cell and every senseless combination is reported, all at once.
 */
public final class FeeParametersParser {
  private static final int MOST_DAYS = 3660;

  private FeeParametersParser() {}

  /** The cells of one fee; those of the sheet's override are already over those of the source. */
  public static ParsedParameters parse(Map<String, String> given) {
    List<ParameterProblem> problems = new ArrayList<>();
    String mode = given.getOrDefault("mode", "");
    FeePreset preset = FeePreset.named(mode);
    if (preset == null) {
      problems.add(
          new ParameterProblem(
              "mode",
              "'"
                  + mode
                  + "' is not a mode; expected one of "
                  + List.of(FeePreset.values())
                  + "."));
      preset = FeePreset.MONTH_PRORATED;
    }
    Cells cells = new Cells(preset.with(given), problems);
    FeeParameters parameters =
        new FeeParameters(
            cycle(cells),
            billing(cells),
            stubs(cells),
            funds(cells),
            limits(cells),
            standing(cells));
    SenselessCombinations.find(parameters, given, problems);
    return problems.isEmpty()
        ? new ParsedParameters(parameters, List.of())
        : new ParsedParameters(null, List.copyOf(problems));
  }

  private static Cycle cycle(Cells cells) {
    int interval = cells.number("interval", 1, 1, MOST_DAYS);
    boolean days = cells.isCounted("period", "DAYS");
    Cycle.Period period = days ? Cycle.Period.DAYS : cells.word("period", Cycle.Period.MONTH);
    int count = days ? interval * cells.argument("period", 1, MOST_DAYS) : interval;
    int mostAnchor = period == Cycle.Period.WEEK ? 7 : 31;
    return new Cycle(
        period,
        count,
        cells.word("rate_basis", Cycle.RateBasis.PER_PERIOD),
        cells.word("alignment", Cycle.Alignment.CALENDAR),
        cells.number("anchor_day", 1, 1, mostAnchor),
        cells.word("timing", Cycle.Timing.IN_ADVANCE));
  }

  private static Billing billing(Cells cells) {
    return new Billing(
        cells.word("granularity", Billing.Granularity.PERIOD),
        dayBasis(cells),
        cells.word("suspension_rule", Billing.SuspensionRule.PRORATE_OUT),
        cells.word("on_unused", Billing.Unused.REVERSE_UNUSED),
        cells.word("price_change", Billing.PriceChange.IMMEDIATE),
        cells.word("quantity_change", Billing.QuantityChange.IMMEDIATE));
  }

  private static DayBasis dayBasis(Cells cells) {
    String text = cells.text("day_basis").toUpperCase(Locale.ROOT);
    if (text.equals("FIXED_30")) {
      return DayBasis.fixed(30);
    }
    if (cells.isCounted("day_basis", "FIXED")) {
      return DayBasis.fixed(cells.argument("day_basis", 1, 31));
    }
    DayBasis.Kind kind = cells.word("day_basis", DayBasis.Kind.ACTUAL);
    return kind == DayBasis.Kind.YEAR_365_12 ? DayBasis.YEAR_365_12 : DayBasis.ACTUAL;
  }

  private static Stubs stubs(Cells cells) {
    return new Stubs(
        cells.word("start_stub", Stubs.Start.PRORATE),
        cells.number("stub_threshold_day", 0, 1, 31),
        cells.word("end_stub", Stubs.End.PRORATE),
        cells.amount("minimum"));
  }

  private static FundsRules funds(Cells cells) {
    return new FundsRules(
        cells.word("funds_check", FundsRules.Check.NONE),
        cells.word("funds_scope", FundsRules.Scope.PER_LINE),
        cells.word("on_no_funds", FundsRules.OnNoFunds.RETRY_DAILY),
        cells.word("bucket", Bucket.MAIN));
  }

  private static Limits limits(Cells cells) {
    return new Limits(
        cells.amount("setup_fee"),
        cells.number("trial_days", 0, 0, MOST_DAYS),
        cells.number("max_charges", 0, 0, 1_000_000),
        catchUp(cells),
        cells.yes("manual", false),
        cells.word("accrue_from", Limits.AccrueFrom.SUBSCRIPTION));
  }

  private static Limits.CatchUp catchUp(Cells cells) {
    return cells.isCounted("catch_up", "MAX")
        ? new Limits.CatchUp(Limits.CatchUp.Rule.MAX, cells.argument("catch_up", 1, 1_000_000))
        : new Limits.CatchUp(cells.word("catch_up", Limits.CatchUp.Rule.ALL), 0);
  }

  private static Standing standing(Cells cells) {
    @Nullable CorrectionStyle style =
        cells.has("correction_style")
            ? cells.word("correction_style", CorrectionStyle.REVERSE_AND_REPOST)
            : null;
    return new Standing(
        cells.number("priority", 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
        cells.text("category"),
        cells.yes("use_discount", false),
        style);
  }
}
