package dues.charge;

import dues.ledger.Balances;
import dues.period.DateRange;
import java.util.Map;
import java.util.function.Consumer;

/** Golden cases of funds: balances in minor units, all run on 1 April 2024. */
final class GoldenFunds {
  private static final String POSITIVE = "funds_check=POSITIVE";

  private GoldenFunds() {}

  static void addTo(Map<String, Consumer<Scenario>> cases) {
    cases.put("H01", s -> april(s, 10_00, POSITIVE));
    cases.put("H02", s -> april(s, 0, POSITIVE));
    cases.put("H06", s -> two(s, POSITIVE, "funds_scope=PER_LINE"));
    cases.put("H12", s -> two(s, POSITIVE, "funds_scope=BUNDLE"));
    cases.put(
        "H07",
        s -> {
          s.balances = new Balances(100_00, 30_00L, 0, DateRange.FOREVER, 0);
          s.fee("MONTH_PRORATED", "bucket=EXTRA", POSITIVE).price("50.00").on("2024-04-01", "");
          s.run("2024-04-01");
        });
  }

  private static void april(Scenario s, long deposit, String check) {
    s.balances = new Balances(deposit, null, 0, DateRange.FOREVER, 0);
    s.fee("MONTH_PRORATED", check).price("300.00").on("2024-04-01", "");
    s.run("2024-04-01");
  }

  private static void two(Scenario s, String check, String scope) {
    s.balances = new Balances(80_00, null, 0, DateRange.FOREVER, 0);
    s.fee("F0", "MONTH_PRORATED", new String[] {check, scope, "priority=0"})
        .price("80.00")
        .on("2024-04-01", "");
    s.fee("F1", "MONTH_PRORATED", new String[] {check, scope, "priority=1"})
        .price("50.00")
        .on("2024-04-01", "");
    s.run("2024-04-01");
  }
}
