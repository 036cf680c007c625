package dues.batch.matching;

import dues.batch.guard.Steps;
import dues.batch.matching.ParameterImport.Moment;
import dues.batch.matching.ParameterImport.News;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.Cut;
import dues.batch.step.KeyReader;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Customers take what their contracts bring, each of them in the order of (source, contract).
 *
 * <p>Input: customers with contracts that bring something else than was taken of them. Output:
 * values of customers. Restart: after the last committed chunk of each partition; what was taken is
 * not new any more.
 */
@Configuration(proxyBeanMethods = false)
class ImportParametersStep {

  static final String NAME = "import-parameters";

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets, ParameterImport parameters) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(MatchCustomersJob.NAME)).work();
    Cut cut = new Cut(work.chunkSize(), work.partitions());
    ChunkPlan<News, News> plan = run -> parts(run, work.chunkSize(), parameters);
    return cut.partitions() == 1
        ? steps.chunk(NAME, cut, plan)
        : steps.partitioned(
            NAME,
            cut,
            (run, partitions) ->
                parameters.customers(run.sources(), run.range()).cut(work.chunkSize(), partitions),
            plan);
  }

  private static ChunkParts<News, News> parts(
      StepRun run, int chunkSize, ParameterImport parameters) {
    var customers = parameters.customers(run.sources(), run.range());
    return new ChunkParts<>(
        new KeyReader<>(
            customers.range(),
            chunkSize,
            (after, upTo, limit) ->
                parameters.news(run.sources(), customers.page(after, upTo, limit)),
            News::customer),
        news -> news,
        news -> parameters.take(news, new Moment(run.date(), run.execution())),
        Reconciliation.none("a person may make a customer take its values meanwhile"));
  }
}
