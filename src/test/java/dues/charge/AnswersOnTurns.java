package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;

import dues.ledger.Balances;
import dues.period.DateRange;

/** R9, Q53 and Q54: in which turn fees find the balance, and which are decided together. */
final class AnswersOnTurns {
  private static final String CHECKED =
      PRORATED + " start_stub=FULL funds_check=SUFFICIENT on_no_funds=SKIP";
  private static final String BUNDLE = CHECKED + " funds_scope=BUNDLE";
  private static final String FREE = BUNDLE.replace("SUFFICIENT", "NONE");

  private AnswersOnTurns() {}

  static void addTo(Answers all) {
    two(all, "a priority 0 first", CHECKED + " priority=1", CHECKED, "2 1");
    two(all, "b then the subscription", CHECKED, CHECKED, "1 1");
    two(all, "c unless its charge date is later", CHECKED + " trial_days=1", CHECKED, "2 1");
    two(all, "d a bundle passes as one or not at all", BUNDLE, BUNDLE, "");
    two(all, "e of one charge date", BUNDLE, BUNDLE + " trial_days=1", "1 1");
    two(all, "f not with a fee by itself", BUNDLE, CHECKED, "1 1");
    two(all, "g nor the other way", CHECKED, BUNDLE, "1 1");
    two(all, "h nor with one that is never checked", BUNDLE, FREE, "1 1,2 1");
    two(all, "i nor the other way", FREE, BUNDLE, "1 1");
    all.add(
        "Q53 turn j a bundle is decided at its first one's turn, and once",
        "100.00 less 40.00 and 40.00 leaves too little for 30.00",
        s -> {
          has(s, 100_00);
          add(s, BUNDLE).price("40.00").on("2024-04-01", "");
          add(s, CHECKED).price("30.00").on("2024-04-01", "");
          add(s, BUNDLE).price("40.00").on("2024-04-01", "");
          s.run("2024-04-02");
        },
        "04-01..04-30 40.00 fee=1",
        "04-01..04-30 40.00 fee=3");
    all.add(
        "Q54 i the set-up finds its funds, the fee after it does not",
        "suspended anew from the 2nd to the 15th: 15/30 of 300.00",
        s -> {
          add(s, CHECKED.replace("SKIP", "SUSPEND") + " setup_fee=7")
              .price("300.00")
              .on("2024-04-01", "");
          s.run("2024-04-01");
          has(s, 10_00);
          s.run("2024-04-02");
          has(s, 500_00);
          s.run("2024-04-16");
        },
        "04-01..04-01 SETUP 7.00 @04-01",
        "04-16..04-30 150.00 @04-16");
  }

  /**
   * Two fees of 60.00 each, known on 2 April, and 100.00; which are charged, "1 1" or "1 1,2 1".
   */
  private static void two(Answers all, String what, String one, String other, String charged) {
    String[] lines =
        charged.isEmpty()
            ? new String[0]
            : charged.replaceAll("(\\d) 1", "60.00 fee=$1").split(",", -1);
    all.add(
        "Q53 turn " + what,
        "100.00 less 60.00 is less than 60.00",
        s -> {
          has(s, 100_00);
          add(s, one).price("60.00").on("2024-04-01", "");
          add(s, other).price("60.00").on("2024-04-01", "");
          s.run("2024-04-02");
        },
        lines);
  }

  private static void has(Scenario s, long main) {
    s.balances = new Balances(main, null, 0, DateRange.FOREVER, 0);
  }
}
