package dues.outbox;

import dues.charge.account.Stretch;
import dues.charge.account.SubscriptionAccount;
import dues.charge.account.TileAccount;
import dues.ledger.Difference;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.period.DateRange;
import java.util.List;

/**
 * Whether a subscription may be used on a day, since when it may not, and what is paid for.
 *
 * <p>{@code since} is the first day without service, the day after the last one for a subscription
 * that ended.
 */
record Use(boolean begun, boolean usable, int since, String why) {

  private static final String ENDED = "ended";
  private static final String WITHDRAWN = "withdrawn";

  static Use on(int date, SubscriptionAccount account) {
    int first = DateRange.FOREVER;
    int end = DateRange.BEGINNING;
    for (TileAccount tile : account.tiles()) {
      first = Math.min(first, tile.part().from());
      end = Math.max(end, tile.part().to());
      for (Stretch stretch : tile.days()) {
        if (stretch.days().covers(date)) {
          boolean usable = stretch.terms() != null;
          return new Use(true, usable, stretch.days().from(), stretch.why());
        }
      }
    }
    if (account.tiles().isEmpty()) {
      return new Use(true, false, date, WITHDRAWN);
    }
    boolean begun = first <= date;
    return new Use(begun, false, begun ? end : first, begun ? ENDED : "not begun");
  }

  /** Whether it ended, or never was. */
  boolean isOver() {
    return begun && !usable && (why.equals(ENDED) || why.equals(WITHDRAWN));
  }

  /** Whether a charge that still stands pays for days from a day on. */
  static boolean isPaid(List<LedgerLine> posted, long subscription, int from) {
    List<LedgerLine> own =
        posted.stream()
            .filter(line -> line.subscription() == subscription)
            .filter(line -> line.kind() != LineKind.ADJUSTMENT)
            .toList();
    return new Difference(own)
        .live().stream()
            .anyMatch(line -> line.kind() == LineKind.CHARGE && line.serviceTo() > from);
  }
}
