package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.LedgerLine;
import dues.period.Civil;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class GoldenCasesTest {

  static List<String> ids() {
    return List.copyOf(GoldenCases.all().keySet());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void postsTheLinesOfTheExample(String id) throws IOException {
    Scenario scenario = new Scenario();
    Objects.requireNonNull(GoldenCases.all().get(id)).accept(scenario);
    Map<String, Object> example = examples().get(id);
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    List<LedgerLine> lines = new ArrayList<>(scenario.fresh);
    for (Map<String, Object> line : lines(Objects.requireNonNull(example))) {
      for (Map<String, Object> day : days(line)) {
        expected.add(new java.util.TreeMap<>(day).toString());
        LedgerLine match = take(lines, day, scenario);
        if (match != null) {
          actual.add(shown(match, day, scenario));
        }
      }
    }
    lines.forEach(line -> actual.add("beside: " + line));
    assertThat(actual).as(id + ", problems: " + scenario.problems).isEqualTo(expected);
    Explained.check(scenario.ledger);
  }

  private static @org.jspecify.annotations.Nullable LedgerLine take(
      List<LedgerLine> lines, Map<String, Object> expected, Scenario scenario) {
    LedgerLine found = null;
    for (LedgerLine line : lines) {
      if (shown(line, expected, scenario).equals(new java.util.TreeMap<>(expected).toString())) {
        found = line;
      }
    }
    if (found == null && !lines.isEmpty()) {
      found = lines.get(0);
    }
    lines.remove(found);
    return found;
  }

  /** The line with the columns of the example alone. */
  private static String shown(LedgerLine line, Map<String, Object> columns, Scenario scenario) {
    Map<String, Object> all = new HashMap<>();
    all.put("service_from", Civil.text(line.key().serviceFrom()));
    all.put("service_to", Civil.text(line.serviceTo() - 1));
    all.put("kind", line.kind().name());
    all.put("amount", line.amount().text());
    all.put("quantity", line.figures().quantity().toPlainString());
    all.put("discount_percent", line.figures().discountPercent().toPlainString());
    all.put("accounting_period", line.booking().accountingPeriod().toString());
    all.put("contract", line.contract() == 1 ? "A" : "B");
    all.put("bucket", line.key().bucket().name());
    all.put("charged_fee", scenario.fees.get((int) line.key().owner().chargedFee() - 1).key);
    all.put("fee", scenario.fees.get((int) line.key().owner().fee() - 1).key);
    Map<String, Object> shown = new java.util.TreeMap<>();
    columns.keySet().forEach(column -> shown.put(column, all.get(column)));
    return shown.toString();
  }

  private static List<Map<String, Object>> days(Map<String, Object> line) {
    if (!line.containsKey("each_day")) {
      return List.of(line);
    }
    List<Map<String, Object>> days = new ArrayList<>();
    int last = Civil.day(text(line.get("service_to")));
    for (int day = Civil.day(text(line.get("service_from"))); day <= last; day++) {
      Map<String, Object> one = new HashMap<>(line);
      one.remove("each_day");
      one.put("service_from", Civil.text(day));
      one.put("service_to", Civil.text(day));
      days.add(one);
    }
    return days;
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return String.valueOf(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> lines(Map<String, Object> example) {
    return (List<Map<String, Object>>) Objects.requireNonNull(example.get("lines"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> examples() throws IOException {
    try (InputStream json = GoldenCasesTest.class.getResourceAsStream("/golden/fees.json")) {
      Map<String, Map<String, Object>> byId = new HashMap<>();
      for (Object example : (List<Object>) new Yaml().load(json)) {
        Map<String, Object> map = (Map<String, Object>) example;
        byId.put(text(map.get("id")), map);
      }
      return byId;
    }
  }
}
