package dues.console.contracts;

import dues.batch.account.Ledger;
import dues.charge.account.TileAccount;
import dues.charge.account.Withheld;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.DateRange;
import java.util.List;

/**
 * A tile, or neighbouring ones that have no line for one reason.
 *
 * @param idle days that are not charged, with why
 */
record TileView(
    Span span, List<LedgerLine> lines, List<String> withheld, List<Idle> idle, Sums sums) {

  /** Days without a charge. */
  record Idle(Span days, String why) {}

  /** What should stand and what stands. */
  record Sums(Money target, Money posted) {

    /** Whether they agree. */
    public boolean isEven() {
      return target.minor() == posted.minor();
    }
  }

  static TileView of(List<TileAccount> run, Ledger ledger, Money zero) {
    TileAccount first = run.get(0);
    TileAccount last = run.get(run.size() - 1);
    List<LedgerLine> lines = run.stream().flatMap(tile -> ledger.of(tile).stream()).toList();
    List<LedgerLine> target = run.stream().flatMap(tile -> tile.target().stream()).toList();
    return new TileView(
        Span.of(new DateRange(first.part().from(), last.part().to())),
        lines,
        run.stream()
            .flatMap(tile -> tile.withheld().stream())
            .map(Withheld::why)
            .distinct()
            .toList(),
        first.days().stream()
            .filter(days -> days.terms() == null)
            .map(days -> new Idle(Span.of(days.days()), days.why()))
            .toList(),
        new Sums(Ledger.sum(target, zero), Ledger.sum(lines, zero)));
  }
}
