package dues.batch.imports.age;

import dues.batch.step.StepRun;
import dues.store.ImportRuns;
import dues.store.ImportRuns.PublishedRun;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An export whose files came before, to the byte. Under a new date it may be a quiet day, or a
 * billing that delivers yesterday's files for ever; after others have come it is an old one that
 * was taken for new.
 */
@Component
public class RepeatedExport {

  private final ImportRuns runs;

  RepeatedExport(ImportRuns runs) {
    this.runs = runs;
  }

  /** Leaves a warning with the step, once the files of the import are noted. */
  public void warn(StepRun run, short source, long execution) {
    Optional<PublishedRun> alike = runs.publishedAlike(source, execution);
    Optional<PublishedRun> last = runs.lastPublished(source, execution);
    if (alike.isEmpty() || last.isEmpty()) {
      return;
    }
    PublishedRun before = alike.get();
    if (before.executionId() != last.get().executionId()) {
      run.warn(
          "the export of source %s for %s has the very files of %s (execution %d), and those of %s (execution %d) came after them; expected newer ones. It was imported; see whether the billing delivered an old export, and take this one back with `dues revert` if so."
              .formatted(
                  run.source(),
                  run.date(),
                  before.date(),
                  before.executionId(),
                  last.get().date(),
                  last.get().executionId()));
    } else if (before.date().isBefore(run.date())) {
      run.warn(
          "the export of source %s for %s has the very files of %s (execution %d); see whether the billing still exports."
              .formatted(run.source(), run.date(), before.date(), before.executionId()));
    }
  }
}
