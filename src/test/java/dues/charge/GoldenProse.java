package dues.charge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The golden cases whose expectation is prose too. N02 is two subscriptions on one contract. */
final class GoldenProse {
  private static final String PRORATED = "MONTH_PRORATED";
  private static final Map<String, String[]> LINES =
      Map.of(
          "N01",
          rows("01-01..01-31 100.00 in 2024-01", "02-01..02-29 100.00 in 2024-02"),
          "N02",
          rows(
              "04-14..04-30 170.00 @04-14 subscription=s1",
              "05-01..05-31 300.00 @05-01 subscription=s1",
              "04-15..04-30 160.00 @05-01 subscription=s2",
              "05-01..05-31 300.00 @05-01 subscription=s2"),
          "N03",
          rows("04-01..04-30 300.00 @04-11"),
          "N07",
          rows("04-01..04-30 0.00"),
          "N08",
          rows("04-01..04-10 100.00", "04-21..04-25 25.00", "04-26..04-30 50.00"),
          "N11",
          rows("04-16..04-30 147.54 days=15 divisor=61", "05-01..06-30 600.00"),
          "N13",
          rows("2023-02-15..2023-02-19 50.00", "2023-02-20..2023-02-26 70.00"),
          "N14",
          rows("01-15..02-14 300.00", "02-15..03-14 300.00"),
          "N16",
          rows("04-11..04-25 150.00 @05-01"));

  private GoldenProse() {}

  private static String[] rows(String... rows) {
    return rows;
  }

  static List<Map<String, String>> lines(String id) {
    return Stream.of(Objects.requireNonNull(LINES.get(id), id)).map(Lines::parsed).toList();
  }

  static void addTo(Map<String, Consumer<Scenario>> cases) {
    cases.put(
        "N01",
        s -> {
          s.fee(PRORATED, "timing=IN_ARREARS").price("100.00").on("2024-01-01", "");
          s.daily("2024-01-30", "2024-03-02");
        });
    cases.put(
        "N02",
        s -> {
          String[] threshold = {"start_stub=THRESHOLD", "stub_threshold_day=15"};
          s.fee(PRORATED, threshold).price("300.00").on("2024-04-14", "");
          s.fee(PRORATED, threshold).price("300.00").on("2024-04-15", "");
          s.run("2024-05-01");
        });
    cases.put(
        "N03",
        s -> {
          s.fee("MONTH_FULL").price("300.00").on("2024-04-01", "");
          s.status("3", "2024-03-20", "2024-04-10").run("2024-04-30");
        });
    cases.put(
        "N07",
        s -> {
          s.fee(PRORATED).price("0.00").on("2024-04-01", "");
          s.run("2024-04-30");
          s.run("2024-04-30");
        });
    cases.put(
        "N08",
        s -> {
          s.percent("5", "50").status("3", "2024-04-11", "2024-04-20");
          s.status("5", "2024-04-16", "2024-04-25");
          s.fee(PRORATED).price("300.00").on("2024-04-01", "");
          s.run("2024-04-30");
        });
    GoldenCases.one(
        cases, "N11", PRORATED + " interval=2", "600.00", "2024-04-16", "", "2024-05-01");
    GoldenCases.one(
        cases, "N13", PRORATED + " period=WEEK", "70.00", "2023-02-15", "", "2023-02-20");
    cases.put(
        "N14",
        s -> {
          s.life = FeeFacts.days("", "2024-03-01");
          s.fee("ANNIVERSARY").price("300.00").on("2024-01-15", "");
          s.run("2024-06-01");
        });
    GoldenCases.one(
        cases,
        "N16",
        PRORATED + " start_stub=DEFER",
        "300.00",
        "2024-04-11",
        "2024-04-25",
        "2024-05-01");
  }
}
