package dues.batch.actions.request;

import dues.period.DateRange;
import dues.source.RejectCode;
import dues.store.actions.ActionRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an action's row, and finds everything that is wrong with it by itself. */
public final class RequestParser {

  private static final String OPEN = "open";

  private final ActionRow row;
  private final List<Refusal> refusals = new ArrayList<>();

  private RequestParser(ActionRow row) {
    this.row = row;
  }

  /** A request, or the reasons why there is none. */
  public record Parsed(@Nullable Request request, List<Refusal> refusals) {}

  public static Parsed parse(ActionRow row) {
    RequestParser parser = new RequestParser(row);
    Request request = parser.request();
    return new Parsed(parser.refusals.isEmpty() ? request : null, parser.refusals);
  }

  private @Nullable Request request() {
    ActionKind kind = kind();
    LocalDate first = row.from();
    LocalDate last = last();
    if (first != null && last != null && last.isBefore(first)) {
      refuse(RejectCode.E_DATE, "to", "'" + last + "' lies before 'from', " + first + ".");
      return null;
    }
    if (kind == null) {
      return null;
    }
    Request request =
        new Request(row, kind, DateRange.ofDays(first, last), row.text("valid_to") != null);
    require(request);
    return request;
  }

  private @Nullable ActionKind kind() {
    String word = String.valueOf(row.text("action"));
    for (ActionKind kind : ActionKind.values()) {
      if (kind.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    String known =
        Arrays.stream(ActionKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    refuse(
        RejectCode.E_PARAMETERS,
        "action",
        "'" + word + "' is no action; expected one of " + known + ".");
    return null;
  }

  private @Nullable LocalDate last() {
    String text = row.text("valid_to");
    if (text == null || text.strip().equalsIgnoreCase(OPEN)) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      refuse(
          RejectCode.E_DATE,
          "to",
          "'" + text + "' is no date; expected yyyy-MM-dd, open or nothing.");
      return null;
    }
  }

  private void require(Request request) {
    ActionKind kind = request.kind();
    boolean contract = row.text("contract") != null || row.text("group") != null;
    if (kind == ActionKind.ADD) {
      need(contract, "contract", "a contract or a group that gets the subscription");
      need(row.text("fee") != null, "fee", "the fee to add");
    } else {
      boolean whole =
          kind == ActionKind.ACCRUE || kind == ActionKind.ADJUST || kind == ActionKind.INTERRUPT;
      need(
          row.text("subscription") != null || (contract && (whole || row.text("fee") != null)),
          "subscription",
          whole
              ? "a subscription, a contract or a group"
              : "a subscription, or a contract or group with a fee");
    }
    if (kind == ActionKind.ADD || kind == ActionKind.INTERRUPT || kind == ActionKind.MOVE_FROM) {
      need(request.startGiven(), "from", "the first day");
    }
    if (kind.moves()) {
      need(row.text("to_contract") != null, "to_contract", "the contract to move to");
    }
    if (kind == ActionKind.ADJUST) {
      need(row.number("amount") != null, "amount", "the amount, positive when the customer owes");
    }
    if (kind == ActionKind.UPDATE) {
      need(
          request.setsValue() || request.startGiven() || request.endGiven(),
          "from",
          "a new first or last day, a price or a quantity");
    }
  }

  private void need(boolean there, String column, String what) {
    if (!there) {
      refuse(
          RejectCode.E_ID_MISSING,
          column,
          "action " + row.text("action") + " needs it; expected " + what + ".");
    }
  }

  private void refuse(RejectCode code, String column, String problem) {
    String stored = column.equals("from") || column.equals("to") ? "valid_" + column : column;
    Object value = row.cells().get(stored);
    refusals.add(new Refusal(code, column, value == null ? "" : value.toString(), problem));
  }
}
