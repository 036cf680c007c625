package dues.batch.imports;

import dues.batch.guard.Steps;
import dues.store.FactTable;
import dues.store.ImportRuns;
import dues.store.KeyedFacts;
import dues.store.Publication;
import dues.store.StagedRows;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Marks rows that a full snapshot lacks as missing; nothing is deleted. Then drops the staging
 * tables.
 *
 * <p>Input: facts and staged rows. Output: marks, changed contracts. Restart: marks nobody twice.
 */
@Configuration(proxyBeanMethods = false)
class FlagMissingStep {

  static final String NAME = "flag-missing";

  @Bean(NAME)
  Step step(Steps steps, Imports imports, KeyedFacts facts, StagedRows staged, ImportRuns runs) {
    return steps.tasklet(
        NAME,
        run -> {
          if (Imports.isUnchanged(run)) {
            return 0;
          }
          Publication publication = imports.publication(run);
          long marked = 0;
          if (publication.full() && !isFirst(publication, runs)) {
            for (FactTable table : FactTable.values()) {
              if (table.missesRows()) {
                long missing = facts.markMissing(table, publication);
                runs.missing(publication.executionId(), table, missing);
                marked += missing;
              }
            }
          }
          staged.drop(publication.staging());
          return marked;
        });
  }

  /** Before a source's first import nothing of it was known that could be missing now. */
  private static boolean isFirst(Publication publication, ImportRuns runs) {
    return runs.lastPublished(publication.staging().source(), publication.executionId()).isEmpty();
  }
}
