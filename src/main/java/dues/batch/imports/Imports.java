package dues.batch.imports;

import dues.batch.imports.delivered.AskedSources;
import dues.batch.imports.delivered.RecordTables;
import dues.batch.imports.resubmitted.MendedFiles;
import dues.batch.imports.resubmitted.Resubmission;
import dues.batch.sheet.Sheets;
import dues.batch.step.StepRun;
import dues.source.Export;
import dues.source.SourceSheet;
import dues.store.ImportRuns;
import dues.store.Publication;
import dues.store.SourceSystems;
import dues.store.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the steps of one import share: the source's sheet, where its rows are staged, what is being
 * published.
 */
@Component
class Imports {

  private static final String UNCHANGED = "dues.unchanged";
  private static final String FIRST = "dues.first";

  private final Sheets sheets;
  private final SourceSystems systems;
  private final ImportRuns runs;
  private final AskedSources asked;
  private final MendedFiles mended;
  private final TransactionTemplate transaction;

  Imports(
      Sheets sheets,
      SourceSystems systems,
      ImportRuns runs,
      AskedSources asked,
      MendedFiles mended,
      PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.sheets = sheets;
    this.systems = systems;
    this.runs = runs;
    this.asked = asked;
    this.mended = mended;
  }

  /**
   * Opens what the source delivered for the run's date; status codes that the fee sheet names need
   * no mapping.
   */
  Export open(StepRun run) {
    SourceSheet delivered = asked.asked(sheet(run), run);
    return Resubmission.of(run)
        .map(resubmitted -> mended.open(resubmitted, delivered, run.date()))
        .orElseGet(() -> Export.open(asked.home().root(), delivered, run.date()))
        .knowingStatuses(sheets.fees().of(run.source()).statuses());
  }

  /** The names in the header of one of the kind's files; none where it was not delivered. */
  List<String> header(StepRun run, String file) {
    if (runs.files(execution(run)).stream().noneMatch(noted -> noted.logicalName().equals(file))) {
      return List.of();
    }
    try (Export export = open(run)) {
      return export.present().stream()
          .filter(kind -> kind.name().equals(file))
          .findFirst()
          .map(export::header)
          .orElse(List.of());
    }
  }

  /** The number the import is known by, whichever attempt this is. */
  long execution(StepRun run) {
    return runs.executionOf(run.instance());
  }

  /** The hash of the source's sheet as it stands in the home. */
  String sheetHash(StepRun run) throws IOException {
    return Delivery.sha256(
        Files.readString(asked.home().root().resolve("jobs/sources/" + run.source() + ".yml")));
  }

  /** The sheet of the import's source. */
  SourceSheet sheet(StepRun run) {
    return Objects.requireNonNull(
        sheets.sources().get(run.source()), () -> "no sheet for source " + run.source());
  }

  /** The source's surrogate; registers the source or takes over what its sheet says now. */
  short source(StepRun run) {
    SourceSheet sheet = sheet(run);
    SourceSystems.SourceSystem system =
        new SourceSystems.SourceSystem(
            sheet.id(),
            sheet.origin().kind().name(),
            sheet.origin().title(),
            sheet.meaning().zone().getId(),
            sheet.meaning().currency().orElse(null),
            sheet.meaning().balanceIncludesCharges());
    return Objects.requireNonNull(transaction.execute(status -> systems.register(system)));
  }

  /** Whether the source's exports hold everything. */
  boolean isFull(StepRun run) {
    return sheet(run).meaning().snapshot() == SourceSheet.Snapshot.FULL;
  }

  /** Where the instance's rows are staged; as long as it lasts, this stays as it began. */
  Staging staging(StepRun run) {
    short source = source(run);
    ExecutionContext context = run.step().getJobExecution().getExecutionContext();
    if (!context.containsKey(FIRST)) {
      context.putInt(FIRST, runs.newestDate(source).isEmpty() ? 1 : 0);
    }
    return new Staging(source, run.instance(), context.getInt(FIRST) == 1);
  }

  /** As what the instance's rows are published. */
  Publication publication(StepRun run) {
    return new Publication(
        staging(run),
        execution(run),
        run.date(),
        isFull(run) && Resubmission.of(run).isEmpty(),
        RecordTables.of(sheet(run).origin().kind().tellsOnlyToday()));
  }

  /**
   * Whether the files are the very ones of the last published import, so that nothing is left to
   * do.
   */
  static boolean isUnchanged(StepRun run) {
    return run.step().getJobExecution().getExecutionContext().getInt(UNCHANGED, 0) == 1;
  }

  static void noteUnchanged(StepRun run, boolean unchanged) {
    run.step().getJobExecution().getExecutionContext().putInt(UNCHANGED, unchanged ? 1 : 0);
  }
}
