package dues.batch.imports;

import dues.batch.guard.Steps;
import dues.batch.imports.resubmitted.Resubmission;
import dues.batch.imports.resubmitted.ReturningRows;
import dues.source.UpdatePolicy;
import dues.store.FactTable;
import dues.store.ImportRuns;
import dues.store.KeyedFacts;
import dues.store.Publication;
import dues.store.PublishedRows;
import dues.store.SeenStatuses;
import dues.store.SetFacts;
import dues.store.StagedChecks;
import dues.store.UpdatePolicySql;
import dues.store.actions.PublishedActions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

  /** Contract columns that follow the sheet's policy for a field of another name. */
  private static final Map<String, List<String>> COLUMNS_OF_FIELD =
      Map.of(
          "address",
          List.of(
              "address",
              "country",
              "region",
              "city",
              "street",
              "house",
              "korpus",
              "building",
              "flat",
              "post_code",
              "house_id"),
          "notes",
          List.of("comment"),
          "groups",
          List.of("group"));

  @Bean(NAME)
  Step step(
      Steps steps,
      Imports imports,
      KeyedFacts keyed,
      SetFacts sets,
      SeenStatuses seen,
      PublishedActions actions,
      ImportRuns runs,
      ImportLimits limits,
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
          if (Resubmission.of(run).isEmpty()) {
            limits.refuse(run, publication);
          }
          UpdatePolicySql policy = policy(imports.sheet(run).mappings().update());
          Counts counts = new Counts();
          for (FactTable table : FactTable.values()) {
            PublishedRows rows =
                table.keyed()
                    ? keyed.publish(table, publication, policy)
                    : sets.publish(table, publication);
            counts.add(rows);
            if (rows.added() >= MANY) {
              checks.analyzeFacts(table);
            }
          }
          seen.note(publication);
          actions.settle(publication, imports.header(run, "actions"));
          returning.settle(run, publication);
          runs.published(imports.execution(run), false, counts.json());
          return counts.written();
        });
  }

  private static UpdatePolicySql policy(UpdatePolicy policy) {
    Map<String, UpdatePolicySql.Mode> columns = new HashMap<>();
    policy
        .fields()
        .forEach(
            (field, mode) ->
                COLUMNS_OF_FIELD
                    .getOrDefault(field, List.of(field))
                    .forEach(
                        column -> columns.put(column, UpdatePolicySql.Mode.valueOf(mode.name()))));
    return new UpdatePolicySql(columns);
  }

  /** What the publication came to, for the run's page. */
  private static final class Counts {

    private final StringBuilder json = new StringBuilder("{");
    private long written;

    void add(PublishedRows rows) {
      written += rows.added() + rows.changed();
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

    long written() {
      return written;
    }

    String json() {
      return json + "}";
    }
  }
}
