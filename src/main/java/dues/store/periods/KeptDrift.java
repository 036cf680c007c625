package dues.store.periods;

import dues.ledger.Drift;

/**
 * A drift as it is kept.
 *
 * @param charged whether the tile has lines; without any, its month was closed when its facts came
 */
public record KeptDrift(long contractId, Drift drift, boolean charged) {

  boolean hasSameTile(long subscription, dues.period.DateRange tile) {
    return drift.subscription() == subscription && drift.tile().equals(tile);
  }
}
