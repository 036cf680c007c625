package dues.batch.account;

import dues.batch.accrual.Bookkeeping;
import dues.batch.accrual.OpenBooks;
import dues.platform.BusinessClock;
import dues.store.AccrualFacts;
import dues.store.LoadedContract;
import dues.store.accounts.ContractCard;
import dues.store.accounts.ContractCards;
import dues.store.accounts.FactRows;
import dues.store.periods.AccruedDates;
import dues.store.periods.BusinessDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts of single contracts. Writes nothing. */
@Component
public class ContractAccounts {

  private final Bookkeeping bookkeeping;
  private final AccrualFacts facts;
  private final AccruedDates dates;
  private final ContractCards cards;
  private final FactRows rows;

  ContractAccounts(
      Bookkeeping bookkeeping,
      AccrualFacts facts,
      AccruedDates dates,
      ContractCards cards,
      FactRows rows) {
    this.bookkeeping = bookkeeping;
    this.facts = facts;
    this.dates = dates;
    this.cards = cards;
    this.rows = rows;
  }

  /**
   * The account as of the last accrued date, with all tiles that begin up to then or up to {@code
   * through}.
   */
  public Optional<ContractAccount> of(String source, String key, @Nullable LocalDate through) {
    return cards.find(source, key).map(card -> account(source, card, through));
  }

  /** Names of contracts that may have been meant. */
  public List<String> near(String source, String key) {
    return cards.near(source, key);
  }

  private ContractAccount account(String source, ContractCard card, @Nullable LocalDate through) {
    BusinessDay day =
        dates
            .last(source)
            .orElseGet(() -> BusinessDay.of(BusinessClock.system().today(ZoneOffset.UTC)));
    OpenBooks books = bookkeeping.open(List.of(source));
    LoadedContract loaded =
        facts.load(List.of(card.heading().id()), books.books(), AccrualFacts.Which.EVERY).get(0);
    LocalDate date = LocalDate.ofEpochDay(day.in(loaded.zone()));
    LocalDate last = through != null && through.isAfter(date) ? through : date;
    return new ContractAccount(
        card,
        rows.of(loaded.id()),
        date,
        loaded,
        books
            .accrual(loaded.source())
            .account(
                loaded.facts(),
                loaded.posted(),
                (int) date.toEpochDay(),
                (int) last.toEpochDay() + 1));
  }
}
