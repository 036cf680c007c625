package dues.console.contracts;

import dues.batch.account.AlikeTiles;
import dues.batch.account.ContractAccount;
import dues.batch.account.Ledger;
import dues.charge.account.SubscriptionAccount;
import dues.charge.account.TileAccount;
import dues.customer.Subscription;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.store.accounts.ContractCard;
import dues.store.accounts.FactRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as the card shows it: its facts with their rows, its tiles with their lines. */
record SubscriptionView(
    Subscription subscription,
    String fee,
    ContractCard.@Nullable State state,
    List<FactRow> facts,
    List<TileView> tiles,
    List<LedgerLine> others) {

  static SubscriptionView of(ContractAccount account, Subscription subscription) {
    List<TileAccount> tiles =
        account.subscriptions().stream()
            .filter(told -> told.subscription().id() == subscription.id())
            .map(SubscriptionAccount::tiles)
            .findFirst()
            .orElse(List.of());
    List<LedgerLine> lines =
        account.loaded().posted().stream()
            .filter(line -> line.subscription() == subscription.id())
            .toList();
    Ledger ledger = new Ledger(tiles, lines);
    Money zero = Money.zero(account.loaded().facts().contract().currency());
    List<TileView> views = new ArrayList<>();
    for (List<TileAccount> run : AlikeTiles.runs(tiles, ledger)) {
      views.add(TileView.of(run, ledger, zero));
    }
    Collections.reverse(views);
    String fee = subscription.fee().key();
    ContractCard.FeeTitle title = account.card().fees().get(subscription.fee().id());
    return new SubscriptionView(
        subscription,
        title == null ? fee : title.title(),
        account.card().states().get(subscription.id()),
        account.rows().stream()
            .filter(row -> row.owner().equals(subscription.key()) || row.owner().equals(fee))
            .filter(row -> row.origin().replaced() == null)
            .toList(),
        views,
        ledger.others());
  }
}
