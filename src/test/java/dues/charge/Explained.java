package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.LedgerLine;
import java.util.List;

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
  }
}
