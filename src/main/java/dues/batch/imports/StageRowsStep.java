package dues.batch.imports;

import dues.batch.guard.Steps;
import dues.batch.imports.DeliveredRowProcessor.PresentKey;
import dues.batch.imports.DeliveredRowProcessor.StagedDelivery;
import dues.batch.imports.DeliveryReader.DeliveredRow;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.batch.step.ChunkParts;
import dues.batch.step.Cut;
import dues.batch.step.Reconciliation;
import dues.batch.step.StepRun;
import dues.store.FactTable;
import dues.store.ImportRuns;
import dues.store.ImportRuns.ImportFile;
import dues.store.Rejects;
import dues.store.StagedRow;
import dues.store.StagedRows;
import dues.store.Staging;
import java.util.List;
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

  private final Imports imports;
  private final ImportRuns runs;
  private final StagedRows staged;
  private final Rejects rejects;

  StageRowsStep(Imports imports, ImportRuns runs, StagedRows staged, Rejects rejects) {
    this.imports = imports;
    this.runs = runs;
    this.staged = staged;
    this.rejects = rejects;
  }

  @Bean(NAME)
  Step step(Steps steps, Sheets sheets) {
    JobSheet.Work work = Objects.requireNonNull(sheets.jobs().get(ImportBillingJob.NAME)).work();
    return steps.chunk(NAME, new Cut(work.chunkSize(), 1), this::parts);
  }

  private ChunkParts<DeliveredRow, StagedDelivery> parts(StepRun run) {
    long execution = imports.execution(run);
    Staging staging = new Staging(imports.source(run), run.instance());
    if (Imports.isUnchanged(run)) {
      return new ChunkParts<>(
          () -> null,
          row -> null,
          rows -> 0,
          Reconciliation.none("the files are those of the last import, nothing is read"));
    }
    List<ImportFile> files = runs.files(execution);
    DeliveredRowProcessor processor = new DeliveredRowProcessor(execution, staging.source());
    return new ChunkParts<>(
        new DeliveryReader(imports.open(run), files),
        processor::process,
        rows -> write(staging, rows),
        Reconciliation.of(
            before -> files.stream().mapToLong(ImportFile::rows).sum(),
            after -> staged.count(staging) + rejects.count(execution)));
  }

  private long write(Staging staging, List<? extends StagedDelivery> deliveries) {
    List<StagedRow> rows = deliveries.stream().flatMap(d -> d.rows().stream()).toList();
    List<Rejects.Rejected> refused =
        deliveries.stream().flatMap(d -> d.rejects().stream()).toList();
    staged.write(staging, rows);
    rejects.write(refused);
    for (FactTable table : FactTable.values()) {
      staged.notePresent(
          staging,
          table,
          deliveries.stream()
              .flatMap(d -> d.present().stream())
              .filter(key -> key.table() == table)
              .map(PresentKey::key)
              .distinct()
              .toList());
    }
    return (long) rows.size() + refused.size();
  }
}
