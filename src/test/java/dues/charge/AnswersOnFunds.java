package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;

import dues.customer.Change.Cause;
import dues.fee.CorrectionStyle;
import dues.ledger.Balances;
import dues.period.Civil;
import dues.period.DateRange;

/** Q51 to Q55: when the money must be there; balances in minor units. */
final class AnswersOnFunds {
  private static final String POSITIVE = PRORATED + " funds_check=POSITIVE";

  private AnswersOnFunds() {}

  static void addTo(Answers all) {
    checks(all);
    bundles(all);
    refused(all);
    splits(all);
    differences(all);
  }

  private static void deposit(Scenario s, long main) {
    s.balances = new Balances(main, null, 0, DateRange.FOREVER, 0);
  }

  private static void checks(Answers all) {
    all.add(
        "Q51 a a refused tile stays outside recalculation",
        "SKIP on 1 April; a new price in April changes nothing",
        s -> {
          FeeFacts fee = april(s, POSITIVE + " on_no_funds=SKIP");
          s.run("2024-04-01");
          fee.prices.clear();
          fee.price("330.00");
          deposit(s, 100_00);
          s.changed(Cause.IMPORT);
          s.run("2024-04-02");
        });
    all.add(
        "Q51 b a correction is never checked",
        "10.00 let 300.00 pass; −290.00 lets 330.00 follow",
        s -> {
          FeeFacts fee = april(s, POSITIVE);
          deposit(s, 10_00);
          s.posted("2024-04-01");
          deposit(s, -290_00);
          fee.prices.clear();
          fee.price("330.00");
          s.changed(Cause.IMPORT);
          s.run("2024-04-02");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-30 330.00");
    all.add(
        "Q52 a credit counts up to and including credit_until",
        "−5.00 and a credit of 10.00 until 1 April",
        s -> {
          s.balances = new Balances(-5_00, null, 10_00, Civil.day("2024-04-01"), 0);
          april(s, POSITIVE);
          s.run("2024-04-01");
        },
        "04-01..04-30 300.00");
    all.add(
        "Q52 b and not on the day after",
        "the same until 31 March",
        s -> {
          s.balances = new Balances(-5_00, null, 10_00, Civil.day("2024-03-31"), 0);
          april(s, POSITIVE);
          s.run("2024-04-01");
        });
    checksFurther(all);
  }

  private static void checksFurther(Answers all) {
    all.add(
        "Q52 c the company's credit where there is no own",
        "−5.00 and 10.00 of the company",
        s -> {
          s.balances = new Balances(-5_00, null, 0, DateRange.FOREVER, 10_00);
          april(s, POSITIVE);
          s.run("2024-04-01");
        },
        "04-01..04-30 300.00");
    all.add(
        "Q52 d the balance is what Dues left of it",
        "deposit 10.00: April leaves −290.00, May is refused",
        s -> {
          deposit(s, 10_00);
          april(s, POSITIVE);
          s.posted("2024-04-01");
          deposit(s, -290_00);
          s.run("2024-05-01");
        });
    all.add(
        "Q52 e EXTRA without an extra balance goes to MAIN",
        "",
        s -> {
          april(s, PRORATED + " bucket=EXTRA");
          s.run("2024-04-01");
        },
        "04-01..04-30 300.00 bucket=MAIN");
    all.add(
        "Q52 f credit belongs to MAIN",
        "extra 0.00 and 500.00 of credit: refused",
        s -> {
          s.balances = new Balances(0, 0L, 500_00, DateRange.FOREVER, 0);
          april(s, POSITIVE + " bucket=EXTRA");
          s.run("2024-04-01");
        });
  }

  private static void bundles(Answers all) {
    all.add(
        "Q53 a SUFFICIENT asks for the sum of the bundle, all or none",
        "100.00 is less than 80.00 + 50.00",
        s -> {
          deposit(s, 100_00);
          bundled(s, "SUFFICIENT", "BUNDLE", 0, "80.00");
          bundled(s, "SUFFICIENT", "BUNDLE", 1, "50.00");
          s.run("2024-04-01");
        });
    all.add(
        "Q53 b decided at the first one's priority",
        "100.00: the bundle of 80.00 and 50.00 first, the fee between finds −30.00",
        s -> {
          deposit(s, 100_00);
          bundled(s, "POSITIVE", "BUNDLE", 0, "80.00");
          bundled(s, "POSITIVE", "PER_LINE", 1, "10.00");
          bundled(s, "POSITIVE", "BUNDLE", 2, "50.00");
          s.run("2024-04-01");
        },
        "04-01..04-30 80.00 fee=1",
        "04-01..04-30 50.00 fee=3");
    all.add(
        "Q53 c PER_LINE leaves what is left to the next",
        "SUFFICIENT: 100.00 covers 80.00, then 20.00 does not cover 50.00, but 20.00 does",
        s -> {
          deposit(s, 100_00);
          bundled(s, "SUFFICIENT", "PER_LINE", 0, "80.00");
          bundled(s, "SUFFICIENT", "PER_LINE", 1, "50.00");
          bundled(s, "SUFFICIENT", "PER_LINE", 2, "20.00");
          s.run("2024-04-01");
        },
        "04-01..04-30 80.00 fee=1",
        "04-01..04-30 20.00 fee=3");
  }

  private static void bundled(Scenario s, String check, String scope, int priority, String price) {
    String parameters = " funds_check=" + check + " funds_scope=" + scope + " priority=" + priority;
    add(s, PRORATED + parameters).price(price).on("2024-04-01", "");
  }

  private static void refused(Answers all) {
    all.add(
        "Q54 a RETRY_DAILY charges the whole tile on the day it succeeds",
        "refused on 1 April, charged on the 10th",
        s -> {
          april(s, POSITIVE);
          s.run("2024-04-01");
          deposit(s, 1_00);
          s.run("2024-04-10");
        },
        "04-01..04-30 300.00 @04-10");
    all.add(
        "Q54 b it still tries on the tile's last day",
        "30 April",
        s -> {
          april(s, POSITIVE);
          s.run("2024-04-01");
          deposit(s, 1_00);
          s.run("2024-04-30");
        },
        "04-01..04-30 300.00 @04-30");
    all.add(
        "Q54 c and forgives it then",
        "1 May charges May alone",
        s -> {
          april(s, POSITIVE);
          s.run("2024-04-01");
          deposit(s, 1_00);
          s.run("2024-05-01");
        },
        "05-01..05-31 300.00 @05-01");
    all.add(
        "Q54 d SKIP forgives at once",
        "",
        s -> {
          april(s, POSITIVE + " on_no_funds=SKIP");
          s.run("2024-04-01");
          deposit(s, 1_00);
          s.run("2024-04-02");
        });
    all.add(
        "Q54 e SUSPEND suspends to the eve of the run that finds the funds",
        "1 to 15 April out: 300.00 × 15/30",
        s -> {
          april(s, POSITIVE + " on_no_funds=SUSPEND");
          s.run("2024-04-01");
          s.run("2024-04-02");
          deposit(s, 1_00);
          s.run("2024-04-16");
        },
        "04-16..04-30 150.00 @04-16");
  }

  private static void splits(Answers all) {
    all.add(
        "Q55 a the first bucket gives what it has above zero",
        "100.00 of extra, the rest of main",
        s -> {
          s.balances = new Balances(500_00, 100_00L, 0, DateRange.FOREVER, 0);
          april(s, PRORATED + " bucket=EXTRA_THEN_MAIN");
          s.run("2024-04-01");
        },
        "04-01..04-30 100.00 bucket=EXTRA",
        "04-01..04-30 200.00 bucket=MAIN");
    all.add(
        "Q55 b a correction reverses both parts and splits anew",
        "−100.00 and −200.00; 150.00 = 100.00 + 50.00",
        s -> {
          s.balances = new Balances(500_00, 100_00L, 0, DateRange.FOREVER, 0);
          april(s, PRORATED + " bucket=EXTRA_THEN_MAIN");
          s.posted("2024-04-01");
          s.balances = new Balances(300_00, 0L, 0, DateRange.FOREVER, 0);
          AnswersOnCorrections.end(s, "2024-04-15", "2024-04-16");
        },
        "04-01..04-30 REVERSAL -100.00 bucket=EXTRA",
        "04-01..04-30 REVERSAL -200.00 bucket=MAIN",
        "04-01..04-15 100.00 bucket=EXTRA",
        "04-01..04-15 50.00 bucket=MAIN");
    all.add(
        "Q55 d also under DELTA: no bucket gets back more than it gave",
        "300.00 = 100.00 + 200.00; 90.00 is all of extra",
        s -> {
          s.style(CorrectionStyle.DELTA);
          s.balances = new Balances(500_00, 100_00L, 0, DateRange.FOREVER, 0);
          april(s, PRORATED + " bucket=EXTRA_THEN_MAIN");
          s.posted("2024-04-01");
          s.balances = new Balances(300_00, 0L, 0, DateRange.FOREVER, 0);
          AnswersOnCorrections.end(s, "2024-04-09", "2024-04-16");
        },
        "04-01..04-30 REVERSAL -100.00 bucket=EXTRA",
        "04-01..04-30 REVERSAL -200.00 bucket=MAIN",
        "04-01..04-09 90.00 bucket=EXTRA");
    all.add(
        "Q55 c equal sums change nothing",
        "the extra balance is gone, the split stands",
        s -> {
          s.balances = new Balances(500_00, 100_00L, 0, DateRange.FOREVER, 0);
          april(s, PRORATED + " bucket=EXTRA_THEN_MAIN");
          s.posted("2024-04-01");
          s.balances = new Balances(300_00, 0L, 0, DateRange.FOREVER, 0);
          s.changed(Cause.IMPORT);
          s.run("2024-04-02");
        });
  }

  private static void differences(Answers all) {
    all.add(
        "Q39 f a difference goes to the bucket of the line it points to",
        "extra was empty, main paid",
        s -> {
          s.style(CorrectionStyle.DELTA);
          s.balances = new Balances(500_00, 0L, 0, DateRange.FOREVER, 0);
          april(s, PRORATED + " bucket=EXTRA_THEN_MAIN");
          s.posted("2024-04-01");
          AnswersOnCorrections.end(s, "2024-04-15", "2024-04-16");
        },
        "04-16..04-30 CREDIT -150.00 bucket=MAIN");
    all.add(
        "Q39 g and to main where there is no extra",
        "W_NO_EXTRA: main paid",
        s -> {
          s.style(CorrectionStyle.DELTA);
          april(s, PRORATED + " bucket=EXTRA");
          s.posted("2024-04-01");
          AnswersOnCorrections.end(s, "2024-04-15", "2024-04-16");
        },
        "04-16..04-30 CREDIT -150.00 bucket=MAIN");
  }
}
