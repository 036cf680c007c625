package dues.batch.accrual;

import dues.batch.guard.Steps;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Range;
import dues.batch.step.Ranges;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.charge.Accrual;
import dues.charge.Outcome;
import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Selection;
import dues.store.AccrualFacts.Which;
import dues.store.LedgerLines;
import dues.store.LoadedContract;
import dues.store.periods.BusinessDay;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.stereotype.Component;

/**
 * The frame that charging and recalculating share: contracts page by page in partitions of about
 * equal counts, each computed by the core, each chunk written in one transaction.
 */
@Component
class ContractRun {

  private final Steps steps;
  private final Sheets sheets;
  private final Bookkeeping bookkeeping;
  private final AccrualFacts facts;
  private final LedgerLines lines;

  ContractRun(
      Steps steps, Sheets sheets, Bookkeeping bookkeeping, AccrualFacts facts, LedgerLines lines) {
    this.steps = steps;
    this.sheets = sheets;
    this.bookkeeping = bookkeeping;
    this.facts = facts;
    this.lines = lines;
  }

  /** What the core makes of one contract on a day. */
  @FunctionalInterface
  interface Computation {
    Outcome of(Accrual accrual, LoadedContract contract, int day);
  }

  /** Writes a chunk and returns how many ledger lines that made. */
  @FunctionalInterface
  interface Writing {
    long write(StepRun run, List<? extends Posting> postings);
  }

  /** A partitioned step over the contracts that {@code which} selects. */
  Step step(String job, String name, Which which, Computation computation, Writing writing) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(job), job).work();
    Cut cut = new Cut(work.chunkSize(), work.partitions());
    return steps.partitioned(
        name,
        cut,
        (run, partitions) -> ranges(run, which, partitions),
        run -> parts(run, which, new Work(cut.chunkSize(), computation, writing)));
  }

  private List<Range> ranges(StepRun run, Which which, int partitions) {
    return Ranges.touching(
        facts.cut(selection(which, bookkeeping.open(run.sources()), run), partitions));
  }

  private record Work(int pageSize, Computation computation, Writing writing) {}

  private ChunkParts<LoadedContract, Posting> parts(StepRun run, Which which, Work work) {
    OpenBooks books = bookkeeping.open(run.sources());
    Selection selection = selection(which, books, run);
    BusinessDay day = run.day();
    Range range = run.range();
    return new ChunkParts<>(
        new KeyReader<>(
            range,
            work.pageSize(),
            new SelectedContracts(facts, selection, books)::page,
            LoadedContract::id),
        contract ->
            new Posting(
                contract,
                work.computation()
                    .of(books.accrual(contract.source()), contract, day.in(contract.zone()))),
        postings -> work.writing().write(run, postings),
        Reconciliation.of(
            before -> range.keys(),
            after -> lines.countOfInstance(run.instance(), range.after(), range.upTo())));
  }

  private static Selection selection(Which which, OpenBooks books, StepRun run) {
    return new Selection(which, books.sources(), run.day().latest());
  }
}
