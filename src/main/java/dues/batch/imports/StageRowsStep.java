package dues.batch.imports;

import dues.batch.guard.Steps;
import dues.batch.imports.delivered.DeliveredBlock;
import dues.batch.imports.delivered.DeliveredBlock.Balance;
import dues.batch.imports.delivered.DeliveredRowProcessor;
import dues.batch.imports.delivered.DeliveredRows;
import dues.batch.imports.delivered.DeliveryReader;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.Cut;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.store.ImportRuns;
import dues.store.ImportRuns.ImportFile;
import dues.store.Rejects;
import dues.store.StagedRows;
import dues.store.Staging;
import dues.store.raw.RawRows;
import dues.store.refused.ImportTotals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Copies every row into staging, or into the rejects with its reasons; a row with a bad contact
 * field goes to both.
 *
 * <p>Input: the source's files. Output: staged rows, rejects. Restart: after the file and line of
 * the last committed chunk.
 */
@Configuration(proxyBeanMethods = false)
class StageRowsStep {

  static final String NAME = "stage-rows";

  private static final int MOST_ROWS_A_BLOCK = 250;

  private final Imports imports;
  private final ImportRuns runs;
  private final StagedRows staged;
  private final RawRows raws;
  private final Rejects rejects;
  private final ImportTotals totals;

  StageRowsStep(
      Imports imports,
      ImportRuns runs,
      StagedRows staged,
      RawRows raws,
      Rejects rejects,
      ImportTotals totals) {
    this.imports = imports;
    this.runs = runs;
    this.staged = staged;
    this.raws = raws;
    this.rejects = rejects;
    this.totals = totals;
  }

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(ImportBillingJob.NAME)).work();
    int block = Math.min(MOST_ROWS_A_BLOCK, work.chunkSize());
    return steps.chunk(NAME, new Cut(work.chunkSize() / block, 1), run -> parts(run, block));
  }

  private ChunkParts<DeliveredBlock, DeliveredBlock> parts(StepRun run, int blockSize) {
    long execution = imports.execution(run);
    Staging staging = imports.staging(run);
    if (Imports.isUnchanged(run)) {
      return new ChunkParts<>(
          () -> null,
          block -> null,
          blocks -> 0,
          Reconciliation.none("the files are those of the last import, nothing is read"));
    }
    List<ImportFile> files = runs.files(execution);
    DeliveredRowProcessor processor = new DeliveredRowProcessor(execution, staging.source());
    return new ChunkParts<>(
        new DeliveryReader(new DeliveredRows(imports.open(run), files), processor, blockSize),
        block -> block,
        blocks -> write(staging, blocks),
        Reconciliation.of(
            before -> files.stream().mapToLong(file -> file.content().rows()).sum(),
            after -> staged.count(staging) + rejects.count(execution)));
  }

  private long write(Staging staging, List<? extends DeliveredBlock> blocks) {
    staged.write(staging, blocks.stream().map(block -> block.accepted().staged()).toList());
    raws.stage(staging, blocks.stream().map(block -> block.accepted().raw()).toList());
    List<Rejects.Rejected> refused =
        blocks.stream().flatMap(block -> block.refused().rejects().stream()).toList();
    rejects.write(refused);
    staged.notePresent(
        staging, blocks.stream().flatMap(block -> block.refused().present().stream()).toList());
    Map<Long, BigDecimal> balances = new HashMap<>();
    for (DeliveredBlock block : blocks) {
      Balance balance = block.balance();
      if (balance != null) {
        balances.merge(balance.fileId(), balance.sum(), BigDecimal::add);
      }
    }
    balances.forEach(totals::read);
    return blocks.stream().mapToLong(block -> block.accepted().staged().rows()).sum()
        + refused.size();
  }
}
