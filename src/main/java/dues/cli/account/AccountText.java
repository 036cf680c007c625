package dues.cli.account;

import dues.batch.account.ContractAccount;
import dues.charge.account.SubscriptionAccount;
import dues.charge.account.TileAccount;
import dues.customer.Contract;
import dues.customer.ContractStatus;
import dues.customer.Subscription;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.Civil;
import dues.period.DateRange;
import dues.store.accounts.ContractCard;
import java.util.List;
import java.util.Optional;

/**
 * A contract's account, from the rows of its exports to the lines of its ledger: why each amount is
 * what it is. At most 100 columns wide.
 */
public final class AccountText {

  private final ContractAccount account;
  private final Contract contract;
  private final ContractCard card;
  private final FactsText facts;
  private final Shown shown;
  private final Page page = new Page();

  private AccountText(ContractAccount account, Shown shown) {
    this.account = account;
    this.contract = account.loaded().facts().contract();
    this.card = account.card();
    this.facts = new FactsText(account.rows());
    this.shown = shown;
  }

  /** The whole account, or the tiles and lines of a month. */
  public static String of(ContractAccount account, Optional<DateRange> month) {
    return new AccountText(account, new Shown(month)).text();
  }

  private String text() {
    heading();
    for (Subscription subscription : account.loaded().facts().subscriptions()) {
      subscription(subscription);
    }
    Money posted = Ledger.sum(shown.lines(account.loaded().posted()), Money.zero(zero()));
    page.blank()
        .line(0, "Posted" + (shown.all() ? "" : " in this month") + " in all", posted.toString());
    page.blank();
    card.executions().forEach((run, what) -> page.line(0, "run " + run + " posted: " + what));
    facts.files(page);
    return page.toString();
  }

  private java.util.Currency zero() {
    return contract.currency();
  }

  private void heading() {
    ContractCard.Heading heading = card.heading();
    page.line(0, heading.name() + "  " + heading.title(), "as of " + account.date());
    if (!heading.customer().isEmpty()) {
      page.line(2, FactsText.named("customer") + heading.customer());
    }
    page.line(2, FactsText.named("life") + Spans.of(contract.life()) + ", " + heading.currency());
    facts.write(page, 2, "contract", "");
    if (heading.missingSince() != null) {
      page.line(
          2, FactsText.named("missing") + "not in its billing since " + heading.missingSince());
    }
    for (ContractStatus status : contract.statuses()) {
      boolean same = status.code().equals(status.name());
      if (!same || !facts.has("status") || status.withholdsAll()) {
        page.line(
            2,
            FactsText.named("is")
                + status.name()
                + (same ? "" : " (" + status.code() + ")")
                + "  "
                + Spans.of(status.days()));
      }
    }
    for (String what : List.of("status", "tariff", "discount")) {
      facts.write(page, 2, what, "");
    }
    facts.formerly(page, 2, List.of(""));
    if (!card.parked().isEmpty()) {
      page.line(2, FactsText.named("PARKED") + card.parked());
    }
  }

  private void subscription(Subscription subscription) {
    ContractCard.FeeTitle title = card.fees().get(subscription.fee().id());
    String fee = subscription.fee().key();
    page.blank()
        .line(
            0,
            "Subscription %s, fee %s%s"
                .formatted(
                    subscription.key(), fee, title == null ? "" : " (" + title.title() + ")"),
            Spans.of(subscription.days()));
    facts.write(page, 2, "subscription", subscription.key());
    facts.write(page, 2, "fee", fee);
    Optional<SubscriptionAccount> told =
        account.subscriptions().stream()
            .filter(one -> one.subscription().id() == subscription.id())
            .findFirst();
    told.ifPresent(one -> page.line(2, FactsText.named("applies") + Rules.text(one.parameters())));
    facts.write(page, 2, "price", fee);
    facts.write(page, 2, "quantity", subscription.key());
    facts.write(page, 2, "discount", subscription.key());
    facts.formerly(page, 2, List.of(subscription.key(), fee));
    for (Decision decision : account.loaded().facts().decisions()) {
      if (decision.subscription() == subscription.id()) {
        page.line(2, FactsText.named("decided") + decided(decision));
      }
    }
    state(subscription);
    List<LedgerLine> lines =
        account.loaded().posted().stream()
            .filter(line -> line.subscription() == subscription.id())
            .toList();
    tiles(told.map(SubscriptionAccount::tiles).orElse(List.of()), lines);
  }

  private static String decided(Decision decision) {
    return "on %s: %s %s, %s"
        .formatted(
            Civil.text(decision.decidedOn()),
            decision.kind(),
            Spans.of(decision.days()),
            decision.detail());
  }

  private void state(Subscription subscription) {
    ContractCard.State state = card.states().get(subscription.id());
    if (state != null) {
      page.line(
          2,
          FactsText.named("accrued")
              + (state.accruedThrough() == null ? "nothing" : "through " + state.accruedThrough())
              + ", "
              + state.chargesMade()
              + " charges made, next charge "
              + (state.nextDue() == null ? "none under the facts of today" : state.nextDue()));
    }
  }

  private void tiles(List<TileAccount> tiles, List<LedgerLine> lines) {
    Ledger ledger = new Ledger(tiles, lines);
    LineText lineText = new LineText(card);
    TileText text = new TileText(lineText, contract.currency());
    for (TileAccount tile : tiles) {
      if (shown.shows(tile, ledger.of(tile))) {
        text.write(page, tile, ledger.of(tile));
      }
    }
    List<LedgerLine> others = shown.lines(ledger.others());
    if (!others.isEmpty()) {
      page.line(2, "Beside the tiles of today");
      others.forEach(line -> lineText.write(page, 4, line));
    }
    if (tiles.isEmpty()) {
      page.line(2, "No tile: no day of the subscription can be charged.");
    }
  }
}
