package dues.cli.account;

import dues.ledger.Booking;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import dues.store.accounts.ContractCard;
import java.util.ArrayList;
import java.util.List;

/** A ledger line: what it is, its amount at the margin, its explanation, what is unusual of it. */
record LineText(ContractCard card) {

  void write(Page page, int indent, LedgerLine line) {
    page.line(
        indent,
        "line %d  %s  %s  charged %s, run %s"
            .formatted(
                line.id(),
                line.kind(),
                Spans.of(line.service()),
                Civil.text(line.booking().chargeDate()),
                card.runOfLine().get(line.id())),
        line.amount().text());
    page.line(indent + 2, "= " + line.booking().explanation());
    String unusual = unusual(line);
    if (!unusual.isEmpty()) {
      page.line(indent + 2, unusual);
    }
  }

  private String unusual(LedgerLine line) {
    Booking booking = line.booking();
    List<String> words = new ArrayList<>();
    if (line.key().owner().fee() != line.key().owner().chargedFee()) {
      words.add("charged as fee " + fee(line.key().owner().chargedFee()));
    }
    if (booking.reverses() != 0) {
      words.add("corrects line " + booking.reverses());
    }
    if (!booking.reason().equals("due")) {
      words.add("because: " + booking.reason());
    }
    if (line.key().bucket() != dues.fee.Bucket.MAIN) {
      words.add("from balance " + line.key().bucket());
    }
    if (!booking.accountingPeriod().equals(AccountingPeriod.of(booking.chargeDate()))) {
      words.add("booked in " + booking.accountingPeriod());
    }
    if (booking.forced()) {
      words.add("forced into a closed month");
    }
    return String.join("; ", words);
  }

  private String fee(long id) {
    ContractCard.FeeTitle title = card.fees().get(id);
    return title == null ? Long.toString(id) : title.key() + " " + title.title();
  }
}
