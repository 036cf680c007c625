package dues.console.contracts;

import dues.batch.account.ContractAccount;
import dues.batch.account.Ledger;
import dues.customer.Subscription;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.store.accounts.FactRow;
import dues.store.search.ContractFields.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that the card of a contract shows. */
record CardView(
    ContractAccount account,
    Fields fields,
    List<SubscriptionView> subscriptions,
    List<LedgerLine> beside,
    Picture picture,
    String open) {

  static CardView of(ContractAccount account, Fields fields, String open) {
    List<Subscription> all = account.loaded().facts().subscriptions();
    Set<Long> own = all.stream().map(Subscription::id).collect(Collectors.toSet());
    return new CardView(
        account,
        fields,
        all.stream().map(one -> SubscriptionView.of(account, one)).toList(),
        account.loaded().posted().stream()
            .filter(line -> !own.contains(line.subscription()))
            .toList(),
        Picture.of(account),
        open);
  }

  /** The facts of the contract itself that hold. */
  public List<FactRow> facts() {
    return account.rows().stream()
        .filter(row -> row.owner().isEmpty() && row.origin().replaced() == null)
        .filter(row -> !row.what().equals("contract"))
        .toList();
  }

  /** What all its lines come to. */
  public Money posted() {
    return Ledger.sum(
        account.loaded().posted(), Money.zero(account.loaded().facts().contract().currency()));
  }
}
