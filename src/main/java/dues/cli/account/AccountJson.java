package dues.cli.account;

import dues.batch.account.ContractAccount;
import dues.batch.account.Ledger;
import dues.charge.account.Stretch;
import dues.charge.account.SubscriptionAccount;
import dues.charge.account.TileAccount;
import dues.charge.account.Withheld;
import dues.charge.segment.Terms;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.Civil;
import dues.period.DateRange;
import dues.store.accounts.ContractCard;
import dues.store.accounts.FactRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same account as JSON; money and decimals are texts, last days are included. */
public final class AccountJson {

  private final ContractAccount account;
  private final Shown shown;

  private AccountJson(ContractAccount account, Shown shown) {
    this.account = account;
    this.shown = shown;
  }

  /** The whole account, or the tiles and lines of a month. */
  public static String of(ContractAccount account, Optional<DateRange> month) {
    return new AccountJson(account, new Shown(month)).tree().toString();
  }

  private Tree tree() {
    ContractCard.Heading heading = account.card().heading();
    return new Tree()
        .with("contract", heading.name())
        .with("title", heading.title())
        .with("date", account.date())
        .with("currency", heading.currency())
        .with("parked", account.card().parked().isEmpty() ? null : account.card().parked())
        .with("facts", account.rows().stream().map(AccountJson::fact).toList())
        .with("subscriptions", account.subscriptions().stream().map(this::subscription).toList())
        .with("lines", shown.lines(account.loaded().posted()).stream().map(this::posted).toList());
  }

  private static Tree fact(FactRow row) {
    return new Tree()
        .with("what", row.what())
        .with("owner", row.owner().isEmpty() ? null : row.owner())
        .with("values", row.text())
        .with("from", row.from())
        .with("to", row.to())
        .with("file", row.origin().file())
        .with("line", row.origin().line())
        .with("execution", row.origin().execution())
        .with("replaced", row.origin().replaced());
  }

  private Tree subscription(SubscriptionAccount told) {
    List<LedgerLine> lines =
        account.loaded().posted().stream()
            .filter(line -> line.subscription() == told.subscription().id())
            .toList();
    Ledger ledger = new Ledger(told.tiles(), lines);
    ContractCard.@Nullable State state = account.card().states().get(told.subscription().id());
    return new Tree()
        .with("subscription", told.subscription().key())
        .with("fee", told.subscription().fee().key())
        .with("applies", Rules.text(told.parameters()))
        .with("accrued_through", state == null ? null : state.accruedThrough())
        .with("next_charge", state == null ? null : state.nextDue())
        .with(
            "tiles",
            told.tiles().stream()
                .filter(tile -> shown.shows(tile, ledger.of(tile)))
                .map(tile -> tile(tile, ledger.of(tile)))
                .toList());
  }

  private Tree tile(TileAccount tile, List<LedgerLine> lines) {
    Money zero = Money.zero(account.loaded().facts().contract().currency());
    Money target = Ledger.sum(tile.target(), zero);
    Money posted = Ledger.sum(lines, zero);
    return days(tile.whole())
        .with("days", tile.days().stream().map(AccountJson::stretch).toList())
        .with("withheld", tile.withheld().stream().map(AccountJson::withheld).toList())
        .with("lines", lines.stream().map(LedgerLine::id).toList())
        .with("target", target.text())
        .with("posted", posted.text())
        .with("difference", target.minus(posted).text());
  }

  private static Tree stretch(Stretch stretch) {
    Terms terms = stretch.terms();
    Tree days = days(stretch.days());
    return terms == null
        ? days.with("not_charged", stretch.why())
        : days.with("price", terms.price().toPlainString())
            .with("quantity", terms.quantity().toPlainString())
            .with("discount_percent", terms.discount().toPlainString())
            .with("percent", terms.percent().toPlainString());
  }

  private static Tree withheld(Withheld withheld) {
    return days(withheld.begins()).with("why", withheld.why());
  }

  private Tree posted(LedgerLine line) {
    return new Tree()
        .with("line", line.id())
        .with("kind", line.kind())
        .with("service_from", Civil.text(line.key().serviceFrom()))
        .with("service_to", Civil.text(line.serviceTo() - 1))
        .with("amount", line.amount().text())
        .with("charge_date", Civil.text(line.booking().chargeDate()))
        .with("accounting_period", line.booking().accountingPeriod())
        .with("execution", account.card().runOfLine().get(line.id()))
        .with("reverses", line.booking().reverses() == 0 ? null : line.booking().reverses())
        .with("reason", line.booking().reason())
        .with("explanation", line.booking().explanation());
  }

  private static Tree days(DateRange days) {
    return new Tree()
        .with("from", days.from() == DateRange.BEGINNING ? null : Civil.text(days.from()))
        .with("to", days.isOpenEnded() ? null : Civil.text(days.lastDay()));
  }
}
