package dues.cli.account;

import dues.fee.Billing;
import dues.fee.Cycle;
import dues.fee.DayBasis;
import dues.fee.FeeParameters;
import dues.fee.FundsRules;
import dues.fee.Limits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a fee as they apply: its rhythm always, the rest where it differs. */
final class Rules {

  private Rules() {}

  static String text(FeeParameters p) {
    List<String> words = new ArrayList<>();
    cycle(p.cycle(), words);
    Billing billing = p.billing();
    words.add("start " + p.stubs().start());
    words.add("end " + p.stubs().end());
    words.add(String.valueOf(billing.suspensionRule()));
    unless(words, "granularity ", billing.granularity(), Billing.Granularity.PERIOD);
    if (billing.dayBasis().kind() != DayBasis.Kind.ACTUAL) {
      DayBasis basis = billing.dayBasis();
      words.add(
          basis.kind() == DayBasis.Kind.FIXED
              ? "days FIXED(" + basis.monthDays() + ")"
              : "days " + basis.kind());
    }
    unless(words, "unused ", billing.onUnused(), Billing.Unused.REVERSE_UNUSED);
    unless(words, "price change ", billing.priceChange(), Billing.PriceChange.IMMEDIATE);
    unless(words, "quantity change ", billing.quantityChange(), Billing.QuantityChange.IMMEDIATE);
    if (p.stubs().hasMinimum()) {
      words.add("minimum " + p.stubs().minimum().toPlainString());
    }
    funds(p.funds(), words);
    limits(p.limits(), words);
    if (p.standing().useDiscount()) {
      words.add("contract's discount counts");
    }
    return String.join(", ", words);
  }

  private static void cycle(Cycle cycle, List<String> words) {
    boolean days = cycle.period() == Cycle.Period.DAYS;
    words.add(
        days
            ? "DAYS(" + cycle.count() + ")"
            : cycle.period() + (cycle.count() == 1 ? "" : " × " + cycle.count()));
    boolean anchored = cycle.alignment() == Cycle.Alignment.ANCHOR;
    words.add(cycle.alignment() + (anchored ? " " + cycle.anchorDay() : ""));
    words.add(String.valueOf(cycle.timing()));
    unless(words, "", cycle.rateBasis(), Cycle.RateBasis.PER_PERIOD);
  }

  private static void funds(FundsRules funds, List<String> words) {
    if (funds.check() != FundsRules.Check.NONE) {
      words.add("funds " + funds.check() + ", " + funds.scope() + ", " + funds.onNoFunds());
    }
    unless(words, "bucket ", funds.bucket(), dues.fee.Bucket.MAIN);
  }

  private static void limits(Limits limits, List<String> words) {
    if (limits.setupFee().compareTo(BigDecimal.ZERO) != 0) {
      words.add("set-up " + limits.setupFee().toPlainString());
    }
    if (limits.trialDays() > 0) {
      words.add("trial " + limits.trialDays() + " days");
    }
    if (limits.maxCharges() > 0) {
      words.add("at most " + limits.maxCharges() + " charges");
    }
    if (!limits.catchUp().equals(Limits.CatchUp.ALL)) {
      int max = limits.catchUp().max();
      words.add("catch-up " + limits.catchUp().rule() + (max > 0 ? "(" + max + ")" : ""));
    }
    if (limits.accrueFrom() == Limits.AccrueFrom.ACTIVE) {
      words.add("from the active date");
    }
    if (limits.manual()) {
      words.add("manual: charged by ACCRUE alone");
    }
  }

  private static void unless(List<String> words, String before, Object value, Object usual) {
    if (!value.equals(usual)) {
      words.add(before + value);
    }
  }
}
