package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.april;
import static dues.charge.Answers.fee;

import dues.customer.Change.Cause;
import dues.customer.ContractStatus;
import dues.fee.Effect;
import dues.fee.StatusRule;
import java.util.Map;
import java.util.Set;

/** Q24 to Q26: what statuses do. */
final class AnswersOnStatuses {
  private AnswersOnStatuses() {}

  static void addTo(Answers all) {
    ranks(all);
    substitutes(all);
    unknown(all);
  }

  private static void ranks(Answers all) {
    all.add(
        "Q24 a a row for status and fee, then one for the status, then suspend",
        "the first fee accrues, the second at 50 %: 100.00 + 50.00 + 100.00",
        s -> {
          s.percent("3", "50");
          s.matrix.add(new StatusRule("3", "1", Effect.ACCRUE));
          april(s, PRORATED);
          april(s, PRORATED);
          s.status("3", "2024-04-11", "2024-04-20").run("2024-04-30");
        },
        "04-01..04-30 300.00 fee=1",
        "04-01..04-10 100.00 fee=2",
        "04-11..04-20 50.00 fee=2 percent=50",
        "04-21..04-30 100.00 fee=2");
    all.add(
        "Q24 b a matrix row beats wrap",
        "30 % of the fee itself: 30.00",
        s -> {
          wrapped(s);
          s.percent("3", "30");
          s.status("3", "2024-04-11", "2024-04-20").run("2024-04-30");
        },
        "04-01..04-10 100.00",
        "04-11..04-20 30.00 charged_fee=79",
        "04-21..04-30 100.00");
    all.add(
        "Q24 c between statuses a fee must be exempt in each",
        "exempt in 3, suspended in 4",
        s -> {
          s.suspend.add("4");
          s.noSuspend.put("3", Set.of("1"));
          april(s, PRORATED);
          s.status("3", "2024-04-01", "2024-04-30").status("4", "2024-04-11", "2024-04-20");
          s.run("2024-04-30");
        },
        "04-01..04-10 100.00",
        "04-21..04-30 100.00");
    all.add(
        "Q24 d SUBSTITUTE beats PERCENT, the lesser of two percents counts",
        "1–10 April 50 and 20 %: 20.00; 11–20 the substitute: 20.00; then the whole fee",
        s -> {
          wrapped(s);
          s.percent("5", "50").percent("6", "20");
          s.status("5", "2024-04-01", "2024-04-20").status("6", "2024-04-01", "2024-04-10");
          s.status("3", "2024-04-11", "2024-04-20").run("2024-04-30");
        },
        "04-01..04-10 20.00 charged_fee=79 percent=20",
        "04-11..04-20 20.00 charged_fee=120",
        "04-21..04-30 100.00 charged_fee=79");
  }

  private static FeeFacts wrapped(Scenario s) {
    return wrapped(s, PRORATED);
  }

  /** Fee 79 at 300.00, in status 3 replaced by 120 at 60.00. */
  private static FeeFacts wrapped(Scenario s, String mode) {
    s.noSuspend.put("3", Set.of("120"));
    s.wrap.put("3", Map.of("79", "120"));
    FeeFacts fee = s.fee("79", mode, new String[] {}).price("300.00").on("2024-04-01", "");
    s.fee("120", "DAY_RATE", new String[] {"category=hold"}).price("60.00").unsubscribed();
    return fee;
  }

  private static void substitutes(Answers all) {
    all.add(
        "Q25 a a substitute brings its price, quantity and discount stay",
        "300.00 × 2 × 0.9 × 10/30 = 180.00; 60.00 × 2 × 0.9 × 10/30 = 36.00",
        s -> {
          wrapped(s).quantity("", "", "2").discount("", "", "10");
          s.status("3", "2024-04-11", "2024-04-20").run("2024-04-30");
        },
        "04-01..04-10 180.00 charged_fee=79",
        "04-11..04-20 36.00 charged_fee=120 fee=79 quantity=2 discount_percent=10",
        "04-21..04-30 180.00 charged_fee=79");
    all.add(
        "Q25 b on a full tile the effect held on the charge date decides",
        "replaced on 1 April: 60.00 for the month; on 1 May not: 300.00",
        s -> {
          wrapped(s, "MONTH_FULL");
          s.status("3", "2024-04-01", "2024-04-10").status("3", "2024-05-02", "2024-05-31");
          s.run("2024-05-01");
        },
        "04-01..04-30 60.00 charged_fee=120",
        "05-01..05-31 300.00 charged_fee=79");
  }

  private static void unknown(Answers all) {
    all.addInside(
        "Q26 a an unknown code withholds from its first day",
        "−300.00 + 100.00, exempt or not",
        s -> {
          april(s, PRORATED + " suspension_rule=IGNORE");
          s.posted("2024-04-10");
          s.noSuspend.put("99", Set.of("1"));
          unknown(s);
          s.changed(Cause.IMPORT);
          s.run("2024-04-11");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-10 100.00");
    all.addInside(
        "Q26 b once it is mapped the fees accrue",
        "−100.00 + 300.00",
        s -> {
          april(s, PRORATED);
          unknown(s);
          s.posted("2024-04-11");
          s.statuses.clear();
          s.status("99", "2024-04-11", "").changed(Cause.IMPORT);
          s.run("2024-04-12");
        },
        "04-01..04-10 REVERSAL -100.00",
        "04-01..04-30 300.00");
    all.addInside(
        "Q26 c a contract missing from the export suspends exempt fees too",
        "its grace ran out on the 21st: −300.00 + 200.00",
        s -> {
          april(s, PRORATED);
          s.posted("2024-04-10");
          s.noSuspend.put(ContractStatus.MISSING, Set.of("1"));
          s.statuses.add(
              new ContractStatus(
                  ContractStatus.MISSING, ContractStatus.MISSING, FeeFacts.days("2024-04-21", "")));
          s.changed(Cause.IMPORT);
          s.run("2024-04-21");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-20 200.00");
    all.add(
        "Q26 d R4: adjacent and overlapping stretches of a status are one",
        "suspended 5 to 20 April: 40.00 + 100.00",
        s -> {
          s.status("3", "2024-04-11", "2024-04-20").status("3", "2024-04-05", "2024-04-12");
          fee(PRORATED, "2024-04-01", "2024-04-30").accept(s);
        },
        "04-01..04-04 40.00",
        "04-21..04-30 100.00");
  }

  private static void unknown(Scenario s) {
    s.statuses.add(
        new ContractStatus("99", ContractStatus.UNKNOWN, FeeFacts.days("2024-04-11", "")));
  }
}
