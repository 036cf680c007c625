package dues.batch.imports;

import dues.batch.edit.FieldPolicies;
import dues.batch.guard.Steps;
import dues.batch.imports.resubmitted.Resubmission;
import dues.batch.imports.resubmitted.ReturningRows;
import dues.batch.step.StepRun;
import dues.source.UpdatePolicy;
import dues.store.FactTable;
import dues.store.ImportRuns;
import dues.store.KeyedFacts;
import dues.store.Publication;
import dues.store.PublishedRows;
import dues.store.SeenStatuses;
import dues.store.SetFacts;
import dues.store.StagedChecks;
import dues.store.StagedRows;
import dues.store.UpdatePolicySql;
import dues.store.actions.PublishedActions;
import dues.store.erasure.KeptOut;
import dues.store.policy.DifferingFields;
import dues.store.policy.KeptParameters;
import dues.store.raw.RawRows;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Turns staged rows into facts, table by table, in one transaction: a reader sees the whole export
 * or the one before.
 *
 * <p>Input: staged rows that passed every check. Output: facts, old versions, changed contracts,
 * what agrees or differs with applied actions, what refused rows wait for, the import's counts.
 * Restart: nothing was published, or the step is skipped.
 */
@Configuration(proxyBeanMethods = false)
class PublishStep {

  static final String NAME = "publish";

  /** New rows of a table after which plans made for the table as it was are no good. */
  private static final int MANY = 1000;

  /** The tables, and what is kept of them although the export says otherwise. */
  @Component
  record Tables(KeyedFacts keyed, SetFacts sets, SeenStatuses seen, Kept kept, RawRows raws) {}

  /** What no export overwrites or brings back. */
  @Component
  record Kept(KeptOut erased, KeptParameters parameters, DifferingFields differing) {}

  @Bean(NAME)
  Step step(
      Steps steps,
      Imports imports,
      Tables tables,
      PublishedActions actions,
      ImportRuns runs,
      ImportLimits limits,
      StagedRows staged,
      StagedChecks checks,
      ReturningRows returning) {
    return steps.tasklet(
        NAME,
        run -> {
          if (Imports.isUnchanged(run)) {
            runs.published(imports.execution(run), true, "{}");
            return 0;
          }
          Publication publication = imports.publication(run);
          boolean known = tables.keyed().knows(publication);
          Set<FactTable> filled = staged.filled(publication.staging());
          if (Resubmission.of(run).isEmpty()) {
            limits.refuse(run, publication, known);
          }
          UpdatePolicy update = imports.sheet(run).mappings().update();
          UpdatePolicySql policy = FieldPolicies.columns(update);
          tellErased(run, tables.kept().erased().scrub(publication));
          int differing =
              tables.kept().parameters().hold(publication, FieldPolicies.parameters(update));
          Counts counts = new Counts();
          for (FactTable table : FactTable.values()) {
            PublishedRows rows =
                !known && !filled.contains(table)
                    ? PublishedRows.none(table)
                    : table.keyed()
                        ? tables.keyed().publish(table, publication, policy)
                        : tables.sets().publish(table, publication);
            counts.add(table, rows);
            if (rows.added() >= MANY) {
              checks.analyzeFacts(table);
            }
          }
          tables.seen().note(publication);
          tell(run, differing + tables.kept().differing().note(publication, policy));
          actions.settle(publication, imports.header(run, "actions"));
          returning.settle(run, publication);
          tables.raws().keepNeeded(publication, counts.brought());
          runs.published(imports.execution(run), false, counts.json());
          return counts.written();
        });
  }

  private static void tell(StepRun run, int differing) {
    if (differing > 0) {
      run.warn(
          "%d values of contracts differ from what is kept by the sheet's update policy or a person's edit; `dues export differs --source %s` lists them."
              .formatted(differing, run.source()));
    }
  }

  private static void tellErased(StepRun run, int contracts) {
    if (contracts > 0) {
      run.warn(
          "%d contracts of erased customers came without names, numbers and addresses; an administrator may lift an erasure on the customer's page."
              .formatted(contracts));
    }
  }

  /** What the publication came to, for the run's page. */
  private static final class Counts {

    private final StringBuilder json = new StringBuilder("{");
    private final Set<FactTable> brought = EnumSet.noneOf(FactTable.class);
    private long written;

    void add(FactTable table, PublishedRows rows) {
      written += rows.added() + rows.changed();
      if (rows.added() + rows.changed() > 0) {
        brought.add(table);
      }
      if (rows.staged() + rows.withdrawn() > 0) {
        json.append(json.length() > 1 ? ", " : "")
            .append(
                "\"%s\": {\"staged\": %d, \"new\": %d, \"changed\": %d, \"unchanged\": %d, \"returned\": %d, \"withdrawn\": %d}"
                    .formatted(
                        rows.table(),
                        rows.staged(),
                        rows.added(),
                        rows.changed(),
                        rows.unchanged(),
                        rows.returned(),
                        rows.withdrawn()));
      }
    }

    Set<FactTable> brought() {
      return brought;
    }

    long written() {
      return written;
    }

    String json() {
      return json + "}";
    }
  }
}
