package dues.ledger;

import dues.fee.Bucket;
import dues.fee.Divisor;
import dues.money.Money;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.Currency;

/** A line of April 2024 for tests: its days, kind, bucket and amount; 300.00 the month. */
record SomeLine(long id, String first, String last, LineKind kind, Bucket bucket, String amount) {
  static final Currency UAH = Currency.getInstance("UAH");
  static final DateRange APRIL = new DateRange(Civil.day("2024-04-01"), Civil.day("2024-05-01"));

  static SomeLine charge(long id, String first, String last, String amount) {
    return new SomeLine(id, first, last, LineKind.CHARGE, Bucket.MAIN, amount);
  }

  SomeLine on(Bucket other) {
    return new SomeLine(id, first, last, kind, other, amount);
  }

  LedgerLine line() {
    return correcting(0, 0);
  }

  LedgerLine line(String price) {
    return build(0, 0, price);
  }

  /** The line as a correction of another. */
  LedgerLine correcting(long other, int revision) {
    return build(other, revision, "300");
  }

  private LedgerLine build(long other, int revision, String price) {
    int from = Civil.day("2024-04-" + first);
    int to = Civil.day("2024-04-" + last) + 1;
    LineKey key = new LineKey(new LineOwner(1, 2, 3, 3), kind, APRIL, from, bucket, revision);
    Figures figures =
        new Figures(
            BigDecimal.ONE,
            new BigDecimal(price),
            BigDecimal.ZERO,
            BigDecimal.valueOf(100),
            to - from,
            Divisor.days(30));
    Booking booking = new Booking(from, AccountingPeriod.of(from), other, false, "due", amount);
    return new LedgerLine(id, key, to, figures, Money.of(amount, UAH), booking);
  }
}
