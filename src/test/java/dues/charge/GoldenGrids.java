package dues.charge;

import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;

/** Golden cases of periods, anchors, stubs and set-up. */
final class GoldenGrids {
  private static final String PRORATED = "MONTH_PRORATED";

  private GoldenGrids() {}

  static void addTo(Map<String, Consumer<Scenario>> cases) {
    first(cases);
    second(cases);
    third(cases);
  }

  private static void first(Map<String, Consumer<Scenario>> cases) {
    GoldenCases.one(cases, "A01", "MONTH_FULL", "100.00", "2024-04-20", "", "2024-04-30");
    GoldenCases.one(cases, "A02", PRORATED, "40.00", "2024-04-16", "", "2024-04-30");
    GoldenCases.one(cases, "A03", PRORATED, "40.00", "2024-05-16", "", "2024-05-31");
    GoldenCases.one(cases, "A04", PRORATED, "290.00", "2024-02-15", "", "2024-02-29");
    GoldenCases.one(cases, "A06", PRORATED, "1000.00", "2025-05-01", "2025-05-15", "2025-05-31");
    GoldenCases.one(cases, "A07", PRORATED, "1000.00", "2025-05-01", "2025-05-04", "2025-05-31");
    GoldenCases.one(cases, "A13", PRORATED, "310.00", "2024-05-20", "", "2024-05-20", "2024-06-01");
    GoldenCases.one(cases, "A15", PRORATED, "310.00", "2024-11-20", "2025-01-10", "2025-01-15");
    GoldenCases.one(cases, "B01", "DAY_RATE", "1.00", "2024-04-01", "", "2024-04-10");
    GoldenCases.one(cases, "C01", "ANNIVERSARY", "300.00", "2024-01-15", "", "2024-03-20");
    GoldenCases.one(cases, "C02", "ANNIVERSARY", "300.00", "2024-01-31", "", "2024-05-01");
    GoldenCases.one(
        cases, "C03", "ANNIVERSARY alignment=CHAIN", "300.00", "2024-01-31", "", "2024-05-01");
    GoldenCases.one(
        cases,
        "C10",
        "YEAR_IN_ADD_MONTH",
        "1200.00",
        "2024-03-10",
        "",
        "2024-03-31",
        "2024-04-30",
        "2025-02-28",
        "2025-03-31");
    GoldenCases.one(
        cases, "C11", "ADVANCE", "300.00", "2024-03-10", "", "2024-03-31", "2024-04-30");
    GoldenCases.one(
        cases,
        "C12",
        "ADVANCE",
        "300.00",
        "2024-03-10",
        "2024-06-09",
        "2024-03-31",
        "2024-04-30",
        "2024-05-31",
        "2024-06-30");
    GoldenCases.one(
        cases, "C13", "MONTH_FULL max_charges=3", "100.00", "2024-01-01", "", "2024-06-30");
    GoldenCases.one(
        cases, "D01", "ANCHOR_DAY anchor_day=13", "31.00", "2011-02-01", "", "2011-04-13");
    GoldenCases.one(
        cases,
        "D03",
        "ANCHOR_DAY period=QUARTER anchor_day=10",
        "89.00",
        "2011-02-24",
        "",
        "2011-03-06");
    GoldenCases.one(
        cases,
        "D05",
        "ANCHOR_DAY anchor_day=23 day_basis=FIXED_30",
        "19.95",
        "2023-05-15",
        "2023-05-22",
        "2023-05-31");
    GoldenCases.one(
        cases, "D07", "ANCHOR_DAY anchor_day=31", "28.00", "2011-02-14", "", "2011-02-14");
  }

  private static void second(Map<String, Consumer<Scenario>> cases) {
    GoldenCases.one(
        cases,
        "D08",
        PRORATED + " timing=IN_ARREARS",
        "100.00",
        "2018-01-05",
        "2018-02-25",
        "2018-02-01",
        "2018-03-01");
    GoldenCases.one(
        cases,
        "D09",
        "ANCHOR_DAY anchor_day=1 start_stub=DEFER setup_fee=100",
        "30.00",
        "2016-04-11",
        "",
        "2016-04-11",
        "2016-05-01");
    GoldenCases.one(
        cases,
        "D10",
        "ANCHOR_DAY anchor_day=1 start_stub=DEFER setup_fee=100",
        "30.00",
        "2016-04-01",
        "",
        "2016-04-01");
    GoldenCases.one(
        cases,
        "D11",
        "ANCHOR_DAY anchor_day=1 start_stub=FREE",
        "200.00",
        "2024-07-11",
        "",
        "2024-08-31");
    GoldenCases.one(cases, "H04", PRORATED, "300.00", "2024-04-01", "", "2024-04-01");
    secondFurther(cases);
  }

  private static void secondFurther(Map<String, Consumer<Scenario>> cases) {
    GoldenCases.one(
        cases, "H09", PRORATED + " setup_fee=50", "1000.00", "2025-05-05", "", "2025-05-31");
    cases.put(
        "I05",
        s -> {
          s.zone = "America/Edmonton";
          s.fee(PRORATED).price("31.00").on("2009-03-01", "2009-03-09");
          s.run("2009-03-31");
        });
    cases.put(
        "I06",
        s -> {
          s.zone = "Asia/Tokyo";
          s.fee("ANNIVERSARY").price("100.00").on("2012-07-17", "").instant =
              "2012-07-16T21:17:03Z";
          s.run("2012-07-17");
        });
    cases.put(
        "I03",
        s -> {
          s.currency = Currency.getInstance("KWD");
          s.fee(PRORATED).price("10.000").on("2024-05-01", "2024-05-10");
          s.run("2024-05-31");
        });
    cases.put(
        "B02",
        s -> {
          s.fee("DAY_RATE", "catch_up=ALL").price("5.00").on("2024-04-01", "");
          s.posted("2024-04-02").run("2024-04-05");
        });
    cases.put(
        "B03",
        s -> {
          s.fee("DAY_RATE").price("5.00").on("2024-04-01", "");
          s.posted("2024-04-05").run("2024-04-05");
        });
  }

  private static void third(Map<String, Consumer<Scenario>> cases) {
    cases.put(
        "B04",
        s -> {
          s.fee("MONTH_BY_DAY").price("500.00").on("2024-05-01", "");
          s.daily("2024-05-01", "2024-05-31");
        });
    cases.put(
        "C06",
        s -> {
          s.fee("QUARTER").price("900.00").on("2024-01-15", "").chargedThrough("2024-01-15");
          s.run("2024-10-05");
        });
    cases.put(
        "C08",
        s -> {
          s.fee("YEAR").price("3000.00").on("2024-05-15", "").chargedThrough("2024-05-15");
          s.run("2025-01-02");
        });
  }
}
