package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds every line against its own explanation. */
final class Explained {
  private Explained() {}

  static void check(List<LedgerLine> lines) {
    for (LedgerLine line : lines) {
      String explanation = line.booking().explanation();
      int digits = line.amount().currency().getDefaultFractionDigits();
      assertThat(PocketCalculator.evaluate(explanation, digits))
          .as(explanation)
          .isEqualByComparingTo(line.amount().text());
    }
    parts(lines);
  }

  /** The parts of a split line give the line together. */
  private static void parts(List<LedgerLine> lines) {
    Map<String, BigDecimal> sums = new HashMap<>();
    Map<String, String> wholes = new HashMap<>();
    for (LedgerLine line : lines) {
      String explanation = line.booking().explanation();
      int of = explanation.indexOf(" of ");
      boolean part = of > 0 && explanation.substring(0, of).matches("-?[0-9.]+");
      if (part && line.kind() == LineKind.CHARGE) {
        String whole = line.key().tile() + " " + line.key().revision() + " " + line.key().owner();
        String key = whole + " " + line.key().serviceFrom() + " " + explanation.substring(of + 4);
        sums.merge(key, line.amount().value(), BigDecimal::add);
        wholes.put(key, explanation.substring(of + 4));
      }
    }
    sums.forEach(
        (key, sum) ->
            assertThat(sum)
                .as(key)
                .isEqualByComparingTo(
                    PocketCalculator.evaluate(String.valueOf(wholes.get(key)), sum.scale())));
  }
}
