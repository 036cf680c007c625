package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;
import static dues.charge.Answers.fee;
import static dues.charge.Answers.priced;

import dues.customer.Change.Cause;
import dues.money.Decimals;

/** Q1 to Q7: due days, the window, versions, the bound. */
final class AnswersOnDueDays {
  private AnswersOnDueDays() {}

  static void addTo(Answers all) {
    due(all);
    missed(all);
    sources(all);
    versions(all);
  }

  private static void due(Answers all) {
    all.add(
        "Q1 a in arrears not on the last day",
        "",
        fee(PRORATED + " timing=IN_ARREARS", "2024-01-01", "2024-01-31"));
    all.add(
        "Q1 b in arrears on the day after, dated the last day",
        "300.00",
        fee(PRORATED + " timing=IN_ARREARS", "2024-01-01", "2024-01-31", "2024-02-01"),
        "01-01..01-31 300.00 @01-31 in 2024-01");
    all.add(
        "Q1 c in advance on the first day and not before",
        "300.00 each",
        fee(PRORATED, "2024-04-01", "2024-04-30", "2024-05-01"),
        "04-01..04-30 300.00 @04-01",
        "05-01..05-31 300.00 @05-01");
    all.add(
        "Q2 a tile without lines is accrual under OFF, one with lines is not corrected",
        "March was never charged: 300.00; April's stub of 200.00 stands",
        s -> {
          s.mode(Recalculation.Mode.OFF);
          FeeFacts fee = add(s, PRORATED).price("300.00").on("2024-04-11", "");
          s.posted("2024-04-30");
          fee.from = "2024-03-01";
          s.changed(Cause.IMPORT);
          s.run("2024-04-30");
        },
        "03-01..03-31 300.00 @03-01 in 2024-03");
    all.add(
        "Q2 b however late its facts came",
        "a price known in April for March: 300.00",
        s -> {
          FeeFacts fee = add(s, PRORATED).price("2024-04-01", "", "300.00").on("2024-03-01", "");
          s.posted("2024-04-02");
          fee.prices.clear();
          fee.price("300.00");
          s.changed(Cause.IMPORT);
          s.run("2024-04-03");
        },
        "03-01..03-31 300.00 @03-01 in 2024-03");
  }

  private static void missed(Answers all) {
    all.add(
        "Q3 a NONE takes what is due that very day",
        "1 January to 1 March are missed",
        fee(PRORATED + " catch_up=NONE", "2024-01-01", "2024-04-01"),
        "04-01..04-30 300.00");
    all.add(
        "Q3 b NONE on the day after takes nothing",
        "April's due day has passed",
        fee(PRORATED + " catch_up=NONE", "2024-01-01", "2024-04-02", "2024-05-01"),
        "05-01..05-31 300.00");
    all.add(
        "Q3 c CURRENT_ONLY in arrears takes the last finished tile",
        "March ended on the 31st",
        fee(PRORATED + " catch_up=CURRENT_ONLY timing=IN_ARREARS", "2024-01-01", "2024-04-10"),
        "03-01..03-31 300.00 @03-31");
    all.add(
        "Q3 d MAX takes the oldest",
        "one a run: January, then February; March waits",
        fee(PRORATED + " catch_up=MAX(1)", "2024-01-01", "2024-03-05", "2024-03-06"),
        "01-01..01-31 300.00",
        "02-01..02-29 300.00");
    all.add(
        "Q3 e MAX does not count what is due today",
        "January missed, March due",
        fee(PRORATED + " catch_up=MAX(1)", "2024-01-01", "2024-03-01"),
        "01-01..01-31 300.00",
        "03-01..03-31 300.00");
    all.add(
        "Q3 f CURRENT_ONLY of a daily rate is today",
        "5.00 on the 5th, the days before are forgiven",
        priced("DAY_RATE catch_up=CURRENT_ONLY", "5.00", "2024-04-01", "", "2024-04-05"),
        "04-05..04-05 5.00");
    all.add(
        "Q3 g what was forgiven stays so when its facts change",
        "January to March forgiven; the new price reaches April alone: −300.00 + 330.00",
        s -> {
          FeeFacts fee = add(s, PRORATED + " catch_up=CURRENT_ONLY").price("300.00");
          fee.on("2024-01-01", "");
          s.posted("2024-04-10");
          fee.prices.clear();
          fee.price("330.00");
          s.changed(Cause.IMPORT);
          s.run("2024-04-11");
        },
        "04-01..04-30 REVERSAL -300.00 @04-01",
        "04-01..04-30 330.00 @04-01");
  }

  private static void sources(Answers all) {
    all.add(
        "Q4 a nothing before start, set-up included",
        "April and the set-up of 11 April are the old system's",
        s -> {
          s.start = "2024-05-01";
          fee(PRORATED + " setup_fee=50", "2024-04-11", "2024-05-10").accept(s);
        },
        "05-01..05-31 300.00 @05-01");
    all.add(
        "Q4 b April in arrears has its charge date before start",
        "charge dates 30 April and 31 May",
        s -> {
          s.start = "2024-05-01";
          fee(PRORATED + " timing=IN_ARREARS", "2024-04-01", "2024-06-01").accept(s);
        },
        "05-01..05-31 300.00 @05-31");
    all.add(
        "Q4 c moving start later reverses nothing",
        "April stands",
        s -> {
          april(s, PRORATED);
          s.posted("2024-04-30");
          s.start = "2024-05-01";
          s.changed(Cause.IMPORT);
          s.run("2024-04-30");
        });
    all.add(
        "Q5 a the source's tiles and set-up",
        "the tile that begins on 1 April is the source's, May is ours",
        s -> {
          FeeFacts fee = add(s, PRORATED + " setup_fee=50").price("300.00");
          fee.on("2024-03-20", "").chargedThrough("2024-04-01");
          s.run("2024-05-01");
        },
        "05-01..05-31 300.00");
    all.add(
        "Q5 b the source's days",
        "day 6 of 500.00: r(500 × 6/31) − r(500 × 5/31) = 96.77 − 80.65",
        s -> {
          FeeFacts fee = add(s, "MONTH_BY_DAY").price("500.00").on("2024-05-01", "");
          fee.chargedThrough("2024-05-05");
          s.run("2024-05-06");
        },
        "05-06..05-06 16.12");
    all.add(
        "Q5 c a later charged_through withdraws nothing",
        "April was posted",
        s -> {
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-04-30");
          fee.chargedThrough("2024-04-30");
          s.changed(Cause.IMPORT);
          s.run("2024-04-30");
        });
  }

  private static void versions(Answers all) {
    all.add(
        "Q6 a a tile keeps the parameters of its charge date",
        "FIXED(28) came on 2 May: 300.00 × 14/31 = 135.48",
        s -> {
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-05-01");
          fee.cells.put("day_basis", "FIXED(28)");
          fee.to = "2024-05-14";
          s.changed(Cause.IMPORT);
          s.run("2024-05-02");
        },
        "05-01..05-31 REVERSAL -300.00",
        "05-01..05-14 135.48");
    all.add(
        "Q6 b and takes those that came on it",
        "FIXED(28) came on 1 May: 300.00 × 14/28 = 150.00",
        s -> {
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-04-30");
          fee.cells.put("day_basis", "FIXED(28)");
          fee.to = "2024-05-14";
          s.changed(Cause.IMPORT);
          s.run("2024-05-01");
        },
        "05-01..05-14 150.00");
    all.add(
        "Q6 c a price override counts from its import",
        "April 200.00 stands, May 210.00",
        s -> {
          FeeFacts fee = april(s, PRORATED);
          fee.override.set(Decimals.of("200.00"));
          s.posted("2024-04-30");
          fee.override.set(Decimals.of("210.00"));
          s.changed(Cause.IMPORT);
          s.run("2024-05-01");
        },
        "05-01..05-31 210.00");
    all.add(
        "Q6 d the contract's discount counts from its import",
        "April 10 %: 270.00 posted; from 16 April 20 %: 135.00 + 120.00",
        s -> {
          april(s, PRORATED + " use_discount=1");
          s.discount.set(Decimals.of("10"));
          s.posted("2024-04-15");
          s.discount.set(Decimals.of("20"));
          s.changed(Cause.IMPORT);
          s.run("2024-04-16");
        },
        "04-01..04-30 REVERSAL -270.00",
        "04-01..04-15 135.00 discount_percent=10",
        "04-16..04-30 120.00 discount_percent=20");
    versionsFurther(all);
  }

  private static void versionsFurther(Answers all) {
    all.add(
        "Q6 e a tile keeps the sheet of its charge date",
        "status 3 was suspended when April was charged; its end in a later sheet changes May alone",
        s -> {
          april(s, PRORATED);
          s.status("3", "2024-04-21", "2024-05-10").posted("2024-04-30");
          s.suspend.remove("3");
          s.changed(Cause.IMPORT);
          s.run("2024-05-01");
        },
        "05-01..05-31 300.00");
    all.add(
        "Q6 f the first version reaches back",
        "imported in May for March on",
        priced(
            PRORATED + " day_basis=FIXED_30", "300.00", "2024-03-16", "2024-03-31", "2024-05-05"),
        "03-16..03-31 150.00 days=15 divisor=30");
    all.add(
        "Q6 g a subscription's own parameters are versioned too",
        "the anchor moved on 2 May: the tile of 1 May stands to 31 May, the next begins on 1 June",
        s -> {
          FeeFacts fee = add(s, "ANCHOR_DAY").price("310.00").on("2024-04-01", "");
          fee.own("start_stub", "FULL");
          s.posted("2024-05-01");
          fee.own("start_stub", "PRORATE");
          fee.to = "2024-05-10";
          s.changed(Cause.IMPORT);
          s.run("2024-05-02");
        },
        "05-01..05-31 REVERSAL -310.00",
        "05-01..05-10 100.00");
    all.addInside(
        "Q7 beyond the bound nothing of the contract is posted",
        "four lines, three allowed",
        s -> {
          s.bounds = new Bounds(3, 3);
          april(s, PRORATED);
          fee(PRORATED, "2024-01-01", "2024-04-15").accept(s);
        });
  }
}
