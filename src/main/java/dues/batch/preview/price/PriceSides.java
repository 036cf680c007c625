package dues.batch.preview.price;

import dues.batch.accrual.Posting;
import dues.customer.Contract;
import dues.customer.Subscription;
import dues.ledger.Drift;
import dues.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What would be posted for one contract as things are, and with the price. */
final class PriceSides {

  private final PriceMove.Owner owner;
  private final List<LedgerLine> now = new ArrayList<>();
  private final List<LedgerLine> then = new ArrayList<>();
  private final List<Drift> leftNow = new ArrayList<>();
  private final List<Drift> leftThen = new ArrayList<>();
  private boolean parked;

  PriceSides(Posting first) {
    Map<Long, String> keys =
        first.contract().facts().subscriptions().stream()
            .collect(Collectors.toMap(Subscription::id, Subscription::key));
    Contract contract = first.contract().facts().contract();
    this.owner = new PriceMove.Owner(contract.key(), contract.currency(), keys);
  }

  void now(Posting posting) {
    add(posting, now, leftNow);
  }

  void then(Posting posting) {
    add(posting, then, leftThen);
    parked |= posting.outcome().isParked();
  }

  private static void add(Posting posting, List<LedgerLine> lines, List<Drift> left) {
    if (!posting.outcome().isParked()) {
      lines.addAll(posting.outcome().lines());
    }
    left.addAll(posting.outcome().drift());
  }

  boolean isParked() {
    return parked;
  }

  /** Tiles whose difference the price makes and a rule withholds. */
  long withheld() {
    return leftThen.stream().filter(drift -> !leftNow.contains(drift)).count();
  }

  PriceMove move() {
    return PriceMove.of(owner, now, then);
  }
}
