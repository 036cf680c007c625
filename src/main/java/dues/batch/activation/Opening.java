package dues.batch.activation;

import dues.activation.ItemState;
import dues.activation.Operation;
import dues.activation.OperationKind;
import dues.store.activation.Item;
import dues.store.activation.ItemTypes;
import dues.store.activation.Items;
import dues.store.activation.OperationRow;
import dues.store.activation.Operations;
import dues.store.activation.Wish;
import dues.store.activation.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes operations of what is wished: orders, events of subscriptions, those that begin and wait to
 * be active, and item types that modules do not know yet. Each wish is decided once ever; what asks
 * for nothing new is noted as that.
 */
@Component
class Opening {

  private final Wishes wishes;
  private final Items items;
  private final ItemTypes types;
  private final Operations operations;
  private final FeesFromActive fromActive;

  Opening(
      Wishes wishes,
      Items items,
      ItemTypes types,
      Operations operations,
      FeesFromActive fromActive) {
    this.fromActive = fromActive;
    this.wishes = wishes;
    this.items = items;
    this.types = types;
    this.operations = operations;
  }

  /** When, for which business date, and in which execution. */
  record Occasion(Instant at, LocalDate date, long execution) {}

  /** Opens them, and returns how many. */
  long open(List<String> sources, Occasion occasion) {
    long opened = 0;
    for (ItemTypes.Unknown type : types.unknown(sources)) {
      opened += ofType(type, occasion) ? 1 : 0;
    }
    for (Wish wish : wishes.orders(sources)) {
      opened += order(wish, occasion);
    }
    for (Wish wish : wishes.begun(fromActive.fees(sources), occasion.date())) {
      opened += opened(wish, Optional.of(OperationKind.OPEN), occasion).size();
    }
    for (Wish wish : wishes.events(sources)) {
      List<String> keys = opened(wish, event(wish), occasion);
      wishes.decideEvent(wish, !keys.isEmpty(), outcome(keys));
      opened += keys.size();
    }
    return opened;
  }

  private boolean ofType(ItemTypes.Unknown type, Occasion occasion) {
    return add(
        "item:" + type.module() + ":" + type.itemType(),
        OperationKind.ITEM,
        Optional.empty(),
        new Wish(
            0,
            "",
            "",
            true,
            new Wish.Subject(type.source(), 0, 0, null, type.module(), type.itemType()),
            Map.of("TP_ID", type.itemType())),
        occasion);
  }

  private int order(Wish wish, Occasion occasion) {
    OperationKind kind = OperationKind.ordered(wish.word()).orElseThrow();
    if (!wish.paid() && kind == OperationKind.OPEN) {
      if (items.of(wish.subject()).isEmpty()) {
        items.add(wish.subject(), ItemState.ORDERED, name(wish));
      }
      return 0;
    }
    List<String> keys = opened(wish, Optional.of(kind), occasion);
    wishes.decideOrder(wish, !keys.isEmpty(), outcome(keys));
    return keys.size();
  }

  /** Of an event that depends on the item: what service means for it. */
  private static Optional<OperationKind> event(Wish wish) {
    return wish.word().equals("ACTIVE") ? Optional.empty() : OperationKind.ordered(wish.word());
  }

  private List<String> opened(Wish wish, Optional<OperationKind> asked, Occasion occasion) {
    List<Item> concerned = new ArrayList<>(items.of(wish.subject()));
    if (concerned.isEmpty()) {
      OperationKind first = asked.orElse(OperationKind.OPEN);
      concerned.add(items.add(wish.subject(), first.presumed(), name(wish)));
    }
    List<String> keys = new ArrayList<>();
    for (Item item : concerned) {
      items.adopt(item, wish.subject(), occasion.execution());
      OperationKind kind =
          asked.orElse(
              item.heading().end() == ItemState.SUSPENDED
                  ? OperationKind.RESUME
                  : OperationKind.OPEN);
      boolean one = kind == OperationKind.OPEN && !keys.isEmpty();
      String key = keys.isEmpty() ? wish.key() : wish.key() + ":" + (keys.size() + 1);
      if (item.heading().takes(kind) && !one && add(key, kind, Optional.of(item), wish, occasion)) {
        keys.add(key);
        if (kind == OperationKind.OPEN) {
          items.enter(item.id(), ItemState.IN_PROGRESS);
        }
      }
    }
    return keys;
  }

  private boolean add(
      String key, OperationKind kind, Optional<Item> item, Wish wish, Occasion occasion) {
    OperationRow row =
        new OperationRow(
            0,
            Operation.ordered(key, kind, occasion.at()),
            item.map(Item::id).orElse(null),
            new OperationRow.About("", wish.subject().itemType(), wish.subject().modules()),
            "",
            wish.arguments());
    return operations.add(row, wish.subject().source(), occasion.at(), occasion.execution());
  }

  private static String name(Wish wish) {
    return wish.arguments().getOrDefault("name", "");
  }

  private static String outcome(List<String> keys) {
    return keys.isEmpty() ? "it is so, or about to be" : "operation " + String.join(", ", keys);
  }
}
