package dues.samples;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What happened in the self-written billing by 1 November: ends, suspensions and discounts that
 * reach back, quantities changed, a contract and a subscription gone, a new contract, mended rows.
 */
final class OwnSecondDay {
  private OwnSecondDay() {}

  static Map<String, Table> from(Map<String, Table> first) {
    Map<String, Table> tables = new LinkedHashMap<>();
    first.forEach((name, table) -> tables.put(name, table.copy()));
    Table contracts = table(tables, "contracts");
    Table subscriptions = table(tables, "subscriptions");
    for (String key : new String[] {"S1010-1", "S1031-1", "S1055-1", "S1102-1"}) {
      subscriptions.set(subscriptions.find("subscription", key), "to", "2026-10-14");
    }
    for (String key : new String[] {"1012", "1044", "1076"}) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("contract", key);
      row.put("status", "3");
      row.put("from", "2026-10-10");
      row.put("to", "2026-10-19");
      table(tables, "statuses").add(row);
    }
    for (String key : new String[] {"S1013-1", "S1045-1"}) {
      table(tables, "quantities").removeAll("subscription", key);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("subscription", key);
      row.put("from", "2019-01-01");
      row.put("to", "2026-10-19");
      row.put("quantity", "1");
      table(tables, "quantities").add(row);
      table(tables, "quantities")
          .add(Map.of("subscription", key, "from", "2026-10-20", "quantity", "3"));
    }
    for (String key : new String[] {"S1014-1", "S1046-1", "S1079-1"}) {
      table(tables, "discounts").removeAll("subscription", key);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("subscription", key);
      row.put("from", "2026-10-01");
      row.put("to", "2026-12-31");
      row.put("percent", "15");
      table(tables, "discounts").add(row);
    }
    for (String key : new String[] {"1020", "1120"}) {
      tables.values().stream()
          .filter(table -> table.header().contains("contract"))
          .forEach(table -> table.removeAll("contract", key));
      tables.values().stream()
          .filter(table -> table.header().contains("subscription"))
          .forEach(
              table -> {
                for (int n = 1; n <= 3; n++) {
                  table.removeAll("subscription", "S" + key + "-" + n);
                }
              });
    }
    contracts.set(contracts.find("contract", "1006"), "title", "Нова Назва Договору");
    return tables;
  }

  private static Table table(Map<String, Table> tables, String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(name);
    }
    return table;
  }
}
