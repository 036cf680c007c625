package dues.batch.accrual;

import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Selection;
import dues.store.AccrualFacts.Which;
import dues.store.LoadedContract;
import dues.store.periods.BusinessDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * A run of accrue-fees or recalculate-fees without its writer: the same contracts, the same
 * computation, and nothing is posted. What it hands over is what the next run of the job for the
 * same date would write.
 */
@Component
public class Rehearsal {

  /** The step that judges a rehearsed night before it posts. */
  public static final String CHECK_LIMITS = "check-limits";

  private final Bookkeeping bookkeeping;
  private final AccrualFacts facts;

  Rehearsal(Bookkeeping bookkeeping, AccrualFacts facts) {
    this.bookkeeping = bookkeeping;
    this.facts = facts;
  }

  /** Hands over every contract that the job would look at, in the order of keys. */
  public void of(String job, List<String> sources, BusinessDay day, Consumer<Posting> sink) {
    Part part = part(job);
    OpenBooks books = bookkeeping.open(sources, day.date());
    Selection selection = new Selection(part.which(), books.sources(), day.latest());
    new SelectedContracts(facts, selection, books)
        .each(contract -> sink.accept(part.of(books, contract, day)));
  }

  /**
   * What recalculating and then accruing would post for chosen contracts: under books that may say
   * otherwise than today's.
   */
  public List<Posting> of(OpenBooks books, List<Long> contracts, BusinessDay day) {
    List<Posting> postings = new ArrayList<>();
    for (String job : List.of(RecalculateFeesJob.NAME, AccrueFeesJob.NAME)) {
      Part part = part(job);
      for (LoadedContract contract : facts.load(contracts, books.books(), part.which())) {
        postings.add(part.of(books, contract, day));
      }
    }
    return postings;
  }

  private static Part part(String job) {
    return switch (job) {
      case AccrueFeesJob.NAME -> new Part(Which.DUE, ChargeContractsStep.CHARGE);
      case RecalculateFeesJob.NAME -> new Part(Which.CHANGED, PostDifferencesStep.CORRECT);
      default ->
          throw new IllegalArgumentException(
              "job '%s' posts no fees; expected %s or %s"
                  .formatted(job, AccrueFeesJob.NAME, RecalculateFeesJob.NAME));
    };
  }

  private record Part(Which which, ContractRun.Computation computation) {

    Posting of(OpenBooks books, LoadedContract contract, BusinessDay day) {
      return new Posting(
          contract,
          computation.of(books.accrual(contract.source()), contract, day.in(contract.zone())));
    }
  }
}
