package dues.charge;

import dues.customer.Change.Cause;
import dues.customer.Contract;
import dues.customer.ContractTerms;
import dues.customer.Owner;
import dues.fee.CorrectionStyle;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The prose of golden/fees.json as facts and runs, by the case's id. */
final class GoldenCases {
  private static final Map<String, Consumer<Scenario>> CASES = new TreeMap<>();

  private GoldenCases() {}

  static Map<String, Consumer<Scenario>> all() {
    return CASES;
  }

  private static void one(
      String id, String mode, String price, String from, String to, String... runs) {
    CASES.put(
        id,
        scenario -> {
          String[] words = mode.split(" ", -1);
          String[] parameters = java.util.Arrays.copyOfRange(words, 1, words.length);
          scenario.fee(words[0], parameters).price(price).on(from, to);
          for (String run : runs) {
            scenario.run(run);
          }
        });
  }

  private static void many(String id, Consumer<Scenario> steps) {
    CASES.put(id, steps);
  }

  private static final String PRORATED = "MONTH_PRORATED";

  static {
    one("A01", "MONTH_FULL", "100.00", "2024-04-20", "", "2024-04-30");
    one("A02", PRORATED, "40.00", "2024-04-16", "", "2024-04-30");
    one("A03", PRORATED, "40.00", "2024-05-16", "", "2024-05-31");
    one("A04", PRORATED, "290.00", "2024-02-15", "", "2024-02-29");
    one("A06", PRORATED, "1000.00", "2025-05-01", "2025-05-15", "2025-05-31");
    one("A07", PRORATED, "1000.00", "2025-05-01", "2025-05-04", "2025-05-31");
    one("A13", PRORATED, "310.00", "2024-05-20", "", "2024-05-20", "2024-06-01");
    one("A15", PRORATED, "310.00", "2024-11-20", "2025-01-10", "2025-01-15");
    one("B01", "DAY_RATE", "1.00", "2024-04-01", "", "2024-04-10");
    one("C01", "ANNIVERSARY", "300.00", "2024-01-15", "", "2024-03-20");
    one("C02", "ANNIVERSARY", "300.00", "2024-01-31", "", "2024-05-01");
    one("C03", "ANNIVERSARY alignment=CHAIN", "300.00", "2024-01-31", "", "2024-05-01");
    one(
        "C10",
        "YEAR_IN_ADD_MONTH",
        "1200.00",
        "2024-03-10",
        "",
        "2024-03-31",
        "2024-04-30",
        "2025-02-28",
        "2025-03-31");
    one("C11", "ADVANCE", "300.00", "2024-03-10", "", "2024-03-31", "2024-04-30");
    one(
        "C12",
        "ADVANCE",
        "300.00",
        "2024-03-10",
        "2024-06-09",
        "2024-03-31",
        "2024-04-30",
        "2024-05-31",
        "2024-06-30");
    one("C13", "MONTH_FULL max_charges=3", "100.00", "2024-01-01", "", "2024-06-30");
    one("D01", "ANCHOR_DAY anchor_day=13", "31.00", "2011-02-01", "", "2011-04-13");
    one("D03", "ANCHOR_DAY period=QUARTER anchor_day=10", "89.00", "2011-02-24", "", "2011-03-06");
    one(
        "D05",
        "ANCHOR_DAY anchor_day=23 day_basis=FIXED_30",
        "19.95",
        "2023-05-15",
        "2023-05-22",
        "2023-05-31");
    one("D07", "ANCHOR_DAY anchor_day=31", "28.00", "2011-02-14", "", "2011-02-14");
    one(
        "D08",
        PRORATED + " timing=IN_ARREARS",
        "100.00",
        "2018-01-05",
        "2018-02-25",
        "2018-02-01",
        "2018-03-01");
    one(
        "D09",
        "ANCHOR_DAY anchor_day=1 start_stub=DEFER setup_fee=100",
        "30.00",
        "2016-04-11",
        "",
        "2016-04-11",
        "2016-05-01");
    one(
        "D10",
        "ANCHOR_DAY anchor_day=1 start_stub=DEFER setup_fee=100",
        "30.00",
        "2016-04-01",
        "",
        "2016-04-01");
    one("D11", "ANCHOR_DAY anchor_day=1 start_stub=FREE", "200.00", "2024-07-11", "", "2024-08-31");
    one("F12", PRORATED + " end_stub=PRORATE", "300.00", "2024-04-01", "2024-04-20", "2024-04-30");
    one("H04", PRORATED, "300.00", "2024-04-01", "", "2024-04-01");
    one("H09", PRORATED + " setup_fee=50", "1000.00", "2025-05-05", "", "2025-05-31");
    one("I05", PRORATED, "31.00", "2009-03-01", "2009-03-09", "2009-03-31");
    one("I06", "ANNIVERSARY", "100.00", "2012-07-17", "", "2012-07-17");
    many(
        "I03",
        s -> {
          s.currency = Currency.getInstance("KWD");
          s.fee(PRORATED).price("10.000").on("2024-05-01", "2024-05-10");
          s.run("2024-05-31");
        });
    many(
        "A10",
        s -> {
          s.fee(PRORATED).price("1000.00").on("2025-05-05", "2025-05-20").discount("", "", "50");
          s.run("2025-05-31");
        });
    many(
        "A11",
        s -> {
          s.fee(PRORATED)
              .price("500.00")
              .on("2025-01-01", "2025-03-15")
              .discount("2025-02-01", "2025-06-30", "50");
          s.run("2025-03-20");
        });
    many(
        "B02",
        s -> {
          s.fee("DAY_RATE", "catch_up=ALL").price("5.00").on("2024-04-01", "");
          s.posted("2024-04-02").run("2024-04-05");
        });
    many(
        "B03",
        s -> {
          s.fee("DAY_RATE").price("5.00").on("2024-04-01", "");
          s.posted("2024-04-05").run("2024-04-05");
        });
    many(
        "B04",
        s -> {
          s.fee("MONTH_BY_DAY").price("500.00").on("2024-05-01", "");
          for (int day = 1; day <= 31; day++) {
            s.run("2024-05-" + (day < 10 ? "0" : "") + day);
          }
        });
    many(
        "C06",
        s -> {
          s.fee("QUARTER").price("900.00").on("2024-01-15", "").chargedThrough("2024-01-15");
          s.run("2024-10-05");
        });
    many(
        "C08",
        s -> {
          s.fee("YEAR").price("3000.00").on("2024-05-15", "").chargedThrough("2024-05-15");
          s.run("2025-01-02");
        });
    many("E01", s -> suspendedApril(s, PRORATED, "2024-04-11", "2024-04-20"));
    many("E02", s -> suspendedApril(s, "MONTH_FULL", "2024-04-11", "2024-04-20"));
    many("E03", s -> suspendedApril(s, "MONTH_FULL", "2024-04-01", "2024-04-30"));
    many(
        "E05",
        s -> {
          s.noSuspend.put("3", Set.of("120"));
          s.wrap.put("3", Map.of("79", "120"));
          s.fee("79", PRORATED, new String[] {}).price("300.00").on("2024-04-01", "");
          s.fee("120", PRORATED, new String[] {}).price("60.00").unsubscribed();
          s.status("3", "2024-04-11", "2024-04-20").run("2024-04-30");
        });
    many(
        "E07",
        s -> {
          s.status("3", "2024-04-05", "2024-04-10").status("3", "2024-04-11", "");
          s.fee(PRORATED).price("300.00").on("2024-04-01", "");
          s.run("2024-04-30");
        });
    many(
        "E08",
        s -> {
          s.fee(PRORATED).price("12.00").on("2014-01-01", "");
          s.posted("2014-01-01");
          s.status("3", "2014-01-08", "2014-01-09").status("3", "2014-01-17", "2014-01-22");
          s.changed(Cause.IMPORT);
          s.run("2014-01-31");
        });
    many(
        "E11",
        s -> {
          s.percent("3", "50");
          suspendedApril(s, PRORATED, "2024-04-11", "2024-04-20");
        });
    many(
        "E12",
        s -> {
          s.fee(PRORATED, "on_unused=COMPENSATE_TO_MONTH_END").price("310.00").on("2024-05-01", "");
          s.posted("2024-05-01").status("3", "2024-05-11", "");
          s.changed(Cause.IMPORT);
          s.run("2024-05-11");
        });
    many(
        "F01",
        s -> {
          s.fee(PRORATED)
              .price("", "2024-04-15", "300.00")
              .price("2024-04-16", "", "450.00")
              .on("2024-04-01", "");
          s.run("2024-04-30");
        });
    many(
        "F02",
        s -> {
          s.fee(PRORATED, "price_change=NEXT_PERIOD")
              .price("", "2024-04-15", "300.00")
              .price("2024-04-16", "", "450.00")
              .on("2024-04-01", "");
          s.run("2024-05-31");
        });
    many(
        "F04",
        s -> {
          s.style(CorrectionStyle.DELTA);
          s.fee(PRORATED).price("12.00").on("2014-01-01", "");
          s.posted("2014-01-01");
          s.fees.get(0).to = "2014-01-22";
          s.changed(Cause.IMPORT);
          s.fee(PRORATED).price("14.85").on("2014-01-23", "");
          s.run("2014-01-23");
        });
    many(
        "F06",
        s -> {
          s.fee(PRORATED)
              .price("100.00")
              .on("2024-04-01", "")
              .quantity("2024-04-01", "2024-04-15", "2")
              .quantity("2024-04-16", "", "5");
          s.run("2024-04-30");
        });
    many(
        "F07",
        s -> {
          FeeFacts fee = s.fee(PRORATED, "quantity_change=CHARGE_DELTA").price("10.00");
          fee.on("2024-01-01", "").quantity("2024-01-01", "", "10");
          s.posted("2024-01-01");
          fee.quantity("2024-01-06", "", "15");
          s.changed(Cause.IMPORT);
          s.run("2024-01-06");
        });
    many(
        "F09",
        s -> {
          s.fee(PRORATED).price("500.00").on("2025-03-01", "2025-03-15").quantity("", "", "3");
          s.run("2025-03-31");
        });
    many(
        "F11",
        s -> {
          s.fee(PRORATED).price("300.00").on("2024-04-01", "").discount("", "", "100");
          s.run("2024-04-30");
        });
    many("G01", GoldenCases::backDatedClose);
    many(
        "G02",
        s -> {
          s.mode(Recalculation.Mode.OFF);
          backDatedClose(s);
        });
    many(
        "G03",
        s -> {
          s.mode(Recalculation.Mode.CURRENT_MONTH);
          backDatedClose(s);
        });
    many(
        "G05",
        s -> {
          s.closing = new Closing(Closing.Rule.POST_TO_OPEN, Set.of());
          s.closedThrough = AccountingPeriod.parse("2024-04");
          backDatedCloseOf(s);
        });
    many(
        "G06",
        s -> {
          s.closedThrough = AccountingPeriod.parse("2024-04");
          backDatedCloseOf(s);
        });
    many(
        "G07",
        s -> {
          s.closing = new Closing(Closing.Rule.REJECT, Set.of("update"));
          s.closedThrough = AccountingPeriod.parse("2024-04");
          backDatedCloseOf(s);
        });
    many(
        "G08",
        s -> {
          FeeFacts fee = s.fee(PRORATED).price("300.00").on("2024-04-01", "");
          s.posted("2024-04-30");
          Contract a = s.facts().contract();
          Contract b =
              new Contract(2, "B", s.currency, DateRange.ALWAYS, List.of(), ContractTerms.NONE);
          fee.owners.add(new Owner(DateRange.BEGINNING, a));
          fee.owners.add(new Owner(Civil.day("2024-04-11"), b));
          s.changed(Cause.MOVE_FROM);
          s.run("2024-04-30");
        });
    many(
        "G11",
        s -> {
          backDatedClose(s);
          s.fresh.clear();
          s.changed(Cause.IMPORT);
          s.run("2024-05-05");
        });
    many(
        "G13",
        s -> {
          FeeFacts fee = s.fee(PRORATED).price("300.00").on("2024-04-01", "");
          s.posted("2024-04-30");
          fee.interruptions.add(FeeFacts.days("2024-04-06", "2024-04-10"));
          s.changed(Cause.INTERRUPT);
          s.run("2024-04-30");
        });
    many("G14", s -> missedMonths(s, "ALL"));
    many("G15", s -> missedMonths(s, "CURRENT_ONLY"));
    many(
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

  private static void backDatedClose(Scenario s) {
    FeeFacts fee = s.fee(PRORATED).price("300.00").on("2024-04-01", "");
    s.posted("2024-04-30");
    fee.to = "2024-04-20";
    s.changed(Cause.IMPORT);
    s.run("2024-05-05");
  }

  private static void backDatedCloseOf(Scenario s) {
    AccountingPeriod closed = s.closedThrough;
    s.closedThrough = AccountingPeriod.NONE_CLOSED;
    FeeFacts fee = s.fee(PRORATED).price("300.00").on("2024-04-01", "");
    s.posted("2024-04-30");
    s.closedThrough = closed;
    fee.to = "2024-04-20";
    s.changed(Cause.UPDATE);
    s.run("2024-05-05");
  }

  private static void missedMonths(Scenario s, String catchUp) {
    s.fee("MONTH_FULL", "catch_up=" + catchUp)
        .price("300.00")
        .on("2024-01-01", "")
        .chargedThrough("2024-02-29");
    s.run("2024-05-03");
  }
}
