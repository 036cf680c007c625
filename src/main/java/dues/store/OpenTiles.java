package dues.store;

import dues.customer.Change;
import dues.customer.Subscription;
import dues.period.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * From where on the tiles of a page's subscriptions are open: contract, subscription and the last
 * day that nothing can change any more (counted from 1970), one place a subscription.
 */
final class OpenTiles {

  /** What a date of the database can hold beside infinity. */
  private static final int FIRST_DAY = (int) LocalDate.of(1, 1, 1).toEpochDay();

  private static final int LAST_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();

  private final long[] contracts;
  private final long[] subscriptions;
  private final long[] after;

  private OpenTiles(int count) {
    this.contracts = new long[count];
    this.subscriptions = new long[count];
    this.after = new long[count];
  }

  /** Tiles not yet decided, and of a changed contract those that the change may touch. */
  static OpenTiles undecided(Collection<Long> ids, Grouped<Subscription> subscriptions) {
    return of(
        ids,
        subscriptions,
        one -> Math.min(one.history().progress().accruedThrough(), changed(one)));
  }

  /** Tiles that the change may touch. */
  static OpenTiles changed(Collection<Long> ids, Grouped<Subscription> subscriptions) {
    return of(ids, subscriptions, OpenTiles::changed);
  }

  /** As parameters of a query. */
  List<long[]> arrays() {
    return List.of(contracts, subscriptions, after);
  }

  private static int changed(Subscription subscription) {
    Change change = subscription.history().change();
    return change == null ? DateRange.FOREVER : change.days().from();
  }

  private static OpenTiles of(
      Collection<Long> ids, Grouped<Subscription> grouped, ToIntFunction<Subscription> after) {
    int count = ids.stream().mapToInt(id -> grouped.of(id).size()).sum();
    OpenTiles tiles = new OpenTiles(count);
    int place = 0;
    for (long id : ids) {
      List<Subscription> ofContract = grouped.of(id);
      for (Subscription subscription : ofContract) {
        tiles.contracts[place] = id;
        tiles.subscriptions[place] = subscription.id();
        tiles.after[place++] =
            Math.min(LAST_DAY, Math.max(FIRST_DAY, after.applyAsInt(subscription)));
      }
    }
    return tiles;
  }
}
