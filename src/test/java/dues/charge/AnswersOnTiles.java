package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.fee;
import static dues.charge.Answers.priced;

/** Q14 to Q23: stubs, full tiles, set-up, trial days, a number of charges. */
final class AnswersOnTiles {
  private AnswersOnTiles() {}

  static void addTo(Answers all) {
    stubs(all);
    fullStubs(all);
    full(all);
    deferred(all);
  }

  private static void stubs(Answers all) {
    all.add(
        "Q14 a a price that begins later is no stub",
        "FREE gives nothing away: 300.00 × 20/30",
        s -> {
          add(s, PRORATED + " start_stub=FREE")
              .price("2024-04-11", "", "300.00")
              .on("2024-04-01", "");
          s.run("2024-04-30");
        },
        "04-11..04-30 200.00");
    all.add(
        "Q14 b the contract's opening makes one",
        "FREE gives 11 to 30 April away",
        s -> {
          s.life = FeeFacts.days("2024-04-11", "");
          fee(PRORATED + " start_stub=FREE", "2024-01-01", "2024-05-01").accept(s);
        },
        "05-01..05-31 300.00");
    all.add(
        "Q14 c a suspension at the tile's beginning is no stub",
        "DEFER defers nothing: 300.00 × 20/30 on 11 April",
        s -> {
          s.status("3", "2024-03-01", "2024-04-10");
          fee(PRORATED + " start_stub=DEFER", "2024-03-01", "2024-04-30").accept(s);
        },
        "04-11..04-30 200.00 @04-11");
    all.add(
        "Q15 a FULL at the start, PRORATE at the end",
        "1 to 20 April: 300.00 × 20/30",
        priced(PRORATED + " start_stub=FULL", "300.00", "2024-04-11", "2024-04-20", "2024-04-30"),
        "04-01..04-20 200.00 @04-11");
    all.add(
        "Q15 b PRORATE at the start, FULL at the end",
        "11 to 30 April",
        priced(PRORATED + " end_stub=FULL", "300.00", "2024-04-11", "2024-04-20", "2024-04-30"),
        "04-11..04-30 200.00 @04-11");
    all.add(
        "Q15 c FREE takes all that is left",
        "",
        priced(
            PRORATED + " start_stub=FREE end_stub=FULL",
            "300.00",
            "2024-04-11",
            "2024-04-20",
            "2024-05-31"));
    all.add(
        "Q15 d DEFER takes all that is left",
        "11 to 20 April: 300.00 × 10/30",
        priced(
            PRORATED + " start_stub=DEFER end_stub=FULL",
            "300.00",
            "2024-04-11",
            "2024-04-20",
            "2024-05-31"),
        "04-11..04-20 100.00 @05-01");
  }

  private static void fullStubs(Answers all) {
    all.add(
        "Q16 a a FULL stub adds its days, then the suspended ones go",
        "1 to 10 April added, 11 to 15 suspended: 100.00 + 150.00, charged on the first billable day",
        s -> {
          s.status("3", "2024-04-11", "2024-04-15");
          fee(PRORATED + " start_stub=FULL", "2024-04-11", "2024-04-30").accept(s);
        },
        "04-01..04-10 100.00 @04-16",
        "04-16..04-30 150.00 @04-16");
    all.add(
        "Q16 b suspended days among the added ones go too",
        "1 to 4 and 9 to 30 April: 40.00, r(260.00) − r(40.00) = 220.00",
        s -> {
          s.status("3", "2024-04-05", "2024-04-08");
          fee(PRORATED + " start_stub=FULL", "2024-04-11", "2024-04-30").accept(s);
        },
        "04-01..04-04 40.00 @04-11",
        "04-09..04-30 220.00 @04-11");
    all.add(
        "Q16 c added days have the values of the nearest billable one",
        "1 to 20 April at 300.00: 200.00; 21 to 30 at 450.00, the last of them added: 150.00",
        s -> {
          add(s, PRORATED + " start_stub=FULL end_stub=FULL")
              .price("2024-04-08", "2024-04-20", "300.00")
              .price("2024-04-21", "2024-04-25", "450.00")
              .on("2024-04-11", "2024-04-25");
          s.run("2024-04-30");
        },
        "04-01..04-20 200.00",
        "04-21..04-30 150.00");
    all.add(
        "Q16 d a PRORATE stub under FULL_IF is charged for all its days",
        "11 to 30 April: 200.00, suspended to the 20th",
        s -> {
          s.status("3", "2024-04-11", "2024-04-20");
          fee("MONTH_FULL start_stub=PRORATE", "2024-04-11", "2024-04-30").accept(s);
        },
        "04-11..04-30 200.00 @04-21 days=20 divisor=30");
    all.add(
        "Q16 e or for none",
        "11 to 30 April are all suspended",
        s -> {
          s.status("3", "2024-04-11", "2024-04-30");
          fee("MONTH_FULL start_stub=PRORATE", "2024-04-11", "2024-05-01").accept(s);
        },
        "05-01..05-31 300.00");
  }

  private static void full(Answers all) {
    all.add(
        "Q17 a lines in advance have one charge date",
        "the first billable day, for the part after the gap too",
        s -> {
          s.status("3", "2024-04-11", "2024-04-20");
          fee(PRORATED, "2024-04-01", "2024-04-30").accept(s);
        },
        "04-01..04-10 100.00 @04-01",
        "04-21..04-30 100.00 @04-01");
    all.add(
        "Q17 b a full line spans the tile though it began suspended",
        "charged on 11 April",
        s -> {
          s.status("3", "2024-03-20", "2024-04-10");
          fee("MONTH_FULL", "2024-04-01", "2024-04-30").accept(s);
        },
        "04-01..04-30 300.00 @04-11 days=30 divisor=30");
    all.add(
        "Q17 c in arrears a full tile takes the values of its last billable day",
        "330.00 from the 11th, suspended from the 21st",
        s -> {
          s.status("3", "2024-04-21", "2024-04-30");
          add(s, "MONTH_FULL timing=IN_ARREARS")
              .price("", "2024-04-10", "300.00")
              .price("2024-04-11", "2024-04-25", "330.00")
              .price("2024-04-26", "", "390.00")
              .on("2024-04-01", "");
          s.run("2024-05-01");
        },
        "04-01..04-30 330.00 @04-30");
    all.add(
        "Q18 a suspended on the nominal date, whatever follows",
        "on the subscription's first day in the tile, 11 April",
        s -> {
          s.status("3", "2024-04-11", "2024-04-11");
          String rule = "MONTH_FULL suspension_rule=FULL_IF_ACTIVE_ON_CHARGE_DATE";
          fee(rule, "2024-04-11", "2024-05-01").accept(s);
        },
        "05-01..05-31 300.00");
    all.add(
        "Q18 b in arrears the nominal date is the last day",
        "active on 30 April, suspended on 31 May",
        s -> {
          s.status("3", "2024-04-01", "2024-04-29").status("3", "2024-05-31", "2024-06-02");
          String rule =
              "MONTH_FULL timing=IN_ARREARS suspension_rule=FULL_IF_ACTIVE_ON_CHARGE_DATE";
          fee(rule, "2024-04-01", "2024-06-01").accept(s);
        },
        "04-01..04-30 300.00 @04-30");
  }

  private static void deferred(Answers all) {
    all.add(
        "Q19 a a deferred stub in arrears comes with the next tile",
        "both on 31 May",
        fee(
            PRORATED + " start_stub=DEFER timing=IN_ARREARS",
            "2024-04-11",
            "2024-05-31",
            "2024-06-01"),
        "04-11..04-30 200.00 @05-31",
        "05-01..05-31 300.00 @05-31");
    all.add(
        "Q19 b the threshold is a day of the month under any anchor",
        "14 April is before the 15th: 29 of the 30 days from 13 April to 12 May",
        priced(
            "ANCHOR_DAY anchor_day=13 start_stub=THRESHOLD stub_threshold_day=15",
            "300.00",
            "2024-04-14",
            "",
            "2024-05-12"),
        "04-14..05-12 290.00 @04-14 days=29 divisor=30");
    all.add(
        "Q19 c from the threshold's day on",
        "15 April: 28 of 30 days, charged on 13 May",
        priced(
            "ANCHOR_DAY anchor_day=13 start_stub=THRESHOLD stub_threshold_day=15",
            "300.00",
            "2024-04-15",
            "",
            "2024-05-12",
            "2024-05-13"),
        "04-15..05-12 280.00 @05-13",
        "05-13..06-12 300.00 @05-13");
    all.add(
        "Q20 a trial days shift stubs",
        "1 April and 14 days of trial: 15 to 30 April, 300.00 × 16/30",
        fee(PRORATED + " trial_days=14", "2024-04-01", "2024-04-30"),
        "04-15..04-30 160.00 @04-15");
    all.add(
        "Q20 b and grids, but not the set-up",
        "set-up on 1 April, the month from 15 April",
        fee("ANNIVERSARY trial_days=14 setup_fee=50", "2024-04-01", "2024-04-20"),
        "04-01..04-01 SETUP 50.00 @04-01",
        "04-15..05-14 300.00 @04-15");
  }
}
