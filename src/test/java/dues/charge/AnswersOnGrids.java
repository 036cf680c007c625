package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.fee;
import static dues.charge.Answers.priced;

import dues.customer.Change.Cause;

/** Q8 to Q13: where tiles begin. */
final class AnswersOnGrids {
  private AnswersOnGrids() {}

  static void addTo(Answers all) {
    calendar(all);
    anchors(all);
    chains(all);
    terms(all);
    advance(all);
  }

  private static void calendar(Answers all) {
    all.add(
        "Q8 a five months count from January 2000",
        "March 2024 is month 290 = 58 × 5",
        priced(PRORATED + " interval=5", "100.00", "2024-03-01", "", "2024-03-01"),
        "03-01..07-31 100.00");
    all.add(
        "Q8 b half-years",
        "15 May to 30 June are 47 of 182 days; 182.00 × 47/182",
        priced(PRORATED + " period=HALF_YEAR", "182.00", "2024-05-15", "", "2024-07-01"),
        "05-15..06-30 47.00 days=47 divisor=182",
        "07-01..12-31 182.00");
    all.add(
        "Q8 c two years from an even one",
        "2024 and 2025 are 731 days, December 2025 is 31",
        priced(PRORATED + " period=YEAR interval=2", "731.00", "2025-12-01", "", "2025-12-01"),
        "2025-12-01..2025-12-31 31.00 days=31 divisor=731");
    all.add(
        "Q8 d a week is Monday to Sunday",
        "Sunday 7 April alone: 70.00 × 1/7",
        priced(PRORATED + " period=WEEK", "70.00", "2024-04-07", "", "2024-04-08"),
        "04-07..04-07 10.00",
        "04-08..04-14 70.00");
    all.add(
        "Q8 e three days from the subscription's first",
        "",
        priced(
            PRORATED + " period=DAY interval=3 alignment=SUBSCRIPTION_START",
            "9.00",
            "2024-04-01",
            "2024-04-05",
            "2024-04-04"),
        "04-01..04-03 9.00",
        "04-04..04-05 6.00 days=2 divisor=3");
    all.add(
        "Q8 f two weeks and ten days",
        "",
        s -> {
          add(s, PRORATED + " period=WEEK interval=2 alignment=CHAIN")
              .price("14.00")
              .on("2024-04-03", "");
          add(s, "DAYS_N period=DAYS(10)").price("10.00").on("2024-04-03", "");
          s.run("2024-04-17");
        },
        "04-03..04-16 14.00",
        "04-17..04-30 14.00",
        "04-03..04-12 10.00",
        "04-13..04-22 10.00");
  }

  private static void anchors(Answers all) {
    all.add(
        "Q9 a a year's anchor that has passed comes one year later",
        "10 February 2024 to 9 February 2025 are 366 days, 352 are left",
        priced("ANCHOR_DAY period=YEAR anchor_day=10", "366.00", "2024-02-24", "", "2024-02-24"),
        "2024-02-24..2025-02-09 352.00 days=352 divisor=366");
    all.add(
        "Q9 b a quarter's anchor in the start month",
        "10 November to 9 February are 92 days, 5 are left",
        priced("ANCHOR_DAY period=QUARTER anchor_day=10", "92.00", "2024-02-05", "", "2024-02-10"),
        "02-05..02-09 5.00 days=5 divisor=92",
        "02-10..05-09 92.00");
    all.add(
        "Q9 c a week anchored on Wednesday",
        "Monday and Tuesday: 70.00 × 2/7",
        priced(
            PRORATED + " period=WEEK alignment=ANCHOR anchor_day=3",
            "70.00",
            "2024-04-01",
            "",
            "2024-04-03"),
        "04-01..04-02 20.00",
        "04-03..04-09 70.00");
    all.add(
        "Q9 d the 31st in short months",
        "31 March to 29 April, 30 April to 30 May, 31 May to 29 June",
        fee("ANCHOR_DAY anchor_day=31", "2024-03-31", "2024-05-31"),
        "03-31..04-29 300.00",
        "04-30..05-30 300.00",
        "05-31..06-29 300.00");
    all.add(
        "Q10 a the first day counts though the contract opened later",
        "31 January to 28 February are 29 days, 19 of them lived: 290.00 × 19/29",
        s -> {
          s.life = FeeFacts.days("2024-02-10", "");
          priced("ANNIVERSARY", "290.00", "2024-01-31", "", "2024-02-29").accept(s);
        },
        "02-10..02-28 190.00 @02-10",
        "02-29..03-30 290.00");
    all.add(
        "Q10 b a suspension does not move it",
        "charged on 1 February, still to 14 February",
        s -> {
          s.status("3", "2024-01-15", "2024-01-31");
          fee("ANNIVERSARY", "2024-01-15", "2024-02-15").accept(s);
        },
        "01-15..02-14 300.00 @02-01",
        "02-15..03-14 300.00 @02-15");
    all.add(
        "Q10 c a contract that closes inside a tile begins no other",
        "closed on 1 March",
        s -> {
          s.life = FeeFacts.days("", "2024-03-01");
          fee("ANNIVERSARY", "2024-02-15", "2024-06-01").accept(s);
        },
        "02-15..03-14 300.00");
  }

  private static void chains(Answers all) {
    all.add(
        "Q11 a a chain begins at charged_through",
        "31 January is the source's; 29 February, 29 March",
        s -> {
          FeeFacts fee = add(s, "ANNIVERSARY alignment=CHAIN").price("300.00");
          fee.on("2024-01-15", "").chargedThrough("2024-01-31");
          s.run("2024-03-29");
        },
        "02-29..03-28 300.00",
        "03-29..04-28 300.00");
    all.add(
        "Q11 b each anchor is clamped from the one before",
        "30 January, 29 February, 29 March",
        fee("ANNIVERSARY alignment=CHAIN", "2024-01-30", "2024-03-29"),
        "01-30..02-28 300.00",
        "02-29..03-28 300.00",
        "03-29..04-28 300.00");
  }

  private static void terms(Answers all) {
    all.add(
        "Q12 a once is one line on the first day",
        "",
        priced("ONE_TIME", "300.00", "2024-04-10", "2024-06-30", "2024-05-31"),
        "04-10..04-10 300.00 @04-10");
    all.add(
        "Q12 b a term costs the same however long",
        "30 days or 90",
        priced(PRORATED + " period=WHOLE_TERM", "300.00", "2024-04-10", "2024-07-08", "2024-07-31"),
        "04-10..07-08 300.00 @04-10");
    all.add(
        "Q12 c a changed end only re-dates the line",
        "−300.00 + 300.00",
        s -> {
          FeeFacts fee = add(s, "ADVANCE").price("300.00").on("2024-03-10", "2024-06-09");
          s.posted("2024-03-10");
          fee.to = "2024-06-20";
          s.changed(Cause.IMPORT);
          s.run("2024-04-01");
        },
        "03-10..06-09 REVERSAL -300.00 @03-10",
        "03-10..06-20 300.00 @03-10");
    all.add(
        "Q12 d a year in the month of adding is whole",
        "suspended for all but a day",
        s -> {
          s.status("3", "2024-03-11", "2025-03-09");
          priced("YEAR_IN_ADD_MONTH", "1200.00", "2024-03-10", "2024-12-31", "2025-03-31")
              .accept(s);
        },
        "2024-03-10..2025-03-09 1200.00");
  }

  private static void advance(Answers all) {
    all.add(
        "Q13 a an end after the first month makes no term",
        "March was charged as a month; April, May and June follow, then nothing",
        s -> {
          FeeFacts fee = add(s, "ADVANCE").price("300.00").on("2024-03-10", "");
          s.posted("2024-03-10");
          fee.to = "2024-06-09";
          s.changed(Cause.IMPORT);
          s.run("2024-07-31");
        },
        "04-01..04-30 300.00",
        "05-01..05-31 300.00",
        "06-01..06-30 300.00");
    all.add(
        "Q13 b without its end a charged term lets the months begin after it",
        "the term stands to 9 June; June and July are months in full",
        s -> {
          FeeFacts fee = add(s, "ADVANCE").price("300.00").on("2024-03-10", "2024-06-09");
          s.posted("2024-03-10");
          fee.to = "";
          s.changed(Cause.IMPORT);
          s.run("2024-07-01");
        },
        "06-01..06-30 300.00 @06-10",
        "07-01..07-31 300.00 @07-01");
    all.add(
        "Q13 c not charged yet, it takes the form of the day it is",
        "April was suspended; with the end known it is one term",
        s -> {
          s.status("3", "2024-04-01", "2024-04-30");
          FeeFacts fee = add(s, "ADVANCE").price("300.00").on("2024-04-01", "");
          s.run("2024-04-01");
          fee.to = "2024-07-31";
          s.changed(Cause.IMPORT);
          s.run("2024-05-01");
        },
        "04-01..07-31 300.00 @05-01");
    all.add(
        "Q13 d a term that was extended is as long as it became",
        "to 9 June, then to 20 June, then open: the months begin on 21 June",
        s -> {
          FeeFacts fee = add(s, "ADVANCE").price("300.00").on("2024-03-10", "2024-06-09");
          s.run("2024-03-10");
          fee.to = "2024-06-20";
          s.changed(Cause.IMPORT);
          s.posted("2024-04-01");
          fee.to = "";
          s.changed(Cause.IMPORT);
          s.run("2024-07-01");
        },
        "06-01..06-30 300.00 @06-21",
        "07-01..07-31 300.00 @07-01");
  }
}
