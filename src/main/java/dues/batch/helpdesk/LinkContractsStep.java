package dues.batch.helpdesk;

import dues.batch.guard.Steps;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Range;
import dues.batch.step.Reconciliation;
import dues.store.helpdesk.ProcessLinks;
import dues.store.helpdesk.ProcessLinks.Link;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Links processes to the contracts that their topics name.
 *
 * <p>Input: links that wait and whose contract is there; one that is not waits on. Output: links,
 * groups by the rules. Restart: what a chunk linked waits no more.
 */
@Configuration(proxyBeanMethods = false)
class LinkContractsStep {

  static final String NAME = "link-contracts";

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets, ProcessLinks links, Linking linking) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(ImportHelpdeskJob.NAME)).work();
    return steps.chunk(
        NAME,
        new Cut(work.chunkSize(), 1),
        run -> {
          Range range = new Range(0, Long.MAX_VALUE);
          return new ChunkParts<Link, Link>(
              new KeyReader<>(
                  range,
                  work.chunkSize(),
                  (after, upTo, limit) -> links.waiting(run.sources(), after, upTo, limit),
                  Link::process),
              link -> link,
              found -> {
                found.forEach(linking::link);
                return found.size();
              },
              Reconciliation.of(
                  before -> links.count(run.sources(), range.after(), range.upTo()),
                  after -> Reconciliation.UNKNOWN));
        });
  }
}
