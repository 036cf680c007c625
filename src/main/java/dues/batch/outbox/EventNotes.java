package dues.batch.outbox;

import dues.batch.accrual.Bookkeeping;
import dues.batch.accrual.OpenBooks;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.charge.ContractFacts;
import dues.charge.account.SubscriptionAccount;
import dues.outbox.Happened;
import dues.outbox.Happenings;
import dues.store.AccrualFacts;
import dues.store.LoadedContract;
import dues.store.SourceSystems;
import dues.store.outbox.Hook;
import dues.store.outbox.HookedContracts;
import dues.store.outbox.OutboxRows;
import dues.store.outbox.Standings;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Goes through the contracts that have something to tell, page by page. */
@Component
class EventNotes {

  private static final int PAGE = 500;
  private static final int DAYS_AHEAD = 62;

  private final Sheets sheets;
  private final Bookkeeping bookkeeping;
  private final AccrualFacts facts;
  private final SourceSystems systems;
  private final Notebook notebook;

  /** What is read and written of the outbox. */
  @Component
  record Notebook(HookedContracts hooked, Standings standings, OutboxRows rows) {}

  EventNotes(
      Sheets sheets,
      Bookkeeping bookkeeping,
      AccrualFacts facts,
      SourceSystems systems,
      Notebook notebook) {
    this.sheets = sheets;
    this.bookkeeping = bookkeeping;
    this.facts = facts;
    this.systems = systems;
    this.notebook = notebook;
  }

  /** Notes the events of the run's sources and returns how many are new. */
  long note(StepRun run) {
    long noted = 0;
    for (String id : run.sources()) {
      for (short source : systems.surrogates(List.of(id))) {
        noted += note(run, id, source);
      }
    }
    return noted;
  }

  private long note(StepRun run, String id, short source) {
    long noted = 0;
    long after = Long.MIN_VALUE;
    List<Long> page = notebook.hooked().page(source, run.date(), after, PAGE);
    OpenBooks books = bookkeeping.open(page.isEmpty() ? List.of() : List.of(id));
    while (!page.isEmpty()) {
      Happened found = Happened.nothing();
      Map<Long, Hook> hooks = notebook.hooked().hooks(page);
      Map<Long, Standings.Standing> told = notebook.standings().of(page);
      for (LoadedContract contract : facts.load(page, books.books(), AccrualFacts.Which.EVERY)) {
        look(run, id, books, contract, new Known(hooks, told), found);
      }
      noted += notebook.rows().add(run.execution(), found.rows());
      notebook.standings().keep(run.execution(), found.standings());
      after = page.get(page.size() - 1);
      page = notebook.hooked().page(source, run.date(), after, PAGE);
    }
    return noted;
  }

  private record Known(Map<Long, Hook> hooks, Map<Long, Standings.Standing> told) {}

  private void look(
      StepRun run,
      String id,
      OpenBooks books,
      LoadedContract contract,
      Known known,
      Happened found) {
    int day = (int) run.date().toEpochDay();
    ContractFacts of = contract.facts();
    Happenings happenings =
        new Happenings(
            new Happenings.Owner(id, contract.source(), contract.id(), of.contract().key()),
            day,
            of.decisions(),
            contract.posted(),
            found);
    int start = sheets.fees().of(id).rules().start();
    for (SubscriptionAccount account :
        books.accrual(contract.source()).account(of, contract.posted(), day, day + DAYS_AHEAD)) {
      long subscription = account.subscription().id();
      Hook hook = known.hooks().get(subscription);
      if (hook != null) {
        happenings.of(account, hook, known.told().get(subscription), start);
      }
    }
  }
}
