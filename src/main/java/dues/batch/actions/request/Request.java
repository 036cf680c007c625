package dues.batch.actions.request;

import dues.period.DateRange;
import dues.store.actions.ActionRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An action whose row makes sense by itself.
 *
 * @param days from its first to its last day; open where the row says nothing, or {@code open}
 * @param endGiven whether the row says anything of the end
 */
public record Request(ActionRow row, ActionKind kind, DateRange days, boolean endGiven) {

  public boolean startGiven() {
    return days.from() != DateRange.BEGINNING;
  }

  public @Nullable BigDecimal price() {
    return row.number("price");
  }

  public @Nullable BigDecimal quantity() {
    return row.number("quantity");
  }

  /** Whether from and to are the validity of a value, not the subscription's dates (Q47). */
  public boolean setsValue() {
    return price() != null || quantity() != null;
  }

  /** As the ledger and the audit tell it: {@code MOVE 17: new flat (olena)}. */
  public String reason() {
    String why = row.text("reason");
    String who = row.text("requested_by");
    return kind
        + " "
        + row.id()
        + (why == null ? "" : ": " + why)
        + (who == null ? "" : " (" + who + ")");
  }
}
