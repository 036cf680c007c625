package dues.charge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Price changes of April, each inside the range of the one before: 330.00 for the whole month (A),
 * 360.00 for 6 to 25 April (B), 390.00 for 11 to 20 April (C), over 300.00. April has 30 days, so
 * these are 10.00, 11.00, 12.00 and 13.00 a day, and the innermost that is known holds.
 */
final class CorrectionTree {
  /** What April comes to, whichever of the three are known: 10 × 10 + 20 × 12 = 340.00 for B. */
  static final Map<String, String> TOTALS =
      Map.of(
          "", "300.00", "A", "330.00", "B", "340.00", "C", "330.00", "AB", "350.00", "AC", "350.00",
          "BC", "350.00", "ABC", "360.00");

  /** Every order in which they can come to be known. */
  static final List<String> ORDERS = List.of("ABC", "ACB", "BAC", "BCA", "CAB", "CBA");

  private CorrectionTree() {}

  /** A price row: first day, last day, price. */
  record Row(String first, String last, String price) {}

  /** The price rows when these changes are known, none overlapping another. */
  static List<Row> prices(String known) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("2024-01-01", "2024-03-31", "300.00"));
    String[][] pieces = {
      {"01", "05", "A"},
      {"06", "10", "AB"},
      {"11", "20", "ABC"},
      {"21", "25", "AB"},
      {"26", "30", "A"}
    };
    for (String[] piece : pieces) {
      BigDecimal price = new BigDecimal("300.00");
      for (String change : List.of("A", "B", "C")) {
        if (known.contains(change) && piece[2].contains(change)) {
          price = BigDecimal.valueOf(330L + 30L * "ABC".indexOf(change));
        }
      }
      rows.add(new Row("2024-04-" + piece[0], "2024-04-" + piece[1], price.toPlainString()));
    }
    return rows;
  }

  /** The changes in the order of their letters. */
  static String known(String order, int count) {
    return order
        .substring(0, count)
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
