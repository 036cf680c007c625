package dues.batch.imports;

import dues.batch.step.StepRun;
import dues.source.RejectCode;
import dues.source.SourceSheet.Limits;
import dues.store.FactTable;
import dues.store.ImportRuns;
import dues.store.ImportRuns.ImportFile;
import dues.store.KeyedFacts;
import dues.store.Publication;
import dues.store.Rejects;
import dues.store.SetFacts;
import dues.store.SetFacts.Emptied;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Refuses to publish an export that is not to be believed: too many of its rows were refused, or
 * too much of what was known is missing. Tables of fewer than {@code at_least} rows are believed.
 *
 * <p>5 % of 300 contracts are 15: with 16 refused rows nothing is published.
 */
@Component
class ImportLimits {

  private final Imports imports;
  private final ImportRuns runs;
  private final Rejects rejects;
  private final KeyedFacts facts;
  private final SetFacts sets;

  ImportLimits(Imports imports, ImportRuns runs, Rejects rejects, KeyedFacts facts, SetFacts sets) {
    this.imports = imports;
    this.runs = runs;
    this.rejects = rejects;
    this.facts = facts;
    this.sets = sets;
  }

  /**
   * Throws with everything that exceeds a limit.
   *
   * @param known whether there is anything of the source that could be missing
   */
  void refuse(StepRun run, Publication publication, boolean known) {
    Limits limits = imports.sheet(run).conduct().limits();
    List<String> exceeded = new ArrayList<>();
    for (ImportFile file : runs.files(imports.execution(run))) {
      long refused = rejects.rowsOfFile(file.fileId());
      if (exceeds(refused, file.content().rows(), limits.rejectedPercent(), limits)) {
        exceeded.add(
            "%s: %d of %d rows were refused, limits.rejected_percent allows %s %%; nothing was published. Mend the rows (`dues rejects %d` lists them) or raise the limit in jobs/sources/%s.yml, and run again."
                .formatted(
                    file.name(),
                    refused,
                    file.content().rows(),
                    limits.rejectedPercent().toPlainString(),
                    imports.execution(run),
                    run.source()));
      }
    }
    if (publication.full() && known) {
      addMissing(run, publication, limits, exceeded);
    }
    if (!exceeded.isEmpty()) {
      throw new IllegalStateException(String.join("\n", exceeded));
    }
  }

  private void addMissing(
      StepRun run, Publication publication, Limits limits, List<String> exceeded) {
    for (FactTable table : FactTable.values()) {
      if (table.missesRows()) {
        long known = facts.countPresent(table, publication);
        long missing = known == 0 ? 0 : facts.countMissing(table, publication);
        if (exceeds(missing, known, limits.missingPercent(), limits)) {
          exceeded.add(
              missing(run, "%d of %d known rows of %s are", missing, known, table, limits));
        }
      } else if (!table.keyed()) {
        Emptied emptied = sets.emptied(table, publication);
        if (exceeds(emptied.losing(), emptied.owners(), limits.missingPercent(), limits)) {
          String what = "all rows of %d of %d owners of %s are";
          exceeded.add(missing(run, what, emptied.losing(), emptied.owners(), table, limits));
        }
      }
    }
  }

  private static String missing(
      StepRun run, String what, long part, long whole, FactTable table, Limits limits) {
    return "%s: %s missing from the export of %s, limits.missing_percent allows %s %%; nothing was published. %s"
        .formatted(
            RejectCode.G_MASS_MISSING,
            what.formatted(part, whole, table.tableName()),
            run.source(),
            limits.missingPercent().toPlainString(),
            RejectCode.G_MASS_MISSING.remedy());
  }

  private static boolean exceeds(long part, long whole, BigDecimal percent, Limits limits) {
    return whole >= limits.atLeast()
        && BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .compareTo(percent.multiply(BigDecimal.valueOf(whole)))
            > 0;
  }
}
