package dues.store.periods;

import dues.charge.Outcome;
import dues.ledger.Drift;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a difference that was left on purpose from one that is yet to be posted. A difference that
 * a run withheld stays left, also when the sheet has changed since and would let it be posted now:
 * the way to post it is the action ACCRUE, or a further change of its facts.
 */
public final class KnownDrifts {

  private final List<KeptDrift> kept;

  public KnownDrifts(List<KeptDrift> kept) {
    this.kept = kept;
  }

  /** What is to be posted, and what is not. */
  public record Split(List<LedgerLine> missing, List<KeptDrift> left) {}

  /** Splits what a recalculation and an accrual of one contract would do. */
  public Split split(long contractId, Outcome corrections, Outcome charges) {
    List<LedgerLine> missing = new ArrayList<>();
    List<KeptDrift> left = new ArrayList<>();
    add(contractId, true, corrections, missing, left);
    add(contractId, false, charges, missing, left);
    return new Split(missing, left);
  }

  private void add(
      long contractId,
      boolean charged,
      Outcome outcome,
      List<LedgerLine> missing,
      List<KeptDrift> left) {
    for (Drift drift : outcome.drift()) {
      left.add(new KeptDrift(contractId, drift, charged));
    }
    for (List<LedgerLine> tile : byTile(charged, outcome.lines()).values()) {
      KeptDrift known = known(contractId, charged, tile);
      if (known == null) {
        missing.addAll(tile);
      } else {
        left.add(known);
      }
    }
  }

  private record Key(long subscription, int from, int to, int chargeDate) {}

  /** A correction is of a whole tile; daily lines that are missing are withheld day by day. */
  private static Map<Key, List<LedgerLine>> byTile(boolean charged, List<LedgerLine> lines) {
    Map<Key, List<LedgerLine>> tiles = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
      DateRange tile = line.key().tile();
      int chargeDate = charged ? 0 : line.booking().chargeDate();
      Key key = new Key(line.subscription(), tile.from(), tile.to(), chargeDate);
      tiles.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
    }
    return tiles;
  }

  private @Nullable KeptDrift known(long contractId, boolean charged, List<LedgerLine> tile) {
    LedgerLine first = tile.get(0);
    long sum = 0;
    for (LedgerLine line : tile) {
      sum = Math.addExact(sum, line.amount().minor());
    }
    for (KeptDrift one : kept) {
      boolean same =
          one.contractId() == contractId
              && one.charged() == charged
              && one.hasSameTile(first.subscription(), first.key().tile())
              && (charged || one.drift().chargeDate() == first.booking().chargeDate());
      if (same && one.drift().target().minor() - one.drift().posted().minor() == sum) {
        return one;
      }
    }
    return null;
  }
}
