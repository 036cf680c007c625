package dues.batch.matching;

import dues.batch.guard.Steps;
import dues.batch.matching.LookUp.Beside;
import dues.batch.matching.LookUp.Looked;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Keys;
import dues.batch.step.Range;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.store.customers.MatchDecisions;
import dues.store.customers.MatchQueue;
import dues.store.customers.PeopleIndex;
import dues.store.customers.near.CustomerIndex;
import dues.store.customers.weights.StoredWeights;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Compares every contract that waits with the customers of the night's start, and those that have
 * one and changed with it and the others.
 *
 * <p>Input: contracts that were never decided on, or have changed since. Output: decisions that are
 * not carried out yet, and questions about links that would not be made today. Restart: after the
 * last committed chunk of each partition; customers change only in the next step.
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
      StoredWeights weights,
      MatchDecisions decisions) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(MatchCustomersJob.NAME)).work();
    Cut cut = new Cut(work.chunkSize(), work.partitions());
    ChunkPlan<Beside, Looked> plan =
        run ->
            parts(
                run,
                work.chunkSize(),
                sheets,
                new Tables(queue, customers, people, weights, decisions));
    return cut.partitions() == 1 || sheets.matching().pageSize() > 0
        ? steps.chunk(NAME, cut, plan)
        : steps.partitioned(
            NAME,
            cut,
            (run, partitions) ->
                new Keys(Range.ALL, queue.ids(run.sources(), Long.MIN_VALUE, Long.MAX_VALUE))
                    .cut(work.chunkSize(), partitions),
            plan);
  }

  private record Tables(
      MatchQueue queue,
      CustomerIndex customers,
      PeopleIndex people,
      StoredWeights weights,
      MatchDecisions decisions) {}

  private static ChunkParts<Beside, Looked> parts(
      StepRun run, int chunkSize, Sheets sheets, Tables tables) {
    var rules = SheetRules.of(sheets.matching());
    var waiting = waiting(run, sheets.matching().pageSize(), tables);
    // Nobody is read where nobody waits.
    var lookUp =
        new LookUp(
            rules,
            tables.customers(),
            tables.people().around(rules, tables.weights().latest(), waiting.ids()));
    return new ChunkParts<>(
        new KeyReader<>(
            waiting.range(),
            chunkSize,
            (after, upTo, limit) ->
                lookUp.beside(tables.queue().page(waiting.page(after, upTo, limit))),
            Beside::id),
        lookUp::look,
        looked -> write(looked, tables.decisions(), run.execution()),
        Reconciliation.of(
            before -> waiting.ids().length,
            after ->
                tables
                    .decisions()
                    .countOfInstance(
                        run.instance(), waiting.range().after(), waiting.range().upTo())));
  }

  private static long write(
      List<? extends Looked> looked, MatchDecisions decisions, long execution) {
    long written =
        decisions.write(
            looked.stream().map(Looked::decided).filter(Objects::nonNull).toList(),
            false,
            execution);
    return written
        + decisions.keep(
            looked.stream().map(Looked::kept).filter(Objects::nonNull).toList(), execution);
  }

  /**
   * All, or the first of the queue when the sheet limits a run. A restart goes on to the end of the
   * same page: what the instance has decided on has left the queue.
   */
  private static Keys waiting(StepRun run, int pageSize, Tables tables) {
    var range = run.range();
    var all = tables.queue().ids(run.sources(), range.after(), range.upTo());
    if (pageSize == 0) {
      return new Keys(range, all);
    }
    var decided = tables.decisions().countOfInstance(run.instance(), range.after(), range.upTo());
    var left = (int) Math.max(0, pageSize - decided);
    var last = tables.decisions().lastOfInstance(run.instance());
    return new Keys(range, all).first(left, last);
  }
}
