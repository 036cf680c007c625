package dues.recount;

import java.time.LocalDate;

/** A ledger line that should exist: whose, for which days, how much. */
record Line(
    Whose whose, String chargedFee, String kind, LocalDate from, LocalDate to, String amount) {

  /** The subscription a line belongs to. */
  record Whose(String source, String contract, String subscription, String fee) {}

  Line reversed() {
    String minus = amount.startsWith("-") ? amount.substring(1) : "-" + amount;
    return new Line(whose, chargedFee, "REVERSAL", from, to, minus);
  }

  /** The line as {@code source:contract,subscription,…}: equal text, equal line. */
  String text() {
    return String.join(
        ",",
        whose.source() + ":" + whose.contract(),
        whose.subscription(),
        whose.fee(),
        chargedFee,
        kind,
        from.toString(),
        to.toString(),
        amount);
  }
}
