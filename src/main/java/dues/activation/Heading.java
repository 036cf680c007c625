package dues.activation;

import java.util.List;

/**
 * Where an item will be once everything under way is done, and so whether something more is to be
 * asked for: one operation a change of state.
 *
 * <p>ACTIVE with a suspension under way is heading for SUSPENDED: a further suspension is nothing
 * new, a resumption is.
 */
public record Heading(ItemState state, List<OperationKind> unfinished) {

  /** The state at the end. */
  public ItemState end() {
    ItemState end = state;
    for (OperationKind kind : unfinished) {
      end = kind.makes().orElse(end);
    }
    return end;
  }

  /** Whether this is something new. */
  public boolean takes(OperationKind kind) {
    return kind.fits(end());
  }
}
