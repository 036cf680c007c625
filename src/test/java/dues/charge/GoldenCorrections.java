package dues.charge;

import dues.customer.Change.Cause;
import dues.customer.Contract;
import dues.customer.ContractTerms;
import dues.customer.Owner;
import dues.fee.CorrectionStyle;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Golden cases of corrections, closed months, moves and missed months. */
final class GoldenCorrections {
  private static final String PRORATED = "MONTH_PRORATED";

  private GoldenCorrections() {}

  static void addTo(Map<String, Consumer<Scenario>> cases) {
    first(cases);
    second(cases);
  }

  private static void first(Map<String, Consumer<Scenario>> cases) {
    cases.put(
        "E08",
        s -> {
          s.fee(PRORATED).price("12.00").on("2014-01-01", "");
          s.posted("2014-01-01");
          s.status("3", "2014-01-08", "2014-01-09").status("3", "2014-01-17", "2014-01-22");
          s.changed(Cause.IMPORT);
          s.run("2014-01-31");
        });
    cases.put(
        "E12",
        s -> {
          s.fee(PRORATED, "on_unused=COMPENSATE_TO_MONTH_END").price("310.00").on("2024-05-01", "");
          s.posted("2024-05-01").status("3", "2024-05-11", "");
          s.changed(Cause.IMPORT);
          s.run("2024-05-11");
        });
    cases.put(
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
    cases.put(
        "F07",
        s -> {
          FeeFacts fee = s.fee(PRORATED, "quantity_change=CHARGE_DELTA").price("10.00");
          fee.on("2024-01-01", "").quantity("2024-01-01", "", "10");
          s.posted("2024-01-01");
          fee.quantities.clear();
          fee.quantity("2024-01-01", "2024-01-05", "10").quantity("2024-01-06", "", "15");
          s.changed(Cause.IMPORT);
          s.run("2024-01-06");
        });
    cases.put("G01", GoldenCorrections::backDatedClose);
    cases.put(
        "G02",
        s -> {
          s.mode(Recalculation.Mode.OFF);
          backDatedClose(s);
        });
    cases.put(
        "G03",
        s -> {
          s.mode(Recalculation.Mode.CURRENT_MONTH);
          backDatedClose(s);
        });
    cases.put(
        "G05",
        s -> {
          s.closing = new Closing(Closing.Rule.POST_TO_OPEN, Set.of());
          s.closedThrough = AccountingPeriod.parse("2024-04");
          backDatedCloseOf(s);
        });
  }

  private static void second(Map<String, Consumer<Scenario>> cases) {
    cases.put(
        "G06",
        s -> {
          FeeFacts fee = s.fee(PRORATED).price("300.00").on("2024-04-01", "");
          s.posted("2024-04-30");
          s.closedThrough = AccountingPeriod.parse("2024-04");
          fee.to = "2024-04-20";
          s.changed(Cause.UPDATE);
          s.correct("2024-05-05");
        });
    cases.put(
        "G07",
        s -> {
          s.closing = new Closing(Closing.Rule.REJECT, Set.of("update"));
          s.closedThrough = AccountingPeriod.parse("2024-04");
          backDatedCloseOf(s);
        });
    cases.put(
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
    cases.put(
        "G11",
        s -> {
          backDatedClose(s);
          s.forget();
          s.changed(Cause.IMPORT);
          s.run("2024-05-05");
        });
    cases.put(
        "G13",
        s -> {
          FeeFacts fee = s.fee(PRORATED).price("300.00").on("2024-04-01", "");
          s.posted("2024-04-30");
          fee.interruptions.add(FeeFacts.days("2024-04-06", "2024-04-10"));
          s.changed(Cause.INTERRUPT);
          s.run("2024-04-30");
        });
    cases.put("G14", s -> missedMonths(s, "ALL"));
    cases.put("G15", s -> missedMonths(s, "CURRENT_ONLY"));
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
