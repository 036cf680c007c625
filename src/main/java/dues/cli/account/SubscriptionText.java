package dues.cli.account;

import dues.batch.account.AlikeTiles;
import dues.batch.account.ContractAccount;
import dues.batch.account.Ledger;
import dues.charge.account.SubscriptionAccount;
import dues.charge.account.TileAccount;
import dues.customer.Subscription;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import dues.store.accounts.ContractCard;
import java.util.List;
import java.util.Optional;

/** One subscription of an account: its facts with their rows, then tile by tile. */
record SubscriptionText(ContractAccount account, FactsText facts, Shown shown, Page page) {

  /** Its rows, what applies, how far it is, its tiles. */
  void write(Subscription subscription) {
    ContractCard.FeeTitle title = account.card().fees().get(subscription.fee().id());
    String fee = subscription.fee().key();
    page.blank()
        .line(
            0,
            "Subscription %s, fee %s%s"
                .formatted(
                    subscription.key(), fee, title == null ? "" : " (" + title.title() + ")"),
            subscription.days().isEmpty() ? "no day" : Spans.of(subscription.days()));
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
    facts.write(page, 2, "action", subscription.key());
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
    ContractCard.State state = account.card().states().get(subscription.id());
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
    LineText lineText = new LineText(account.card());
    TileText text = new TileText(lineText, account.loaded().facts().contract().currency());
    List<TileAccount> told =
        tiles.stream().filter(tile -> shown.shows(tile, ledger.of(tile))).toList();
    for (List<TileAccount> run : AlikeTiles.runs(told, ledger)) {
      if (run.size() > 1) {
        text.together(page, run);
      } else {
        run.forEach(tile -> text.write(page, tile, ledger.of(tile)));
      }
    }
    List<LedgerLine> others = shown.lines(ledger.others());
    if (!others.isEmpty()) {
      page.line(2, "Beside the tiles of today");
      others.forEach(line -> lineText.write(page, 4, line));
    }
    if (tiles.isEmpty()) {
      page.line(
          2,
          "No tile: no day of the subscription can be charged, or its service is not active yet.");
    }
  }
}
