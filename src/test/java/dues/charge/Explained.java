package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.samples.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds every line against its own explanation: those of the engine, those of an export, and those
 * that any test leaves in its database.
 */
public final class Explained {
  private Explained() {}

  static void check(List<LedgerLine> lines) {
    for (LedgerLine line : lines) {
      String currency = line.amount().currency().getCurrencyCode();
      check(line.booking().explanation(), currency, line.amount().text());
    }
    parts(lines);
  }

  /** Every line of {@code dues export ledger}. */
  public static void check(Table exported) {
    for (Map<String, String> line : exported.asMaps()) {
      check(
          line.getOrDefault("explanation", ""),
          line.getOrDefault("currency", ""),
          line.getOrDefault("amount", ""));
    }
  }

  /** Every line of the database; what a test wrote there by hand has no explanation. */
  public static void check(DataSource database) {
    String lines = "select explanation, currency, amount from ledger_line where explanation <> ''";
    JdbcClient.create(database)
        .sql(lines)
        .query(
            row -> {
              check(row.getString(1), row.getString(2), row.getString(3));
            });
  }

  private static void check(String explanation, String currency, String amount) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    assertThat(PocketCalculator.evaluate(explanation, digits))
        .as(explanation)
        .isEqualByComparingTo(amount);
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
