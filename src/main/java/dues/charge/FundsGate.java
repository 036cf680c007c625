package dues.charge;

import dues.fee.Bucket;
import dues.fee.FundsRules;
import dues.ledger.Funds;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets due tiles pass one after another, as far as the running balance allows; BUNDLE fees of one
 * charge date pass together or not at all (Q53).
 *
 * <p>Deposit 80.00, two BUNDLE fees of 80.00 and 50.00 under POSITIVE: 80 is more than 0, both are
 * charged.
 */
final class FundsGate {
  private final Funds funds;
  private final Run run;

  FundsGate(Funds funds, Run run) {
    this.funds = funds;
    this.run = run;
  }

  /** Charges or refuses each, in turn. */
  void pass(List<Pending> all) {
    all.sort(Pending.IN_TURN);
    boolean[] passed = new boolean[all.size()];
    for (int i = 0; i < passed.length; i++) {
      Pending next = all.get(i);
      if (!passed[i] && next.accruing().isSuspended()) {
        next.accruing().refuse(next.due(), run);
      } else if (!passed[i]) {
        decide(together(all, i, passed));
      }
    }
  }

  private void decide(List<Pending> together) {
    boolean allowed = isAllowed(together);
    for (Pending pending : together) {
      if (allowed) {
        pending.accruing().charge(pending.due(), funds, run);
      } else {
        pending.accruing().refuse(pending.due(), run);
      }
    }
  }

  private static List<Pending> together(List<Pending> all, int at, boolean[] passed) {
    Pending first = all.get(at);
    if (first.rules().scope() != FundsRules.Scope.BUNDLE) {
      return List.of(first);
    }
    List<Pending> bundle = new ArrayList<>(2);
    bundle.add(first);
    for (int i = at + 1; i < all.size(); i++) {
      Pending other = all.get(i);
      boolean free = !passed[i] && !other.accruing().isSuspended();
      if (free && first.isBundledWith(other)) {
        bundle.add(other);
        passed[i] = true;
      }
    }
    return bundle;
  }

  private boolean isAllowed(List<Pending> together) {
    long total = 0;
    for (Pending pending : together) {
      total = Math.addExact(total, pending.total());
    }
    Bucket bucket = together.get(0).bucket();
    for (Pending pending : together) {
      bucket = pending.bucket() == bucket ? bucket : Bucket.EXTRA_THEN_MAIN;
    }
    for (Pending pending : together) {
      FundsRules.Check check = pending.rules().check();
      if (!funds.allows(check, bucket, total)) {
        return false;
      }
    }
    return true;
  }
}
