package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;
import static dues.charge.Answers.fee;

import dues.customer.Change.Cause;

/** Q21 to Q23: set-up, a number of charges, manual fees. */
final class AnswersOnCounts {
  private AnswersOnCounts() {}

  static void addTo(Answers all) {
    setUps(all);
    counted(all);
  }

  private static void setUps(Answers all) {
    all.add(
        "Q21 a no quantity, discount or proration",
        "50.00; 300.00 × 3 × 20/30 × 0.5 = 300.00",
        s -> {
          add(s, PRORATED + " setup_fee=50")
              .price("300.00")
              .quantity("", "", "3")
              .discount("", "", "50")
              .on("2024-04-11", "");
          s.run("2024-04-30");
        },
        "04-11..04-11 SETUP 50.00 @04-11 quantity=1 discount_percent=0",
        "04-11..04-30 300.00");
    all.add(
        "Q21 b never again after an interruption",
        "the fee is corrected, the set-up stands",
        s -> {
          FeeFacts fee = april(s, PRORATED + " setup_fee=50");
          s.posted("2024-04-01");
          fee.interruptions.add(FeeFacts.days("2024-04-01", "2024-04-10"));
          s.changed(Cause.INTERRUPT);
          s.run("2024-04-02");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-11..04-30 200.00");
    all.add(
        "Q21 d nor after a change of a later day of the first tile",
        "300.00 × 20/30; only lines of tiles that the change touches are loaded",
        s -> {
          FeeFacts fee = april(s, PRORATED + " setup_fee=50");
          s.posted("2024-04-01");
          fee.to = "2024-04-20";
          fee.change =
              new dues.customer.Change(FeeFacts.days("2024-04-21", ""), Cause.IMPORT, "end");
          s.run("2024-04-21");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-20 200.00");
    all.add(
        "Q21 c on the first day though the month begins suspended",
        "set-up on 1 April, the fee from 11 April",
        s -> {
          s.status("3", "2024-04-01", "2024-04-10");
          fee(PRORATED + " setup_fee=50", "2024-04-01", "2024-04-30").accept(s);
        },
        "04-01..04-01 SETUP 50.00 @04-01",
        "04-11..04-30 200.00 @04-11");
  }

  private static void counted(Answers all) {
    all.add(
        "Q22 a the source's tiles count",
        "January was the source's; February is the second of two",
        s -> {
          FeeFacts fee = add(s, "MONTH_FULL max_charges=2").price("300.00");
          fee.on("2024-01-01", "").chargedThrough("2024-01-31");
          s.run("2024-06-30");
        },
        "02-01..02-29 300.00");
    all.add(
        "Q22 b a tile without a billable day does not",
        "February is suspended: January, March, April",
        s -> {
          s.status("3", "2024-02-01", "2024-02-29");
          fee("MONTH_FULL max_charges=3", "2024-01-01", "2024-06-30").accept(s);
        },
        "01-01..01-31 300.00",
        "03-01..03-31 300.00",
        "04-01..04-30 300.00");
    all.add(
        "Q22 c forgiven ones do not",
        "January and February forgiven; March and April",
        fee(
            "MONTH_FULL max_charges=2 catch_up=CURRENT_ONLY",
            "2024-01-01",
            "2024-03-10",
            "2024-04-01",
            "2024-05-01"),
        "03-01..03-31 300.00",
        "04-01..04-30 300.00");
    all.add(
        "Q22 d stubs and zero lines do",
        "a stub of April at 150.00 and May at 0.00",
        s -> {
          add(s, PRORATED + " max_charges=2")
              .price("", "2024-04-30", "300.00")
              .price("2024-05-01", "2024-05-31", "0.00")
              .price("2024-06-01", "", "300.00")
              .on("2024-04-16", "");
          s.run("2024-07-31");
        },
        "04-16..04-30 150.00",
        "05-01..05-31 0.00");
    countedFurther(all);
  }

  private static void countedFurther(Answers all) {
    all.add(
        "Q22 e recalculation counts anew",
        "February turns out suspended: its 300.00 goes, April comes",
        s -> {
          add(s, "MONTH_FULL max_charges=3").price("300.00").on("2024-01-01", "");
          s.posted("2024-04-30");
          s.status("3", "2024-02-01", "2024-02-29").changed(Cause.IMPORT);
          s.run("2024-04-30");
        },
        "02-01..02-29 REVERSAL -300.00",
        "04-01..04-30 300.00");
    all.add(
        "Q23 a manual fee is not charged by itself",
        "",
        fee(PRORATED + " manual=1", "2024-04-01", "2024-05-31"));
    all.add(
        "Q23 b what ACCRUE charged is corrected like any other",
        "April to 20 April: −300.00 + 200.00",
        s -> {
          FeeFacts fee = april(s, PRORATED + " manual=1");
          s.run("2024-04-01");
          fee.change =
              new dues.customer.Change(
                  FeeFacts.days("2024-04-01", "2024-04-30"), Cause.ACCRUE, "operator");
          s.posted("2024-04-02");
          fee.to = "2024-04-20";
          s.changed(Cause.IMPORT);
          s.run("2024-04-21");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-20 200.00");
  }
}
