package dues.batch.preview.price;

import dues.batch.accrual.Bookkeeping;
import dues.batch.accrual.OpenBooks;
import dues.batch.accrual.Posting;
import dues.batch.accrual.Rehearsal;
import dues.batch.step.StepRun;
import dues.platform.StartupProblem;
import dues.store.ChangedContracts;
import dues.store.catalogue.FeeHolders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A price as if the next import brought it: its contracts are noted as changed as that import would
 * note them, recalculate-fees and accrue-fees are rehearsed with the books as they are and with the
 * price, and all of it is rolled back.
 *
 * <p>Only what differs is handed over: a month that is due either way at 310.00 and 325.00, a
 * posted one as its reversal and its new lines.
 */
@Component
public class PricePreview {

  private static final int PAGE = 2000;

  private final TransactionTemplate thrownAway;
  private final Bookkeeping bookkeeping;
  private final Rehearsal rehearsal;
  private final ChangedContracts changed;
  private final FeeHolders holders;

  PricePreview(
      PlatformTransactionManager transactions,
      Bookkeeping bookkeeping,
      Rehearsal rehearsal,
      ChangedContracts changed,
      FeeHolders holders) {
    this.thrownAway = new TransactionTemplate(transactions);
    this.bookkeeping = bookkeeping;
    this.rehearsal = rehearsal;
    this.changed = changed;
    this.holders = holders;
  }

  /**
   * What was looked at.
   *
   * @param parked contracts of which nothing could be posted with the price
   * @param withheld tiles that would differ and are left as they are: closed months, recalculation
   *     that is off
   */
  public record Looked(long contracts, long parked, long withheld) {}

  /** Hands over the contracts that would be charged otherwise, in the order of their ids. */
  public Looked of(PriceWish wish, Consumer<PriceMove> sink) {
    try {
      return Objects.requireNonNull(
          thrownAway.execute(
              status -> {
                status.setRollbackOnly();
                holders.giveWay();
                return foretell(wish, sink);
              }));
    } catch (PessimisticLockingFailureException busy) {
      throw StartupProblem.refusal(
          "A run changes facts of %s just now; ask again when it has ended."
              .formatted(wish.place().source()));
    }
  }

  private Looked foretell(PriceWish wish, Consumer<PriceMove> sink) {
    OpenBooks now = bookkeeping.open(List.of(wish.place().source()), wish.through());
    OpenBooks then = now.withPrice(wish.place().fee(), wish.row());
    changed.note(
        "fee_id",
        "select :fee::bigint as id, :since::date as since",
        Map.of(
            "fee",
            wish.place().fee(),
            "since",
            wish.from(),
            "execution",
            StepRun.REHEARSAL,
            "reason",
            "price changed"));
    List<Long> ids = holders.of(wish.place().fee());
    long parked = 0;
    long withheld = 0;
    for (int first = 0; first < ids.size(); first += PAGE) {
      List<Long> page = ids.subList(first, Math.min(ids.size(), first + PAGE));
      Map<Long, PriceSides> contracts = new LinkedHashMap<>();
      rehearsal.of(now, page, wish.day()).forEach(one -> sides(contracts, one).now(one));
      rehearsal.of(then, page, wish.day()).forEach(one -> sides(contracts, one).then(one));
      for (PriceSides contract : contracts.values()) {
        parked += contract.isParked() ? 1 : 0;
        withheld += contract.withheld();
        PriceMove move = contract.move();
        if (!move.isNone()) {
          sink.accept(move);
        }
      }
    }
    return new Looked(ids.size(), parked, withheld);
  }

  private static PriceSides sides(Map<Long, PriceSides> contracts, Posting posting) {
    return contracts.computeIfAbsent(posting.contract().id(), none -> new PriceSides(posting));
  }
}
