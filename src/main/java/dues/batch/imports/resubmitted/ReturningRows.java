package dues.batch.imports.resubmitted;

import dues.batch.step.StepRun;
import dues.source.RejectCode;
import dues.store.FactTable;
import dues.store.ImportRuns;
import dues.store.Publication;
import dues.store.StagedChecks.Finding;
import dues.store.refused.HeldSets;
import dues.store.refused.ImportTotals;
import dues.store.refused.ParkedRows;
import dues.store.refused.RefusedKeys;
import dues.store.refused.Resubmissions;
import dues.store.refused.SupersededRows;
import dues.store.refused.SupersededRows.Age;
import dues.store.refused.SupersededRows.Findings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an import does about rows that were refused: those of its own, and those that come back. */
@Component
public class ReturningRows {

  private static final String WHERE = "%1$s line %2$s: ";

  private final Kept kept;
  private final SupersededRows superseded;
  private final Resubmissions resubmissions;
  private final ImportRuns runs;

  /** What is kept of refused rows. */
  @Component
  public record Kept(RefusedKeys keys, ParkedRows parked, HeldSets sets, ImportTotals totals) {}

  /** On the transaction of the step that asks. */
  public ReturningRows(
      Kept kept, SupersededRows superseded, Resubmissions resubmissions, ImportRuns runs) {
    this.kept = kept;
    this.superseded = superseded;
    this.resubmissions = resubmissions;
    this.runs = runs;
  }

  /**
   * Before staged rows are checked: refuses mended rows that are not the last word, completes the
   * sets that others belong to, and takes parked rows along.
   *
   * @param full whether the source's exports hold everything
   * @return how many mended rows were refused
   */
  public long stage(StepRun run, Publication publication, boolean full) {
    long refused = 0;
    Optional<Resubmission> asked = Resubmission.of(run);
    if (asked.isPresent()) {
      long standing = standing(publication);
      Age age = new Age(resubmissions.root(asked.get().parent()), standing, full);
      for (FactTable table : FactTable.values()) {
        refused += superseded.refuse(table, publication, age, findings(table));
      }
      long waiting = kept.sets().complete(publication, standing);
      if (waiting > 0) {
        run.warn(
            "sets (prices of a fee, statuses of a contract, …) with a further refused row: %d; expected all of a set mended. They stay as they are until it is."
                .formatted(waiting));
      }
    }
    long joined = kept.parked().join(publication);
    if (joined > 0) {
      run.warn("parked rows of earlier imports that come in now: %d.".formatted(joined));
    }
    return refused;
  }

  private static Findings findings(FactTable table) {
    String column = table.columnNames().get(0);
    return new Findings(
        finding(
            RejectCode.E_ID_DUPLICATE,
            column,
            "'%3$s' was taken from %4$s; expected each " + column + " once, that row is kept."),
        finding(
            RejectCode.E_SUPERSEDED,
            column,
            "a later export has brought '%3$s' ("
                + (table.keyed() ? "" : "execution ")
                + "%4$s); expected a row that is newer, what it says stays."));
  }

  private static Finding finding(RejectCode code, String column, String problem) {
    return new Finding(code.name(), column, WHERE + problem + " " + code.remedy());
  }

  private long standing(Publication publication) {
    return runs.lastPublished(publication.staging().source(), publication.executionId())
        .map(ImportRuns.PublishedRun::executionId)
        .orElse(0L);
  }

  /** Once all rows are judged: the control totals. */
  public void judge(Publication publication) {
    kept.totals().judge(publication.executionId(), publication.staging());
    List<String> differences = kept.totals().differences(publication.executionId());
    if (!differences.isEmpty()) {
      throw new IllegalStateException(
          String.join("\n", differences)
              + "; expected the sum of what was read. Nothing was published; please report this with the file.");
    }
  }

  /** After the publication: keeps what later imports need, and resolves what came in. */
  public void settle(StepRun run, Publication publication) {
    kept.keys().keep(publication);
    kept.sets().keep(publication);
    kept.parked().settle(publication);
    if (Resubmission.of(run).isPresent()) {
      resubmissions.resolve(publication.executionId(), standing(publication));
    }
  }
}
