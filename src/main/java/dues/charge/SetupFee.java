package dues.charge;

import dues.charge.segment.Part;
import dues.charge.segment.Share;
import dues.charge.segment.Terms;
import dues.fee.Divisor;
import dues.fee.Limits;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.money.Decimals;
import dues.money.Money;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The set-up fee: one SETUP line on the subscription's first day, charged that day or with a
 * deferred stub (Q21).
 *
 * <p>No quantity, discount or proration; trial days do not move it, and it comes once, whatever
 * moves or interruptions follow.
 */
final class SetupFee {
  private SetupFee() {}

  /** The set-up's line, or null where there is none; {@code first} is the first tile. */
  static @Nullable Due of(Course course, Tile first) {
    int day = course.subscription.days().from();
    Limits limits = course.settings.at(day).parameters().limits();
    if (limits.setupFee().signum() == 0) {
      return null;
    }
    boolean deferred = first.hasStartStub() && StubPolicy.of(first, course).isDeferred();
    int chargeDate = deferred ? first.next().from() : day;
    Terms terms =
        new Terms(
            course.ownerAt(day),
            course.subscription.fee(),
            limits.setupFee(),
            BigDecimal.ONE,
            BigDecimal.ZERO,
            Decimals.HUNDRED);
    Money amount = Money.round(limits.setupFee(), terms.contract().currency());
    Part part = new Part(day, day + 1, new Share(terms, 1), amount, amount.text() + ", set-up");
    DateRange ownDay = new DateRange(day, day + 1);
    LedgerLine line = LineDraft.of(course, LineKind.SETUP, ownDay, part, Divisor.ONE, chargeDate);
    return new Due(Due.Unit.SETUP, first.whole(), day, chargeDate, chargeDate, List.of(line));
  }
}
