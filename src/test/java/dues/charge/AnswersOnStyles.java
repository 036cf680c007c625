package dues.charge;

import static dues.charge.Answers.PRORATED;
import static dues.charge.Answers.add;
import static dues.charge.Answers.april;

import dues.customer.Change;
import dues.customer.Change.Cause;
import dues.fee.CorrectionStyle;
import java.util.Map;
import java.util.Set;

/** Q36, Q37, Q39: set-ups beside their fee, and one style of corrections after the other. */
final class AnswersOnStyles {
  private AnswersOnStyles() {}

  static void addTo(Answers all) {
    setups(all);
    all.add(
        "Q37 c a difference belongs to the line that stands",
        "300.00 − 300.00 + 200.00 + 50.00, of which 250.00 are taken back",
        s -> {
          april(s, PRORATED);
          s.posted("2024-04-20");
          AnswersOnCorrections.end(s, "2024-04-20", "2024-04-21");
          s.style(CorrectionStyle.DELTA);
          AnswersOnCorrections.end(s, "2024-04-25", "2024-04-22");
          s.forget();
          s.style(CorrectionStyle.REVERSE_AND_REPOST);
          AnswersOnCorrections.end(s, "2024-04-30", "2024-04-23");
        },
        "04-01..04-20 REVERSAL -250.00",
        "04-01..04-30 300.00");
    all.add(
        "Q37 d a substitute's difference is its own",
        "79 has 300.00 − 100.00 left, 120 has 20.00",
        s -> {
          s.style(CorrectionStyle.DELTA);
          s.noSuspend.put("3", Set.of("120"));
          s.wrap.put("3", Map.of("79", "120"));
          s.fee("79", PRORATED, new String[] {}).price("300.00").on("2024-04-01", "");
          s.fee("120", PRORATED, new String[] {}).price("60.00").unsubscribed();
          s.posted("2024-04-20");
          s.status("3", "2024-04-11", "2024-04-20").changed(Cause.IMPORT);
          s.run("2024-04-21");
          s.forget();
          s.style(CorrectionStyle.REVERSE_AND_REPOST);
          s.statuses.clear();
          s.changed(Cause.IMPORT);
          s.run("2024-04-22");
        },
        "04-01..04-30 REVERSAL -200.00 charged_fee=79",
        "04-11..04-20 REVERSAL -20.00 charged_fee=120",
        "04-01..04-30 300.00 charged_fee=79");
  }

  /** Where a set-up's day is a tile, or lies in a term, each is still corrected for itself. */
  private static void setups(Answers all) {
    all.add(
        "Q36 b a set-up and a day's fee are taken back each under its own key",
        "−9.99 and −1000.00 of 3 April; both anew on the 23rd",
        s -> {
          add(s, "ONE_TIME setup_fee=9.99").price("1000.00").on("2024-04-03", "");
          s.posted("2024-04-20");
          s.fees.get(0).from = "2024-04-23";
          s.changed(Cause.IMPORT);
          s.run("2024-04-23");
        },
        "04-03..04-03 REVERSAL -9.99",
        "04-03..04-03 REVERSAL -1000.00",
        "04-23..04-23 SETUP 9.99",
        "04-23..04-23 1000.00");
    all.add(
        "Q36 c a set-up that was moved there and back stays while later days are corrected",
        "9.99 stand; 20 days become 15",
        s -> {
          FeeFacts fee = add(s, PRORATED + " setup_fee=9.99").price("300.00").on("2024-04-11", "");
          s.posted("2024-04-20");
          fee.from = "2024-04-06";
          AnswersOnCorrections.end(s, "", "2024-04-21");
          fee.from = "2024-04-11";
          AnswersOnCorrections.end(s, "", "2024-04-22");
          s.forget();
          s.status("3", "2024-04-26", "2024-04-30").changed(Cause.IMPORT);
          s.run("2024-04-23");
        },
        "04-11..04-30 REVERSAL -200.00",
        "04-11..04-25 150.00");
    all.add(
        "Q39 e a term's correction leaves its set-up alone",
        "300.00 − 270.00; 9.99 stand",
        s -> {
          s.style(CorrectionStyle.DELTA);
          term(s);
          s.fees.get(0).discounts.clear();
          s.fees.get(0).change =
              new Change(FeeFacts.days("2024-03-02", "2024-03-07"), Cause.IMPORT, "discount");
          s.run("2024-04-21");
        },
        "02-29..03-07 CHARGE 30.00");
    all.add(
        "Q39 h a changed end re-dates a term, not the set-up in it: no difference",
        "270.00 either way",
        s -> {
          s.style(CorrectionStyle.DELTA);
          term(s);
          AnswersOnCorrections.end(s, "2024-03-10", "2024-04-21");
        });
    all.add(
        "Q37 e a re-dated term's difference stays with its line",
        "300.00 − 270.00, to 10 March; then −300.00 and 150.00 to the 12th",
        s -> {
          s.style(CorrectionStyle.DELTA);
          term(s);
          s.fees.get(0).discounts.clear();
          AnswersOnCorrections.end(s, "2024-03-10", "2024-04-21");
          s.style(CorrectionStyle.REVERSE_AND_REPOST);
          s.fees.get(0).discount("", "", "50");
          AnswersOnCorrections.end(s, "2024-03-12", "2024-04-22");
          s.style(CorrectionStyle.DELTA);
          AnswersOnCorrections.end(s, "2024-03-14", "2024-04-23");
        },
        "02-29..03-10 CHARGE 30.00",
        "02-29..03-07 REVERSAL -300.00",
        "02-29..03-12 CHARGE 150.00");
  }

  private static void term(Scenario s) {
    add(s, PRORATED + " period=WHOLE_TERM setup_fee=9.99")
        .price("300.00")
        .discount("", "", "10")
        .on("2024-02-29", "2024-03-07");
    s.posted("2024-04-20");
  }
}
