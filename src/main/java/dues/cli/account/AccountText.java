package dues.cli.account;

import dues.batch.account.ContractAccount;
import dues.batch.account.Ledger;
import dues.customer.Contract;
import dues.customer.ContractStatus;
import dues.customer.Subscription;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.DateRange;
import dues.store.accounts.ContractCard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
      new SubscriptionText(account, facts, shown, page).write(subscription);
    }
    beside();
    Money posted = Ledger.sum(shown.lines(account.loaded().posted()), Money.zero(zero()));
    page.blank()
        .line(0, "Posted" + (shown.all() ? "" : " in this month") + " in all", posted.toString());
    page.blank();
    card.executions().forEach((run, what) -> page.line(0, "run " + run + " posted: " + what));
    facts.files(page);
    return page.toString();
  }

  /** Adjustments of the contract itself, and lines of subscriptions that moved away. */
  private void beside() {
    Set<Long> own =
        account.loaded().facts().subscriptions().stream()
            .map(Subscription::id)
            .collect(Collectors.toSet());
    List<LedgerLine> lines =
        shown.lines(account.loaded().posted()).stream()
            .filter(line -> !own.contains(line.subscription()))
            .toList();
    if (!lines.isEmpty()) {
      page.blank().line(0, "Without a subscription of today");
      lines.forEach(line -> new LineText(card).write(page, 4, line));
    }
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
    for (String what : List.of("status", "tariff", "discount", "action")) {
      facts.write(page, 2, what, "");
    }
    facts.formerly(page, 2, List.of(""));
    if (!card.parked().isEmpty()) {
      page.line(2, FactsText.named("PARKED") + card.parked());
    }
  }
}
