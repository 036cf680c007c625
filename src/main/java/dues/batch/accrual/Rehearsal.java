package dues.batch.accrual;

import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Selection;
import dues.store.AccrualFacts.Which;
import dues.store.periods.BusinessDay;
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
    switch (job) {
      case AccrueFeesJob.NAME ->
          play(new Part(Which.DUE, ChargeContractsStep.CHARGE), sources, day, sink);
      case RecalculateFeesJob.NAME ->
          play(new Part(Which.CHANGED, PostDifferencesStep.CORRECT), sources, day, sink);
      default ->
          throw new IllegalArgumentException(
              "job '%s' posts no fees; expected %s or %s"
                  .formatted(job, AccrueFeesJob.NAME, RecalculateFeesJob.NAME));
    }
  }

  private record Part(Which which, ContractRun.Computation computation) {}

  private void play(Part part, List<String> sources, BusinessDay day, Consumer<Posting> sink) {
    OpenBooks books = bookkeeping.open(sources, day.date());
    Selection selection = new Selection(part.which(), books.sources(), day.latest());
    new SelectedContracts(facts, selection, books)
        .each(
            contract ->
                sink.accept(
                    new Posting(
                        contract,
                        part.computation()
                            .of(
                                books.accrual(contract.source()),
                                contract,
                                day.in(contract.zone())))));
  }
}
