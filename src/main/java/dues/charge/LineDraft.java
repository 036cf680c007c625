package dues.charge;

import dues.charge.segment.Part;
import dues.charge.segment.Terms;
import dues.fee.Bucket;
import dues.fee.Divisor;
import dues.ledger.Booking;
import dues.ledger.Figures;
import dues.ledger.LedgerLine;
import dues.ledger.LineKey;
import dues.ledger.LineKind;
import dues.ledger.LineOwner;
import dues.period.AccountingPeriod;
import dues.period.DateRange;

/** Turns a priced part into a ledger line that is not yet posted. */
final class LineDraft {
  private LineDraft() {}

  static LedgerLine of(
      Course course, LineKind kind, DateRange tile, Part part, Divisor divisor, int chargeDate) {
    Terms terms = part.share().terms();
    LineOwner owner =
        new LineOwner(
            terms.contract().id(),
            course.subscription.id(),
            course.subscription.fee().id(),
            terms.fee().id());
    Bucket bucket = course.settings.at(chargeDate).parameters().funds().bucket();
    LineKey key = new LineKey(owner, kind, tile, part.from(), firstOf(bucket), 0);
    Figures figures =
        new Figures(
            terms.quantity(),
            terms.price(),
            terms.discount(),
            terms.percent(),
            part.share().days(),
            divisor);
    Booking booking =
        new Booking(chargeDate, AccountingPeriod.of(chargeDate), 0, false, "", part.explanation());
    return new LedgerLine(0, key, part.to(), figures, part.amount(), booking);
  }

  private static Bucket firstOf(Bucket bucket) {
    return bucket == Bucket.EXTRA || bucket == Bucket.EXTRA_THEN_MAIN ? Bucket.EXTRA : Bucket.MAIN;
  }
}
