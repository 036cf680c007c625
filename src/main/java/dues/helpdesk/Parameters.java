package dues.helpdesk;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a process says of its topic. Status 2, cost 150.00, auto close on: list {2}, text {@code
 * 150}, list {1}; auto close off later: the list is empty.
 *
 * @param status list of one value, or none
 * @param cost as text, without trailing zeros; empty: none
 * @param autoClose list of 1, or empty
 */
public record Parameters(List<String> status, String cost, List<String> autoClose) {

  private static final List<String> ON = List.of("1");

  static Parameters of(Topic.Details details, Words words) {
    String status = details.status();
    return new Parameters(
        status == null ? List.of() : List.of(words.listValue(status)),
        text(details.cost()),
        details.autoClose() ? ON : List.of());
  }

  private static String text(@Nullable BigDecimal cost) {
    return cost == null ? "" : cost.stripTrailingZeros().toPlainString();
  }
}
