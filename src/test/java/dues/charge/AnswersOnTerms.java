package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.priced;

import dues.customer.Change.Cause;
import dues.ledger.Balances;
import dues.period.DateRange;

/**
 * Q3, Q12, Q19, Q28: tiles that nothing follows, one line for a whole term or a single day. Q32,
 * Q54: lines that begin on one day and are not one.
 */
final class AnswersOnTerms {
  private static final String TERM = PRORATED + " period=WHOLE_TERM";

  private AnswersOnTerms() {}

  static void addTo(Answers all) {
    all.add(
        "Q12 e a term is charged whole under any mode",
        "suspended 20 to 30 April, no price before 15 April",
        s -> {
          s.status("3", "2024-04-20", "2024-04-30");
          add(s, TERM).price("2024-04-15", "", "300.00").on("2024-04-10", "2024-07-08");
          s.run("2024-07-31");
        },
        "04-10..07-08 300.00 @04-15");
    all.add(
        "Q12 f unless it is asked to be prorated",
        "11 of 20 days suspended: 300.00 × 9/20",
        s -> {
          s.status("3", "2024-04-20", "2024-04-30");
          String parts = " suspension_rule=PRORATE_OUT";
          add(s, TERM + parts).price("300.00").on("2024-04-11", "2024-04-30");
          s.run("2024-04-30");
        },
        "04-11..04-19 135.00 @04-11");
    all.add(
        "Q28 e a single charge on a day that does not count is whole",
        "FIXED_30 counts the 31st as 0; the whole tile is 1",
        priced("ONE_TIME day_basis=FIXED_30", "300.00", "2024-01-31", "", "2024-01-31"),
        "01-31..01-31 300.00 @01-31");
    all.add(
        "Q28 f so is a term of such days",
        "29 to 31 January under FIXED(28), the 30th suspended: 300.00 × 1/3, then × 2/3",
        s -> {
          s.status("3", "2024-01-30", "2024-01-30");
          String basis = " suspension_rule=PRORATE_OUT day_basis=FIXED(28)";
          add(s, TERM + basis).price("300.00").on("2024-01-29", "2024-01-31");
          s.run("2024-01-31");
        },
        "01-29..01-29 100.00 @01-29",
        "01-31..01-31 100.00 @01-29");
    missed(all);
    sameDay(all);
  }

  private static void sameDay(Answers all) {
    all.add(
        "Q32 c in arrears an added quantity is charged before its tile",
        "5 × 10.00 on 11 April, the tile's 10 × 10.00 on the 30th",
        s -> {
          add(s, PRORATED + " timing=IN_ARREARS quantity_change=CHARGE_DELTA")
              .price("10.00")
              .quantity("2024-04-01", "2024-04-10", "10")
              .quantity("2024-04-11", "", "15")
              .on("2024-04-01", "");
          s.posted("2024-04-11");
          s.run("2024-05-01");
        },
        "04-01..04-30 100.00 quantity=10 @04-30");
    all.add(
        "Q32 d an added quantity begins where its tile goes on",
        "10 units, 15 from the 15th, suspended 11 to 20 April: 33.33, 66.67 − 33.33, 5 × 10.00",
        s -> {
          s.status("3", "2024-04-11", "2024-04-20");
          add(s, PRORATED + " quantity_change=CHARGE_DELTA")
              .price("10.00")
              .quantity("2024-04-01", "2024-04-14", "10")
              .quantity("2024-04-15", "", "15")
              .on("2024-04-01", "");
          s.run("2024-04-30");
        },
        "04-01..04-10 33.33 quantity=10 @04-01",
        "04-21..04-30 33.34 quantity=10 @04-01",
        "04-21..04-30 50.00 quantity=5 @04-21");
    all.add(
        "Q54 g a skipped set-up leaves its first tile, which is corrected like any",
        "20.00 do not suffice for 50.00, but for 10.00; then −10.00 + 15.00",
        s -> {
          s.balances = new Balances(20_00, null, 0, DateRange.FOREVER, 0);
          String skip = " setup_fee=50 funds_check=SUFFICIENT on_no_funds=SKIP";
          FeeFacts fee = add(s, PRORATED + skip).price("10.00").on("2024-04-01", "");
          s.posted("2024-04-01");
          fee.prices.clear();
          fee.price("15.00");
          s.changed(Cause.IMPORT);
          s.run("2024-04-02");
        },
        "04-01..04-30 REVERSAL -10.00",
        "04-01..04-30 15.00");
    all.add(
        "Q54 h a set-up that found its funds leaves the tile refused",
        "50.00 on 2 April, 80.00 with 500.00 on the 3rd",
        s -> {
          add(s, PRORATED + " setup_fee=50 funds_check=SUFFICIENT")
              .price("80.00")
              .on("2024-04-01", "");
          s.run("2024-04-01");
          s.balances = new Balances(60_00, null, 0, DateRange.FOREVER, 0);
          s.posted("2024-04-02");
          s.balances = new Balances(500_00, null, 0, DateRange.FOREVER, 0);
          s.run("2024-04-03");
        },
        "04-01..04-30 80.00 @04-03");
  }

  private static void missed(Answers all) {
    String current = " catch_up=CURRENT_ONLY timing=IN_ARREARS";
    all.add(
        "Q3 h the last finished tile of a term is the term",
        "ended on 20 June, first run on 25 June",
        priced(TERM + current, "300.00", "2024-04-10", "2024-06-20", "2024-06-25"),
        "04-10..06-20 300.00 @06-20");
    all.add(
        "Q3 i the last finished tile of a single charge is its day",
        "10 April, first run on 25 April",
        priced("ONE_TIME" + current, "300.00", "2024-04-10", "", "2024-04-25"),
        "04-10..04-10 300.00 @04-10");
    all.add(
        "Q3 j but a month is not, once another has finished",
        "the months that follow a term whose end was removed: May alone, with April's missed",
        s -> {
          FeeFacts fee = add(s, "ADVANCE" + current).price("300.00");
          fee.on("2024-02-01", "2024-02-29");
          s.posted("2024-03-01");
          fee.to = "";
          s.changed(Cause.IMPORT);
          s.run("2024-06-01");
        },
        "05-01..05-31 300.00 @05-31");
    all.add(
        "Q19 d a stub deferred beyond a term is charged on the day after it",
        "the contract opened on 20 March: 32 of 168 days, 300.00 × 32/168 = 57.14",
        s -> {
          s.life = FeeFacts.days("2024-03-20", "");
          add(s, "ADVANCE start_stub=DEFER").price("300.00").on("2023-11-05", "2024-04-20");
          s.run("2024-04-20");
          s.run("2024-04-21");
        },
        "03-20..04-20 57.14 @04-21");
    all.add(
        "Q41 c what is given back is what was charged",
        "quantity 1 held to the end of May, 2 from 11 May on: 310.00, then −110.00 for 21 to 31 May",
        s -> {
          FeeFacts fee = add(s, PRORATED + " on_unused=COMPENSATE_TO_MONTH_END");
          fee.cells.put("quantity_change", "NEXT_PERIOD");
          fee.price("310.00").quantity("2024-05-11", "", "2").on("2024-05-01", "");
          s.posted("2024-05-01");
          fee.interruptions.add(FeeFacts.days("2024-05-21", "2024-06-30"));
          s.changed(Cause.INTERRUPT);
          s.run("2024-05-21");
        },
        "05-21..05-31 COMPENSATION -110.00 @05-21");
    all.add(
        "Q54 f one refusal suspends, however many tiles were missed",
        "March and April refused on 10 April: suspended from 1 March; funds on 21 April give 300.00"
            + " × 10/30, and they stand",
        s -> {
          add(s, PRORATED + " funds_check=POSITIVE on_no_funds=SUSPEND")
              .price("300.00")
              .on("2024-03-01", "");
          s.run("2024-04-10");
          s.balances = new dues.ledger.Balances(500_00, null, 0, DateRange.FOREVER, 0);
          s.run("2024-04-21");
          s.changed(Cause.IMPORT);
          s.run("2024-04-22");
        },
        "04-21..04-30 100.00 @04-21");
  }
}
