package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;

import dues.customer.Change.Cause;
import dues.fee.CorrectionStyle;
import dues.period.AccountingPeriod;
import java.util.Map;
import java.util.Set;

/** Q36 to Q46: what a change of the past posts, and in which month. */
final class AnswersOnCorrections {
  private AnswersOnCorrections() {}

  static void addTo(Answers all) {
    lines(all);
    months(all);
    deltas(all);
    modes(all);
  }

  /** Ends April's subscription on a day and lets a night find it. */
  static void end(Scenario s, String last, String night) {
    s.fees.get(0).to = last;
    s.changed(Cause.IMPORT);
    s.run(night);
  }

  private static void lines(Answers all) {
    all.add(
        "Q36 the same correction twice is two lines of the ledger",
        "to the 20th, open again, to the 20th: −300.00 + 200.00 once more",
        s -> {
          april(s, PRORATED);
          s.posted("2024-04-20");
          end(s, "2024-04-20", "2024-04-21");
          end(s, "", "2024-04-22");
          s.forget();
          end(s, "2024-04-20", "2024-04-23");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-20 200.00");
    all.add(
        "Q37 equal lines stay",
        "1 to 10 April stands; 21 to 30: −100.00 + 50.00",
        s -> {
          april(s, PRORATED);
          s.status("3", "2024-04-11", "2024-04-20").posted("2024-04-25");
          end(s, "2024-04-25", "2024-04-26");
        },
        "04-21..04-30 REVERSAL -100.00 days=10 divisor=30 unit_price=300",
        "04-21..04-25 50.00");
    all.add(
        "Q37 b a reversal takes what its credits have left",
        "300.00 − 50.00 credited: −250.00 + 200.00",
        s -> {
          s.style(CorrectionStyle.DELTA);
          april(s, PRORATED);
          s.posted("2024-04-20");
          end(s, "2024-04-25", "2024-04-21");
          s.forget();
          s.style(CorrectionStyle.REVERSE_AND_REPOST);
          end(s, "2024-04-20", "2024-04-22");
        },
        "04-01..04-30 REVERSAL -250.00",
        "04-01..04-20 200.00");
  }

  private static void months(Answers all) {
    all.add(
        "Q38 a a correction takes the charge date of its line",
        "known in May, charge date 1 April",
        s -> {
          april(s, PRORATED);
          s.posted("2024-04-30");
          end(s, "2024-04-20", "2024-04-30");
        },
        "04-01..04-30 REVERSAL -300.00 @04-01 in 2024-04",
        "04-01..04-20 200.00 @04-01 in 2024-04");
    all.add(
        "Q38 b or the first changed day where its month is closed",
        "366.00 a year, 10 to 19 July out: 191 days and 165",
        s -> {
          add(s, "YEAR suspension_rule=PRORATE_OUT").price("366.00").on("2024-01-01", "");
          s.posted("2024-01-01");
          s.closedThrough = AccountingPeriod.parse("2024-06");
          s.status("3", "2024-07-10", "2024-07-19").changed(Cause.IMPORT);
          s.run("2024-07-10");
        },
        "01-01..12-31 REVERSAL -366.00 @07-10 in 2024-07",
        "01-01..07-09 191.00 @07-10 in 2024-07",
        "07-20..12-31 165.00 @07-10 in 2024-07");
    all.add(
        "Q38 c a changed day in a closed month is refused",
        "30 June is closed",
        s -> {
          add(s, "YEAR suspension_rule=PRORATE_OUT").price("366.00").on("2024-01-01", "");
          s.posted("2024-01-01");
          s.closedThrough = AccountingPeriod.parse("2024-06");
          s.status("3", "2024-06-30", "2024-07-19").changed(Cause.IMPORT);
          s.run("2024-07-10");
        });
  }

  private static void deltas(Answers all) {
    all.add(
        "Q39 a one line from the first to the last changed day",
        "200.00 − 300.00",
        s -> {
          s.style(CorrectionStyle.DELTA);
          april(s, PRORATED);
          s.posted("2024-04-20");
          end(s, "2024-04-20", "2024-04-21");
        },
        "04-21..04-30 CREDIT -100.00 @04-01");
    all.add(
        "Q39 b a second difference is measured against what is posted",
        "the days that came back: 250.00 − 200.00",
        s -> {
          s.style(CorrectionStyle.DELTA);
          april(s, PRORATED);
          s.posted("2024-04-20");
          end(s, "2024-04-20", "2024-04-21");
          s.forget();
          end(s, "2024-04-25", "2024-04-22");
        },
        "04-21..04-25 CHARGE 50.00 @04-01");
    all.add(
        "Q39 c a line for each charged fee",
        "79: 200.00 − 300.00; its substitute: 20.00",
        s -> {
          s.style(CorrectionStyle.DELTA);
          s.noSuspend.put("3", Set.of("120"));
          s.wrap.put("3", Map.of("79", "120"));
          s.fee("79", PRORATED, new String[] {}).price("300.00").on("2024-04-01", "");
          s.fee("120", PRORATED, new String[] {}).price("60.00").unsubscribed();
          s.posted("2024-04-20");
          s.status("3", "2024-04-11", "2024-04-20").changed(Cause.IMPORT);
          s.run("2024-04-21");
        },
        "04-11..04-20 CREDIT -100.00 charged_fee=79",
        "04-11..04-20 CHARGE 20.00 charged_fee=120");
    all.add(
        "Q39 d totals are compared, not lines",
        "300.00 × 1 and 150.00 × 2 are the same",
        s -> {
          s.style(CorrectionStyle.DELTA);
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-04-20");
          fee.prices.clear();
          fee.price("150.00").quantity("", "", "2");
          s.changed(Cause.IMPORT);
          s.run("2024-04-21");
        });
  }

  private static void modes(Answers all) {
    all.add(
        "Q42 a under OFF an import corrects nothing",
        "",
        s -> {
          s.mode(Recalculation.Mode.OFF);
          april(s, PRORATED);
          s.posted("2024-04-20");
          end(s, "2024-04-20", "2024-04-21");
        });
    all.add(
        "Q42 b under OFF a DELETE does",
        "−300.00",
        s -> {
          s.mode(Recalculation.Mode.OFF);
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-04-20");
          fee.deleted = true;
          s.changed(Cause.DELETE);
          s.run("2024-04-21");
        },
        "04-01..04-30 REVERSAL -300.00");
    all.add(
        "Q43 a CURRENT_MONTH leaves a tile charged last month that still runs",
        "15 April to 14 May was charged on 15 April",
        s -> {
          s.mode(Recalculation.Mode.CURRENT_MONTH);
          add(s, "ANCHOR_DAY anchor_day=15").price("300.00").on("2024-04-15", "");
          s.posted("2024-05-04");
          end(s, "2024-05-05", "2024-05-06");
        });
    all.add(
        "Q43 b and recalculates, whole, one charged in this month",
        "310.00 × 20/31 = 200.00",
        s -> {
          s.mode(Recalculation.Mode.CURRENT_MONTH);
          add(s, PRORATED).price("310.00").on("2024-04-01", "");
          s.posted("2024-05-04");
          end(s, "2024-05-20", "2024-05-21");
        },
        "05-01..05-31 REVERSAL -310.00",
        "05-01..05-20 200.00");
    modesFurther(all);
  }

  private static void modesFurther(Answers all) {
    all.add(
        "Q44 POST_TO_OPEN books in the first open month, the dates stay",
        "charge date 1 April, books of May",
        s -> {
          s.closing = new Closing(Closing.Rule.POST_TO_OPEN, Set.of());
          april(s, PRORATED);
          s.posted("2024-04-20");
          s.closedThrough = AccountingPeriod.parse("2024-04");
          end(s, "2024-04-20", "2024-05-01");
        },
        "04-01..04-30 REVERSAL -300.00 @04-01 in 2024-05",
        "04-01..04-20 200.00 @04-01 in 2024-05");
    all.add(
        "Q45 facts from an import use the switch accrue",
        "forced into April",
        s -> {
          s.closing = new Closing(Closing.Rule.REJECT, Set.of("accrue"));
          april(s, PRORATED);
          s.posted("2024-04-20");
          s.closedThrough = AccountingPeriod.parse("2024-04");
          end(s, "2024-04-20", "2024-05-01");
        },
        "04-01..04-30 REVERSAL -300.00 @04-01 in 2024-04",
        "04-01..04-20 200.00 @04-01 in 2024-04");
    all.add(
        "Q46 what REJECT leaves does not hold up the next month",
        "April's difference stays; May to 20 May only",
        s -> {
          april(s, PRORATED);
          s.posted("2024-05-01");
          s.closedThrough = AccountingPeriod.parse("2024-04");
          s.status("3", "2024-04-11", "2024-04-20").changed(Cause.IMPORT);
          s.run("2024-05-02");
          s.run("2024-06-01");
        },
        "06-01..06-30 300.00");
  }
}
