package dues.batch.helpdesk;

import dues.batch.guard.Steps;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Range;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.store.helpdesk.TakenTopic;
import dues.store.helpdesk.WaitingTopic;
import dues.store.helpdesk.WaitingTopics;
import dues.store.helpdesk.WaitingTopics.Asked;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes topics and messages that imports have brought: new topics become processes, known ones are
 * followed.
 *
 * <p>Input: topics and messages that are new or changed. Output: processes, their messages, what
 * was acknowledged of what people did, events of new messages. Restart: what a chunk took waits no
 * more.
 */
@Configuration(proxyBeanMethods = false)
class TakeTopicsStep {

  static final String NAME = "take-topics";

  /** The parameter that limits a run to one topic. */
  private static final String TOPIC = "topic_id";

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets, WaitingTopics queue, TakingTopics taking) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(ImportHelpdeskJob.NAME)).work();
    return steps.chunk(
        NAME,
        new Cut(work.chunkSize(), 1),
        run -> parts(run, work.chunkSize(), sheets.helpdesk().desk().taking(), queue, taking));
  }

  private static ChunkParts<WaitingTopic, TakenTopic> parts(
      StepRun run,
      int chunkSize,
      HelpdeskSheet.Taking rules,
      WaitingTopics queue,
      TakingTopics taking) {
    Asked asked =
        new Asked(
            run.sources(), Optional.ofNullable(run.parameter(TOPIC)).or(rules::topic).orElse(null));
    Range range =
        rules.pageSize() == 0
            ? new Range(0, Long.MAX_VALUE)
            : new Range(0, queue.idOf(asked, rules.pageSize()));
    return new ChunkParts<>(
        new KeyReader<>(
            range,
            chunkSize,
            (after, upTo, limit) -> queue.page(asked, after, upTo, limit),
            WaitingTopic::id),
        taking::take,
        taken -> taking.write(taken, run),
        Reconciliation.of(
            before ->
                rules.pageSize() == 0
                    ? queue.count(asked, range.after(), range.upTo())
                    : Reconciliation.UNKNOWN, // a restart takes as many again
            after -> Reconciliation.UNKNOWN));
  }
}
