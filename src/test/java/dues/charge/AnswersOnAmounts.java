package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;
import static dues.charge.Answers.fee;
import static dues.charge.Answers.priced;

import dues.customer.Change.Cause;
import dues.money.Decimals;

/** Q27 to Q35: how much. */
final class AnswersOnAmounts {
  private AnswersOnAmounts() {}

  static void addTo(Answers all) {
    bases(all);
    days(all);
    changes(all);
    choices(all);
    minima(all);
  }

  private static void bases(Answers all) {
    all.add(
        "Q27 PER_DAY in a month",
        "10.00 × 15 and × 31",
        priced(PRORATED + " rate_basis=PER_DAY", "10.00", "2024-04-16", "", "2024-05-01"),
        "04-16..04-30 150.00 days=15 divisor=1",
        "05-01..05-31 310.00 days=31 divisor=1");
    all.add(
        "Q28 a days after the 28th count 0",
        "15 to 28 March: 280.00 × 14/28",
        priced(
            PRORATED + " day_basis=FIXED(28)", "280.00", "2024-03-15", "2024-03-31", "2024-03-31"),
        "03-15..03-31 140.00 days=14 divisor=28");
    all.add(
        "Q28 b the last day of a shorter month counts the missing ones",
        "15 to 28 February 2023 are 16 of 30: 300.00 × 16/30",
        priced(PRORATED + " day_basis=FIXED_30", "300.00", "2023-02-15", "", "2023-02-28"),
        "2023-02-15..2023-02-28 160.00 days=16 divisor=30");
    all.add(
        "Q28 c a quarter counts 3n",
        "15 February to 31 March: 16 + 30 of 90: 900.00 × 46/90",
        priced(
            PRORATED + " period=QUARTER day_basis=FIXED_30",
            "900.00",
            "2024-02-15",
            "",
            "2024-02-29"),
        "02-15..03-31 460.00 days=46 divisor=90");
    all.add(
        "Q28 d an anchored tile counts likewise",
        "17 February to 16 March: 14 + 16 = 30; from 1 March 16",
        priced(
            "ANCHOR_DAY anchor_day=17 day_basis=FIXED_30",
            "300.00",
            "2024-03-01",
            "2024-03-16",
            "2024-03-16"),
        "03-01..03-16 160.00 days=16 divisor=30");
    all.add(
        "Q29 a every day is 12/365 of the price",
        "300.00 × 12 × 31/365 = 305.75, × 29/365 = 286.03",
        fee(PRORATED + " day_basis=YEAR_365_12", "2024-01-01", "2024-02-01"),
        "01-01..01-31 305.75 days=31 divisor=365/12",
        "02-01..02-29 286.03");
    all.add(
        "Q29 b in parts",
        "300.00 × 12 × 10/365 = 98.63; r(207.123) − 98.63 = 108.49",
        s -> {
          s.status("3", "2024-01-11", "2024-01-20");
          fee(PRORATED + " day_basis=YEAR_365_12", "2024-01-01", "2024-01-31").accept(s);
        },
        "01-01..01-10 98.63",
        "01-21..01-31 108.49");
  }

  private static void days(Answers all) {
    all.add(
        "Q30 a the running sum comes from the facts",
        "days 1 to 5 were forgiven: r(500 × 6/31) − r(500 × 5/31) = 96.77 − 80.65",
        priced("MONTH_BY_DAY catch_up=NONE", "500.00", "2024-05-01", "", "2024-05-06"),
        "05-06..05-06 16.12 @05-06");
    all.add(
        "Q30 b a suspended day is not made good",
        "r(500 × 1/31) = 16.13; r(500 × 2/31) − 16.13 = 32.26 − 16.13",
        s -> {
          s.status("3", "2024-05-02", "2024-05-02");
          priced("MONTH_BY_DAY", "500.00", "2024-05-01", "", "2024-05-03").accept(s);
        },
        "05-01..05-01 16.13",
        "05-03..05-03 16.13");
    all.add(
        "Q30 c a back-dated change reverses only the days whose line differs",
        "310.00: each day 10.00",
        s -> {
          add(s, "MONTH_BY_DAY").price("310.00").on("2024-05-01", "");
          s.posted("2024-05-06");
          s.status("3", "2024-05-03", "2024-05-03").changed(Cause.IMPORT);
          s.run("2024-05-06");
        },
        "05-03..05-03 REVERSAL -10.00 @05-03");
  }

  private static void changes(Answers all) {
    all.add(
        "Q31 a the value of the first billable day holds",
        "suspended to 20 April, 450.00 since the 16th: 450.00 × 10/30",
        s -> {
          s.status("3", "2024-04-01", "2024-04-20");
          add(s, PRORATED + " price_change=NEXT_PERIOD")
              .price("", "2024-04-15", "300.00")
              .price("2024-04-16", "", "450.00")
              .on("2024-04-01", "");
          s.run("2024-04-30");
        },
        "04-21..04-30 150.00 unit_price=450");
    all.add(
        "Q31 b of tariffs alike",
        "tariff T2 came on 16 April: 450.00 from May",
        s -> {
          tariffs(april(s, PRORATED + " price_change=NEXT_PERIOD"));
          s.tariff.set("T1");
          s.posted("2024-04-15");
          s.tariff.set("T2");
          s.changed(Cause.IMPORT);
          s.run("2024-04-16");
          s.run("2024-05-01");
        },
        "05-01..05-31 450.00");
    all.add(
        "Q31 c and of quantities",
        "2 units in April, 5 from May",
        s -> {
          add(s, PRORATED + " quantity_change=NEXT_PERIOD")
              .price("10.00")
              .quantity("", "2024-04-15", "2")
              .quantity("2024-04-16", "", "5")
              .on("2024-04-01", "");
          s.run("2024-05-01");
        },
        "04-01..04-30 20.00 quantity=2",
        "05-01..05-31 50.00 quantity=5");
    all.add(
        "Q32 a each day above the highest adds the excess",
        "10 units, 15 from the 6th: 5 × 10.00; 12 from the 10th: none; 20 from the 20th: 5 × 10.00",
        s -> {
          delta(s, "2024-01-01")
              .quantity("2024-01-01", "2024-01-05", "10")
              .quantity("2024-01-06", "2024-01-09", "15")
              .quantity("2024-01-10", "2024-01-19", "12")
              .quantity("2024-01-20", "", "20");
          s.run("2024-02-01");
        },
        "01-01..01-31 100.00 quantity=10 @01-01",
        "01-06..01-31 50.00 quantity=5 @01-06",
        "01-20..01-31 50.00 quantity=5 @01-20",
        "02-01..02-29 200.00 quantity=20 @02-01");
    all.add(
        "Q32 b less discount, unprorated",
        "from the 6th: 10 × 10.00 × 0.9 × 26/31 = 75.48; 5 × 10.00 × 0.9 from the 16th",
        s -> {
          delta(s, "2024-01-06")
              .discount("", "", "10")
              .quantity("2024-01-01", "2024-01-15", "10")
              .quantity("2024-01-16", "", "15");
          s.run("2024-01-31");
        },
        "01-06..01-31 75.48 quantity=10",
        "01-16..01-31 45.00 quantity=5");
  }

  private static FeeFacts delta(Scenario s, String from) {
    return add(s, PRORATED + " quantity_change=CHARGE_DELTA").price("10.00").on(from, "");
  }

  private static void tariffs(FeeFacts fee) {
    fee.prices.clear();
    fee.price("500.00").tariffPrice("T1", "", "", "300.00").tariffPrice("T2", "", "", "450.00");
  }

  private static void choices(Answers all) {
    all.addInside(
        "Q33 a of several price rows the latest from wins",
        "300.00 for 10 days, 360.00 for 20",
        s -> {
          add(s, PRORATED)
              .price("2024-01-01", "", "300.00")
              .price("2024-04-11", "", "360.00")
              .on("2024-04-01", "");
          s.run("2024-04-30");
        },
        "04-01..04-10 100.00",
        "04-11..04-30 240.00");
    all.add(
        "Q33 b the contract's tariff beats none, the subscription's beats it",
        "450.00 and 300.00",
        s -> {
          s.tariff.set("T1");
          FeeFacts own = april(s, PRORATED);
          tariffs(own);
          own.tariff.set("T2");
          tariffs(april(s, PRORATED));
          s.run("2024-04-30");
        },
        "04-01..04-30 450.00 fee=1",
        "04-01..04-30 300.00 fee=2");
    all.add(
        "Q33 c a subscription's discount rows beat its columns, both the contract's",
        "5 days at 10 %: 45.00; 5 at 20 %: 40.00; 10 at 50 %: 50.00; 40.00; 45.00",
        s -> {
          s.discount.set(Decimals.of("10"));
          april(s, PRORATED + " use_discount=1")
              .discount("2024-04-11", "2024-04-20", "50")
              .columnDiscount("2024-04-06", "2024-04-25", "20");
          s.run("2024-04-30");
        },
        "04-01..04-05 45.00",
        "04-06..04-10 40.00",
        "04-11..04-20 50.00",
        "04-21..04-25 40.00",
        "04-26..04-30 45.00");
    all.add(
        "Q33 d the contract's discount only where the fee allows",
        "300.00",
        s -> {
          s.discount.set(Decimals.of("10"));
          april(s, PRORATED);
          s.run("2024-04-30");
        },
        "04-01..04-30 300.00 discount_percent=0");
  }

  private static void minima(Answers all) {
    all.add(
        "Q34 a a stub is raised to the minimum",
        "2 days at 1.00",
        priced(PRORATED + " minimum=5", "30.00", "2024-04-29", "", "2024-05-01"),
        "04-29..04-30 5.00",
        "05-01..05-31 30.00");
    all.add(
        "Q34 b never above the full tile, at either end",
        "30.00 is less than 50.00; the whole months are not raised",
        priced(PRORATED + " minimum=50", "30.00", "2024-04-29", "2024-06-02", "2024-06-30"),
        "04-29..04-30 30.00",
        "05-01..05-31 30.00",
        "06-01..06-02 30.00");
    all.add(
        "Q34 c the last line is raised",
        "4.00 and 4.00 total 8.00: the last becomes 25.00 − 4.00",
        s -> {
          s.status("3", "2024-04-25", "2024-04-26");
          priced(PRORATED + " minimum=25", "30.00", "2024-04-21", "", "2024-04-30").accept(s);
        },
        "04-21..04-24 4.00",
        "04-27..04-30 21.00");
    all.add(
        "Q34 d nothing stays nothing",
        "price 0.00; quantity 0",
        s -> {
          add(s, PRORATED + " minimum=5").price("0.00").on("2024-04-29", "");
          add(s, PRORATED + " minimum=5").price("30.00").quantity("", "", "0").on("2024-04-29", "");
          s.run("2024-04-30");
        },
        "04-29..04-30 0.00 fee=1",
        "04-29..04-30 0.00 fee=2 quantity=0");
    all.add(
        "Q34 e a deferred stub is not a PRORATE one",
        "2.00 on 1 May",
        priced(
            PRORATED + " minimum=5 start_stub=DEFER",
            "30.00",
            "2024-04-29",
            "2024-04-30",
            "2024-05-01"),
        "04-29..04-30 2.00 @05-01");
    all.add(
        "Q35 a full line shows the tile's days",
        "attached on the 20th",
        fee("MONTH_FULL", "2024-04-20", "2024-04-30"),
        "04-01..04-30 300.00 days=30 divisor=30");
  }
}
