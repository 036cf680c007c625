package dues.batch.actions;

import dues.batch.accrual.Bookkeeping;
import dues.batch.accrual.OpenBooks;
import dues.batch.actions.Applying.Applied;
import dues.batch.guard.Steps;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.Cut;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.store.ImportRuns;
import dues.store.Rejects;
import dues.store.actions.Actions;
import dues.store.actions.Applications.Occasion;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Applies the waiting actions in the order of their moments and ids, one thread, because a later
 * one builds on an earlier one.
 *
 * <p>Input: actions that wait, and refused ones whose cause may be gone. Output: what they say of
 * subscriptions, ledger lines of those that post at once, changed contracts, an audit row for each
 * member, rejects. Restart: with the first action that no execution of this instance has decided;
 * what an action does and that it was decided commit together.
 */
@Configuration(proxyBeanMethods = false)
class ApplyInOrderStep {

  static final String NAME = "apply-in-order";

  private final Applying applying;
  private final Actions actions;
  private final Bookkeeping bookkeeping;
  private final ImportRuns runs;
  private final Rejects rejects;

  ApplyInOrderStep(
      Applying applying,
      Actions actions,
      Bookkeeping bookkeeping,
      ImportRuns runs,
      Rejects rejects) {
    this.applying = applying;
    this.actions = actions;
    this.bookkeeping = bookkeeping;
    this.runs = runs;
    this.rejects = rejects;
  }

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets) {
    int chunk = Objects.requireNonNull(sheets.jobs().get(ApplyActionsJob.NAME)).work().chunkSize();
    return steps.chunk(NAME, new Cut(chunk, 1), this::parts);
  }

  private ChunkParts<Long, Long> parts(StepRun run) {
    OpenBooks books = bookkeeping.open(run.sources());
    List<Long> waiting = actions.waiting(books.sources(), run.instance());
    Iterator<Long> next = waiting.iterator();
    return new ChunkParts<>(
        () -> next.hasNext() ? next.next() : null,
        action -> action,
        chunk -> {
          chunk.forEach(action -> apply(run, action, books));
          return chunk.size();
        },
        Reconciliation.of(before -> waiting.size(), after -> actions.decided(run.instance())));
  }

  private void apply(StepRun run, long action, OpenBooks books) {
    Applied applied = applying.apply(action, books, new Occasion(run.date(), run.execution()));
    long known = runs.executionOf(run.instance());
    rejects.write(
        applied.refusals().stream()
            .map(refusal -> refusal.rejected(applied.row(), known))
            .toList());
  }
}
