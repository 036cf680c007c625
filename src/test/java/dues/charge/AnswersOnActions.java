package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;

import dues.customer.Change;
import dues.customer.Change.Cause;
import dues.customer.Contract;
import dues.customer.ContractTerms;
import dues.customer.Owner;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.List;

/** Q47 to Q50: what operators' actions do to lines. */
final class AnswersOnActions {
  private AnswersOnActions() {}

  static void addTo(Answers all) {
    dates(all);
    moves(all);
    all.add(
        "Q50 ACCRUE posts the difference of its tiles under OFF",
        "April and May were left as they stood; ACCRUE of April: −300.00 + 200.00",
        s -> {
          s.mode(Recalculation.Mode.OFF);
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-05-01");
          s.status("3", "2024-04-21", "2024-05-10").changed(Cause.IMPORT);
          s.run("2024-05-02");
          fee.change =
              new Change(FeeFacts.days("2024-04-01", "2024-04-30"), Cause.ACCRUE, "operator");
          s.run("2024-05-03");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-20 200.00");
  }

  private static void dates(Answers all) {
    all.add(
        "Q47 a UPDATE of the end",
        "−300.00 + 200.00",
        s -> {
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-04-20");
          fee.to = "2024-04-20";
          s.changed(Cause.UPDATE);
          s.run("2024-04-21");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-20 200.00");
    all.add(
        "Q47 b open removes the end",
        "−200.00 + 300.00",
        s -> {
          FeeFacts fee = april(s, PRORATED);
          fee.to = "2024-04-20";
          s.posted("2024-04-20");
          fee.to = "";
          s.changed(Cause.UPDATE);
          s.run("2024-04-21");
        },
        "04-01..04-20 REVERSAL -200.00",
        "04-01..04-30 300.00");
    all.add(
        "Q48 a interrupted days are SUSPEND days, no new stub, set-up or trial",
        "FREE gives nothing away: 50.00 + 200.00",
        s -> {
          FeeFacts fee = april(s, PRORATED + " start_stub=FREE setup_fee=50 trial_days=0");
          s.posted("2024-04-01");
          fee.interruptions.add(FeeFacts.days("2024-04-06", "2024-04-10"));
          s.changed(Cause.INTERRUPT);
          s.run("2024-04-11");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-05 50.00",
        "04-11..04-30 200.00");
    all.add(
        "Q48 b without to the subscription ends on the eve",
        "1 to 5 April: 50.00; May is not charged",
        s -> {
          FeeFacts fee = april(s, PRORATED);
          s.posted("2024-04-01");
          fee.to = "2024-04-05";
          s.changed(Cause.INTERRUPT);
          s.run("2024-05-01");
        },
        "04-01..04-30 REVERSAL -300.00",
        "04-01..04-05 50.00");
  }

  private static void moves(Answers all) {
    all.add(
        "Q49 a a move keeps the running sum",
        "100.00: A 33.33, B 100.00 − 33.33",
        s -> {
          add(s, PRORATED).price("100.00").on("2024-04-01", "");
          s.posted("2024-04-10");
          moveFrom(s, Civil.day("2024-04-11"), Cause.MOVE_FROM);
          s.run("2024-04-11");
        },
        "04-01..04-30 REVERSAL -100.00 contract=A",
        "04-01..04-10 33.33 contract=A",
        "04-11..04-30 66.67 contract=B");
    all.add(
        "Q49 b a tile charged in full stays with its charge date's contract",
        "April on A, May on B",
        s -> {
          april(s, "MONTH_FULL");
          s.posted("2024-04-10");
          moveFrom(s, Civil.day("2024-04-11"), Cause.MOVE_FROM);
          s.run("2024-05-01");
        },
        "05-01..05-31 300.00 contract=B");
    all.add(
        "Q49 c MOVE takes the history along, the set-up too",
        "−50.00 − 300.00 on A, + 50.00 + 300.00 on B",
        s -> {
          april(s, PRORATED + " setup_fee=50");
          s.posted("2024-04-10");
          moveFrom(s, DateRange.BEGINNING, Cause.MOVE);
          s.run("2024-04-11");
        },
        "04-01..04-30 REVERSAL -300.00 contract=A",
        "04-01..04-30 300.00 contract=B",
        "04-01..04-01 REVERSAL -50.00 contract=A",
        "04-01..04-01 SETUP 50.00 contract=B");
    all.add(
        "Q49 d grid and counts stay",
        "the month of the 15th; the third charge of three is on B",
        s -> {
          add(s, "ANNIVERSARY max_charges=3").price("300.00").on("2024-01-15", "");
          s.posted("2024-02-15");
          moveFrom(s, Civil.day("2024-03-01"), Cause.MOVE_FROM);
          s.run("2024-06-30");
        },
        "03-15..04-14 300.00 contract=B");
  }

  private static void moveFrom(Scenario s, int day, Cause cause) {
    Contract a = s.facts().contract();
    Contract b = new Contract(2, "B", s.currency, DateRange.ALWAYS, List.of(), ContractTerms.NONE);
    FeeFacts fee = s.fees.get(0);
    if (day != DateRange.BEGINNING) {
      fee.owners.add(new Owner(DateRange.BEGINNING, a));
    }
    fee.owners.add(new Owner(day, b));
    s.changed(cause);
  }
}
