package dues.charge;

import dues.fee.Bucket;
import dues.fee.FundsRules;
import dues.ledger.LedgerLine;
import java.util.Comparator;

/** A due tile that is to be charged if the funds allow it, and the accrual it came from. */
record Pending(Accruing accruing, Due due, FundsRules rules, int priority) {
  /** By charge date, priority and subscription; set-up before the fee itself (R9, Q21). */
  static final Comparator<Pending> IN_TURN =
      Comparator.comparingInt((Pending pending) -> pending.due.chargeDate())
          .thenComparingInt(Pending::priority)
          .thenComparingLong(pending -> pending.accruing.subscription())
          .thenComparing(pending -> pending.due.unit());

  long total() {
    long total = 0;
    for (LedgerLine line : due.lines()) {
      total = Math.addExact(total, line.amount().minor());
    }
    return total;
  }

  Bucket bucket() {
    return rules.bucket();
  }

  boolean isChecked() {
    return rules.check() != FundsRules.Check.NONE;
  }

  boolean isBundledWith(Pending other) {
    return isChecked()
        && other.isChecked()
        && rules.scope() == FundsRules.Scope.BUNDLE
        && other.rules.scope() == FundsRules.Scope.BUNDLE
        && due.chargeDate() == other.due.chargeDate();
  }
}
