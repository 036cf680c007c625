package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;

import dues.customer.Change.Cause;

/** Q40 and Q41: days that were charged and not used. */
final class AnswersOnUnused {
  private AnswersOnUnused() {}

  static void addTo(Answers all) {
    unused(all);
  }

  private static void unused(Answers all) {
    all.add(
        "Q40 a without refund neither suspension nor end takes a charged day out",
        "April stands; May is not charged",
        s -> {
          april(s, PRORATED + " on_unused=NO_REFUND");
          s.posted("2024-04-01");
          s.status("3", "2024-04-05", "2024-04-07");
          AnswersOnCorrections.end(s, "2024-04-10", "2024-05-01");
        });
    all.add(
        "Q40 b a price is corrected all the same, on all charged days",
        "−300.00 + 330.00",
        s -> {
          FeeFacts fee = april(s, PRORATED + " on_unused=NO_REFUND");
          s.posted("2024-04-01");
          fee.prices.clear();
          fee.price("330.00");
          s.status("3", "2024-04-05", "2024-04-07");
          AnswersOnCorrections.end(s, "2024-04-10", "2024-04-11");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-30 330.00");
    all.add(
        "Q40 c a suspended day stays billable as it was",
        "status 5 at 50 %: 150.00 for April; a suspension beside it takes nothing",
        s -> {
          s.percent("5", "50").status("5", "2024-04-01", "2024-04-30");
          april(s, PRORATED + " on_unused=NO_REFUND");
          s.posted("2024-04-01");
          s.status("3", "2024-04-11", "2024-04-20").changed(Cause.IMPORT);
          s.run("2024-04-12");
        });
    all.add(
        "Q40 d on either side of a change of terms",
        "1 to 10 April at 10 %, 11 to 30 at none: 90.00 + 200.00; suspended 1 to 15 April",
        s -> {
          april(s, PRORATED + " on_unused=NO_REFUND").discount("2024-04-01", "2024-04-10", "10");
          s.posted("2024-04-01");
          s.status("3", "2024-04-01", "2024-04-15").changed(Cause.IMPORT);
          s.run("2024-04-16");
        });
    all.add(
        "Q41 a the days from the first unused one are given back",
        "310.00 × 21/31 = 210.00",
        s -> {
          add(s, PRORATED + " on_unused=COMPENSATE_TO_MONTH_END")
              .price("310.00")
              .on("2024-05-01", "");
          s.posted("2024-05-01");
          s.status("3", "2024-05-11", "").changed(Cause.IMPORT);
          s.run("2024-05-11");
        },
        "05-11..05-31 COMPENSATION -210.00 @05-11");
    all.add(
        "Q41 b from the return on they are charged",
        "back on the 21st: 310.00 × 11/31 = 110.00",
        s -> {
          add(s, PRORATED + " on_unused=COMPENSATE_TO_MONTH_END")
              .price("310.00")
              .on("2024-05-01", "");
          s.run("2024-05-01");
          s.status("3", "2024-05-11", "").changed(Cause.IMPORT);
          s.posted("2024-05-11");
          s.statuses.clear();
          s.status("3", "2024-05-11", "2024-05-20").changed(Cause.IMPORT);
          s.run("2024-05-21");
        },
        "05-21..05-31 110.00 @05-21");
  }
}
