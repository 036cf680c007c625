package dues.ledger;

import dues.fee.Bucket;
import dues.fee.FundsRules;
import dues.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * The running balances of one contract in one run (R9): each line that is charged makes the next
 * one find less.
 *
 * <p>Deposit 80.00, fees of 80.00 and 50.00 under POSITIVE: the first is charged, the second finds
 * 0, which is not more than 0. Credit belongs to MAIN; a split bucket is checked on the sum of
 * both, and split at what the first has above zero (Q55).
 */
public final class Funds {
  private final boolean hasExtra;
  private final long credit;
  private long main;
  private long extra;

  /**
   * The balances before the run; own credit counts to its last day, the company's where there is
   * none.
   */
  public Funds(Balances balances, int date) {
    Long extraBalance = balances.extra();
    this.hasExtra = extraBalance != null;
    this.main = balances.main();
    this.extra = extraBalance == null ? 0 : extraBalance;
    long own = date <= balances.creditUntil() ? balances.credit() : 0;
    this.credit = own == 0 ? balances.companyCredit() : own;
  }

  /** Whether the check passes for lines of this total. */
  public boolean allows(FundsRules.Check check, Bucket bucket, long total) {
    return switch (check) {
      case NONE -> true;
      case POSITIVE -> available(bucket) > 0;
      case SUFFICIENT -> available(bucket) >= total;
    };
  }

  /** The line on its balance, taken from it; a split bucket may give two lines. */
  public List<LedgerLine> take(LedgerLine line, Bucket bucket) {
    Bucket first = first(bucket);
    if (!hasExtra || !bucket.isSplit()) {
      return List.of(taken(line, first, line.amount()));
    }
    long above = Math.max(0, first == Bucket.EXTRA ? extra : main);
    long part = Math.min(above, Math.max(0, line.amount().minor()));
    Bucket second = first == Bucket.EXTRA ? Bucket.MAIN : Bucket.EXTRA;
    if (part == line.amount().minor()) {
      return List.of(taken(line, first, line.amount()));
    }
    if (part == 0) {
      return List.of(taken(line, second, line.amount()));
    }
    Money share = new Money(part, line.amount().currency());
    List<LedgerLine> both = new ArrayList<>(2);
    both.add(taken(line, first, share));
    both.add(taken(line, second, line.amount().minus(share)));
    return both;
  }

  /** Gives a reversed line back to its balance. */
  public void giveBack(LedgerLine reversal) {
    change(reversal.key().bucket(), reversal.amount().minor());
  }

  private long available(Bucket bucket) {
    if (!hasExtra) {
      return Math.addExact(main, credit);
    }
    return switch (bucket) {
      case MAIN -> Math.addExact(main, credit);
      case EXTRA -> extra;
      case EXTRA_THEN_MAIN, MAIN_THEN_EXTRA -> Math.addExact(Math.addExact(main, credit), extra);
    };
  }

  private Bucket first(Bucket bucket) {
    boolean extraFirst = bucket == Bucket.EXTRA || bucket == Bucket.EXTRA_THEN_MAIN;
    return hasExtra && extraFirst ? Bucket.EXTRA : Bucket.MAIN;
  }

  private LedgerLine taken(LedgerLine line, Bucket bucket, Money amount) {
    change(bucket, amount.minor());
    return line.onBucket(bucket, amount);
  }

  private void change(Bucket bucket, long taken) {
    if (bucket == Bucket.EXTRA) {
      extra = Math.subtractExact(extra, taken);
    } else {
      main = Math.subtractExact(main, taken);
    }
  }
}
