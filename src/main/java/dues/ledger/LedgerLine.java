package dues.ledger;

import dues.fee.Bucket;
import dues.money.Money;
import dues.period.DateRange;

/**
 * A line of the ledger, posted and immutable; one that is not yet posted has {@code id} 0.
 *
 * <p>Service runs from {@code key.serviceFrom} to the eve of {@code serviceTo}; files show the last
 * day.
 */
public record LedgerLine(
    long id, LineKey key, int serviceTo, Figures figures, Money amount, Booking booking) {

  public DateRange service() {
    return new DateRange(key.serviceFrom(), serviceTo);
  }

  public long subscription() {
    return key.owner().subscription();
  }

  public long contract() {
    return key.owner().contract();
  }

  public LineKind kind() {
    return key.kind();
  }

  public LedgerLine withBooking(Booking changed) {
    return new LedgerLine(id, key, serviceTo, figures, amount, changed);
  }

  public LedgerLine withRevision(int revision) {
    LineKey renewed =
        new LineKey(key.owner(), key.kind(), key.tile(), key.serviceFrom(), key.bucket(), revision);
    return new LedgerLine(id, renewed, serviceTo, figures, amount, booking);
  }

  /** The line on a balance; with less than its amount it is a part of a split line and says so. */
  public LedgerLine onBucket(Bucket bucket, Money part) {
    if (bucket == key.bucket() && part.equals(amount)) {
      return this;
    }
    LineKey moved =
        new LineKey(key.owner(), key.kind(), key.tile(), key.serviceFrom(), bucket, key.revision());
    Booking told =
        part.equals(amount)
            ? booking
            : booking.explainedBy(part.text() + " of " + booking.explanation());
    return new LedgerLine(id, moved, serviceTo, figures, part, told);
  }
}
