package dues.batch.matching;

import dues.batch.guard.Steps;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Range;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.store.customers.CustomerIndex;
import dues.store.customers.MatchDecisions;
import dues.store.customers.MatchDecisions.Decided;
import dues.store.customers.MatchQueue;
import dues.store.customers.PeopleIndex;
import dues.store.customers.WaitingContract;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Compares every contract that waits with the customers of the night's start.
 *
 * <p>Input: contracts without a customer that were never decided on, or have changed since. Output:
 * decisions that are not carried out yet. Restart: after the contract of the last committed chunk;
 * customers change only in the next step.
 */
@Configuration(proxyBeanMethods = false)
class MatchContractsStep {

  static final String NAME = "match-contracts";

  @Bean(NAME)
  Step step(
      Steps steps,
      Sheets sheets,
      MatchQueue queue,
      CustomerIndex customers,
      PeopleIndex people,
      MatchDecisions decisions) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(MatchCustomersJob.NAME)).work();
    return steps.chunk(
        NAME,
        new Cut(work.chunkSize(), 1),
        run ->
            parts(run, work.chunkSize(), sheets, new Tables(queue, customers, people, decisions)));
  }

  private record Tables(
      MatchQueue queue, CustomerIndex customers, PeopleIndex people, MatchDecisions decisions) {}

  private static ChunkParts<WaitingContract, Decided> parts(
      StepRun run, int chunkSize, Sheets sheets, Tables tables) {
    var range = range(run, sheets.matching().pageSize(), tables);
    var looking = looking(run, range, sheets, tables);
    return new ChunkParts<>(
        new KeyReader<>(
            range,
            chunkSize,
            (after, upTo, limit) -> tables.queue().page(run.sources(), after, upTo, limit),
            WaitingContract::id),
        looking::decide,
        decided -> tables.decisions().write(decided, false, run.execution()),
        Reconciliation.of(
            before -> tables.queue().count(run.sources(), range.after(), range.upTo()),
            after ->
                tables.decisions().countOfInstance(run.instance(), range.after(), range.upTo())));
  }

  /** Customers are read only when somebody waits. */
  private static LookUp looking(StepRun run, Range range, Sheets sheets, Tables tables) {
    var rules = SheetRules.of(sheets.matching());
    return tables.queue().count(run.sources(), range.after(), range.upTo()) == 0
        ? LookUp.NOBODY
        : LookUp.among(
            rules, tables.customers().load(), tables.people().around(rules, run.sources()));
  }

  /**
   * All, or the first of the queue when the sheet limits a run. A restart goes on to the end of the
   * same page: what the instance has decided on has left the queue.
   */
  private static Range range(StepRun run, int pageSize, Tables tables) {
    var after = run.range().after();
    if (pageSize == 0) {
      return run.range();
    }
    var decided = tables.decisions().countOfInstance(run.instance(), after, Long.MAX_VALUE);
    var left = (int) Math.max(0, pageSize - decided);
    var last = tables.decisions().lastOfInstance(run.instance());
    return new Range(after, Math.max(last, tables.queue().idOf(run.sources(), left)));
  }
}
