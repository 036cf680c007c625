package dues.charge;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Golden cases of statuses, prices, quantities and discounts. */
final class GoldenTerms {
  private static final String PRORATED = "MONTH_PRORATED";

  private GoldenTerms() {}

  static void addTo(Map<String, Consumer<Scenario>> cases) {
    first(cases);
    second(cases);
  }

  private static void first(Map<String, Consumer<Scenario>> cases) {
    GoldenCases.one(
        cases,
        "F12",
        PRORATED + " end_stub=PRORATE",
        "300.00",
        "2024-04-01",
        "2024-04-20",
        "2024-04-30");
    cases.put(
        "A10",
        s -> {
          s.fee(PRORATED).price("1000.00").on("2025-05-05", "2025-05-20").discount("", "", "50");
          s.run("2025-05-31");
        });
    cases.put(
        "A11",
        s -> {
          s.fee(PRORATED)
              .price("500.00")
              .on("2025-01-01", "2025-03-15")
              .discount("2025-02-01", "2025-06-30", "50");
          s.run("2025-03-20");
        });
    cases.put("E01", s -> suspendedApril(s, PRORATED, "2024-04-11", "2024-04-20"));
    cases.put("E02", s -> suspendedApril(s, "MONTH_FULL", "2024-04-11", "2024-04-20"));
    cases.put("E03", s -> suspendedApril(s, "MONTH_FULL", "2024-04-01", "2024-04-30"));
    cases.put(
        "E05",
        s -> {
          s.noSuspend.put("3", Set.of("120"));
          s.wrap.put("3", Map.of("79", "120"));
          s.fee("79", PRORATED, new String[] {}).price("300.00").on("2024-04-01", "");
          s.fee("120", PRORATED, new String[] {}).price("60.00").unsubscribed();
          s.status("3", "2024-04-11", "2024-04-20").run("2024-04-30");
        });
    cases.put(
        "E07",
        s -> {
          s.status("3", "2024-04-05", "2024-04-10").status("3", "2024-04-11", "");
          s.fee(PRORATED).price("300.00").on("2024-04-01", "");
          s.run("2024-04-30");
        });
    cases.put(
        "E11",
        s -> {
          s.percent("3", "50");
          suspendedApril(s, PRORATED, "2024-04-11", "2024-04-20");
        });
    cases.put(
        "F01",
        s -> {
          s.fee(PRORATED)
              .price("", "2024-04-15", "300.00")
              .price("2024-04-16", "", "450.00")
              .on("2024-04-01", "");
          s.run("2024-04-30");
        });
  }

  private static void second(Map<String, Consumer<Scenario>> cases) {
    cases.put(
        "F02",
        s -> {
          s.fee(PRORATED, "price_change=NEXT_PERIOD")
              .price("", "2024-04-15", "300.00")
              .price("2024-04-16", "", "450.00")
              .on("2024-04-01", "");
          s.run("2024-05-31");
        });
    cases.put(
        "F06",
        s -> {
          s.fee(PRORATED)
              .price("100.00")
              .on("2024-04-01", "")
              .quantity("2024-04-01", "2024-04-15", "2")
              .quantity("2024-04-16", "", "5");
          s.run("2024-04-30");
        });
    cases.put(
        "F09",
        s -> {
          s.fee(PRORATED).price("500.00").on("2025-03-01", "2025-03-15").quantity("", "", "3");
          s.run("2025-03-31");
        });
    cases.put(
        "F11",
        s -> {
          s.fee(PRORATED).price("300.00").on("2024-04-01", "").discount("", "", "100");
          s.run("2024-04-30");
        });
    cases.put(
        "I01",
        s -> {
          s.fee(PRORATED)
              .price("", "2024-04-10", "100.00")
              .price("2024-04-11", "2024-04-20", "50.00")
              .price("2024-04-21", "", "100.00")
              .quantity("2024-04-11", "2024-04-20", "2")
              .on("2024-04-01", "");
          s.run("2024-04-30");
        });
  }

  private static void suspendedApril(Scenario s, String mode, String first, String last) {
    s.fee(mode).price("300.00").on("2024-04-01", "");
    s.status("3", first, last).run("2024-04-30");
  }
}
