package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.LedgerLine;
import dues.period.Civil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ledger lines by the columns of {@code dues export ledger}, so that examples, the engine and the
 * program can be held together.
 *
 * <p>An expected line is written {@code 04-01..04-20 REVERSAL -300.00 @04-01 in 2024-05
 * bucket=EXTRA}: service, kind (CHARGE if left out), amount, charge date, month of the books, any
 * other column. A day without a year is of 2024; what is not written is not compared.
 */
final class Lines {
  private Lines() {}

  static Map<String, String> parsed(String text) {
    Map<String, String> line = new TreeMap<>(Map.of("kind", "CHARGE"));
    String[] words = text.strip().split(" +", -1);
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      if (word.contains("..")) {
        line.put("service_from", date(word.substring(0, word.indexOf(".."))));
        line.put("service_to", date(word.substring(word.indexOf("..") + 2)));
      } else if (word.startsWith("@")) {
        line.put("charge_date", date(word.substring(1)));
      } else if (word.equals("in")) {
        line.put("accounting_period", words[++i]);
      } else if (word.contains("=")) {
        line.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      } else if (word.matches("[A-Z]+")) {
        line.put("kind", word);
      } else {
        line.put("amount", new BigDecimal(word).toPlainString());
      }
    }
    return line;
  }

  private static String date(String text) {
    return text.length() == 5 ? "2024-" + text : text;
  }

  static Map<String, String> of(LedgerLine line, Scenario scenario) {
    Map<String, String> all = new TreeMap<>();
    all.put("contract", line.contract() == 1 ? "A" : "B");
    all.put("subscription", "s" + scenario.fees.get((int) line.subscription() - 1).key);
    all.put("fee", scenario.fees.get((int) line.key().owner().fee() - 1).key);
    all.put("charged_fee", scenario.fees.get((int) line.key().owner().chargedFee() - 1).key);
    all.put("kind", line.kind().name());
    all.put("service_from", Civil.text(line.key().serviceFrom()));
    all.put("service_to", Civil.text(line.serviceTo() - 1));
    all.put("period_from", Civil.text(line.key().tile().from()));
    all.put("period_to", Civil.text(line.key().tile().to() - 1));
    all.put("quantity", line.figures().quantity().toPlainString());
    all.put("unit_price", line.figures().unitPrice().toPlainString());
    all.put("discount_percent", line.figures().discountPercent().toPlainString());
    all.put("percent", line.figures().percent().toPlainString());
    all.put("days", Integer.toString(line.figures().days()));
    all.put("divisor", line.figures().divisor().text());
    all.put("amount", line.amount().text());
    all.put("currency", line.amount().currency().getCurrencyCode());
    all.put("bucket", line.key().bucket().name());
    all.put("charge_date", Civil.text(line.booking().chargeDate()));
    all.put("accounting_period", line.booking().accountingPeriod().toString());
    all.put("reason", line.booking().reason());
    all.put("explanation", line.booking().explanation());
    return all;
  }

  /** In any order; only the columns that an expected line has are compared. */
  static void assertSame(
      String what, List<Map<String, String>> expected, List<Map<String, String>> actual) {
    List<Map<String, String>> rest = new ArrayList<>(actual);
    List<String> should = new ArrayList<>();
    List<String> is = new ArrayList<>();
    for (Map<String, String> line : expected) {
      should.add(line.toString());
      Map<String, String> match = take(rest, line);
      if (match != null) {
        is.add(shown(match, line));
      }
    }
    rest.forEach(line -> is.add("beside: " + line));
    assertThat(is).as(what).isEqualTo(should);
  }

  private static @org.jspecify.annotations.Nullable Map<String, String> take(
      List<Map<String, String>> lines, Map<String, String> expected) {
    Map<String, String> found = null;
    for (Map<String, String> line : lines) {
      if (shown(line, expected).equals(expected.toString())) {
        found = line;
        break;
      }
    }
    if (found == null && !lines.isEmpty()) {
      found = lines.get(0);
    }
    lines.remove(found);
    return found;
  }

  private static String shown(Map<String, String> line, Map<String, String> columns) {
    Map<String, String> shown = new TreeMap<>();
    columns.keySet().forEach(column -> shown.put(column, String.valueOf(line.get(column))));
    return shown.toString();
  }
}
