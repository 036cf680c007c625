package dues.activation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, from which states on, and what the item is once it is done.
 *
 * <p>A suspension is for what is ACTIVE; of an item that is SUSPENDED already it asks for nothing.
 */
// The set is never handed out for change.
@SuppressWarnings("ImmutableEnumChecker")
public enum OperationKind {
  OPEN("ACTIVE", ItemState.ACTIVE, Set.of(ItemState.ORDERED, ItemState.DELETED)),
  SUSPEND("ALERT", ItemState.SUSPENDED, Set.of(ItemState.ACTIVE)),
  RESUME("ACTIVE", ItemState.ACTIVE, Set.of(ItemState.SUSPENDED)),
  CLOSE("ALERT", ItemState.DELETED, Set.of(ItemState.ACTIVE, ItemState.SUSPENDED)),
  SETPARAM("SETPARAM", null, Set.of(ItemState.ACTIVE, ItemState.SUSPENDED)),
  /** What a module needs once for all items of a type: an account template, a machine type. */
  ITEM("ITEM", null, Set.of());

  private final String action;
  private final @Nullable ItemState makes;

  private final Set<ItemState> from;

  OperationKind(String action, @Nullable ItemState makes, Set<ItemState> from) {
    this.action = action;
    this.makes = makes;
    this.from = from;
  }

  /** The word for a program that knows the first of ABillS's five arguments. */
  public String action() {
    return action;
  }

  /** As orders write it: setparam. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What an order asks for, in any case; empty for other words. */
  public static Optional<OperationKind> ordered(@Nullable String word) {
    return Arrays.stream(values())
        .filter(kind -> kind != ITEM && kind.word().equalsIgnoreCase(word))
        .findFirst();
  }

  /** What the item is afterwards; empty where it stays what it is. */
  public Optional<ItemState> makes() {
    return Optional.ofNullable(makes);
  }

  /** Whether it changes anything about an item that is, or is about to be, in a state. */
  public boolean fits(ItemState heading) {
    return from.contains(heading);
  }

  /** The state that an item must have had where the first that is heard of it is this. */
  public ItemState presumed() {
    return switch (this) {
      case OPEN, ITEM -> ItemState.ORDERED;
      case RESUME -> ItemState.SUSPENDED;
      case SUSPEND, CLOSE, SETPARAM -> ItemState.ACTIVE;
    };
  }
}
