package dues.batch.imports;

import dues.batch.guard.Steps;
import dues.batch.imports.resubmitted.ReturningRows;
import dues.source.RejectCode;
import dues.store.FactTable;
import dues.store.Publication;
import dues.store.StagedChecks;
import dues.store.StagedChecks.Finding;
import dues.store.StagedRows;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Checks staged rows against each other and against what is known: duplicates, references,
 * overlapping dates. Parked rows whose reference is there by now join them.
 *
 * <p>Input: staged rows, parked rows. Output: rejects in their place, each file's counts and
 * control totals, the files of rejected rows. Restart: nothing was moved, or the step is skipped.
 */
@Configuration(proxyBeanMethods = false)
class CheckRowsStep {

  static final String NAME = "check-rows";

  private static final String WHERE = "%1$s line %2$s column '";

  @Bean(NAME)
  Step step(
      Steps steps,
      Imports imports,
      StagedRows staged,
      StagedChecks checks,
      ReturningRows returning,
      RejectedRows files) {
    return steps.tasklet(
        NAME,
        run -> {
          if (Imports.isUnchanged(run)) {
            return 0;
          }
          Publication publication = imports.publication(run);
          long refused = returning.stage(run, publication, imports.isFull(run));
          Set<FactTable> filled = staged.filled(publication.staging());
          refused += check(publication, filled, checks);
          returning.judge(publication);
          files.write(run);
          return refused;
        });
  }

  private static long check(Publication publication, Set<FactTable> filled, StagedChecks checks) {
    long refused = 0;
    for (FactTable table : filled) {
      checks.analyze(table, publication);
      if (table.keyed() && checks.repeatsKeys(table, publication)) {
        checks.dropRepeats(table, publication);
        refused += checks.refuseDuplicates(table, publication, duplicate(table));
      }
      refused += checks.refuseDangling(table, publication, dangling());
    }
    refused += checks.refuseApplied(publication, applied());
    refused += overlaps(FactTable.PRICE, List.of("tariff", "currency"), publication, checks);
    refused += overlaps(FactTable.QUANTITY, List.of(), publication, checks);
    refused += overlaps(FactTable.CONTRACT_DISCOUNT, List.of(), publication, checks);
    refused += overlaps(FactTable.SUBSCRIPTION_DISCOUNT, List.of(), publication, checks);
    return refused;
  }

  private static Finding duplicate(FactTable table) {
    String column = table.columnNames().get(0);
    return finding(
        RejectCode.E_ID_DUPLICATE,
        column,
        "'%3$s' stands in line %4$s already; expected each "
            + column
            + " once, the first row is kept.");
  }

  private static Finding dangling() {
    return finding(
        RejectCode.E_REF_MISSING,
        "",
        "'%3$s' refers to a %4$s that neither this export nor an earlier one has; expected it to be there.");
  }

  private static Finding applied() {
    return finding(
        RejectCode.E_ID_DUPLICATE,
        "id",
        "action '%3$s' was applied by execution %4$s with other content; expected each id once, ever: what was applied stays. Give a further action an id of its own.");
  }

  private static long overlaps(
      FactTable table, List<String> within, Publication publication, StagedChecks checks) {
    return checks.refuseOverlaps(
        table,
        publication,
        finding(
            RejectCode.E_OVERLAP,
            "from",
            "the dates from %3$s on overlap those of line %4$s of the same owner; expected dates that follow each other, the earlier row is kept."),
        within);
  }

  private static Finding finding(RejectCode code, String column, String problem) {
    return new Finding(
        code.name(),
        column,
        WHERE + (column.isEmpty() ? "{column}" : column) + "': " + problem + " " + code.remedy());
  }
}
