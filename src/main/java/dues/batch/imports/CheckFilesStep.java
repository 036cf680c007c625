package dues.batch.imports;

import dues.batch.guard.Steps;
import dues.batch.imports.age.ExportAge;
import dues.batch.imports.age.ExportDate;
import dues.batch.imports.age.NoOlderImport;
import dues.batch.imports.age.RepeatedExport;
import dues.batch.imports.delivered.DeliveredRows;
import dues.batch.imports.delivered.LostFacts;
import dues.batch.imports.resubmitted.MendedFiles;
import dues.batch.imports.resubmitted.Resubmission;
import dues.batch.step.StepRun;
import dues.source.Export;
import dues.source.FileCheck;
import dues.store.ImportRuns;
import dues.store.ImportRuns.ImportFile;
import dues.store.StagedRows;
import dues.store.Staging;
import dues.store.raw.RawRows;
import java.io.IOException;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Reads every file to its end before anything is touched: header, encoding, last line, hash.
 *
 * <p>Input: the source's files. Output: the import, its files, empty staging tables. Restart:
 * checks again; a file that is not the one the first attempt saw ends the run.
 */
@Configuration(proxyBeanMethods = false)
class CheckFilesStep {

  static final String NAME = "check-files";

  @Bean(NAME)
  Step step(
      Steps steps,
      Imports imports,
      Deliveries deliveries,
      Newness newness,
      ImportRuns runs,
      StagedRows staged,
      RawRows raws,
      MendedFiles mended) {
    return steps.always(
        NAME,
        run -> {
          try (Export export = imports.open(run)) {
            Books books = new Books(imports, deliveries, newness, runs, staged, raws);
            return Resubmission.of(run).isEmpty()
                ? check(run, export, books)
                : checkMended(run, export, books, mended);
          }
        });
  }

  private record Books(
      Imports imports,
      Deliveries deliveries,
      Newness newness,
      ImportRuns runs,
      StagedRows staged,
      RawRows raws) {}

  /** Whether the export is the one it seems to be. */
  @Component
  record Newness(
      NoOlderImport older,
      ExportAge age,
      RepeatedExport repeated,
      ExportDate date,
      LostFacts lost) {}

  /** A mended file is as old as what it was refused of, and is all of its delivery. */
  private static long checkMended(StepRun run, Export export, Books books, MendedFiles mended)
      throws IOException {
    short source = books.imports().source(run);
    long execution = books.imports().execution(run);
    Resubmission asked = Resubmission.of(run).orElseThrow();
    String sheetHash = books.imports().sheetHash(run);
    books.runs().begin(execution, source, run.date(), sheetHash);
    note(Delivery.of(export), execution, source, books);
    ImportFile file = books.runs().files(execution).get(0);
    boolean takenIn =
        mended.isTakenIn(new MendedFiles.Attempt(run, execution, sheetHash), asked, file);
    if (!takenIn) {
      mended.tie(asked, books.imports().sheet(run), file.fileId());
    }
    return prepare(run, takenIn, source, books);
  }

  private static long check(StepRun run, Export export, Books books) throws IOException {
    books.newness().older().refuse(run);
    Delivery delivery = books.deliveries().of(run, export);
    books.newness().age().warn(run, delivery.files());
    short source = books.imports().source(run);
    long execution = books.imports().execution(run);
    books.newness().lost().refuse(run, source, delivery.files());
    String sheetHash = books.imports().sheetHash(run);
    books.runs().begin(execution, source, run.date(), sheetHash);
    books
        .newness()
        .date()
        .of(run.source(), run.date())
        .ifPresent(date -> books.runs().dated(execution, date));
    note(delivery, execution, source, books);
    books.newness().repeated().warn(run, source, execution);
    return prepare(run, isUnchanged(source, execution, sheetHash, books.runs()), source, books);
  }

  private static void note(Delivery delivery, long execution, short source, Books books) {
    List<ImportFile> known = books.runs().files(execution);
    for (FileCheck check : delivery.files()) {
      refuseReplaced(check, known);
      books.runs().note(execution, source, file(check));
      books.newness().lost().note(execution, check);
    }
  }

  private static long prepare(StepRun run, boolean unchanged, short source, Books books) {
    Imports.noteUnchanged(run, unchanged);
    if (!unchanged) {
      Staging staging = books.imports().staging(run);
      if (books.staged().isSwept(staging, StageRowsStep.NAME)) {
        throw new IllegalStateException(
            "what this import of source %s had staged was dropped when a later one began; expected the newest to go on. Run the import for another date."
                .formatted(run.source()));
      }
      books.staged().prepare(staging);
      if (staging.first()) {
        books.raws().sweep(source, books.imports().execution(run));
      }
    }
    return 0;
  }

  private static ImportFile file(FileCheck check) {
    return new ImportFile(
        0, check.file().name(), check.name(), DeliveredRows.content(check.fingerprint()));
  }

  private static void refuseReplaced(FileCheck check, List<ImportFile> known) {
    for (ImportFile before : known) {
      if (before.logicalName().equals(check.file().name())) {
        before.requireSame(DeliveredRows.content(check.fingerprint()));
      }
    }
  }

  private static boolean isUnchanged(
      short source, long execution, String sheetHash, ImportRuns runs) {
    List<String> today = fingerprints(runs.files(execution));
    return runs.lastPublished(source, execution)
        .filter(last -> last.sheetHash().equals(sheetHash))
        .filter(last -> fingerprints(runs.files(last.executionId())).equals(today))
        .isPresent();
  }

  private static List<String> fingerprints(List<ImportFile> files) {
    return files.stream().map(file -> file.logicalName() + "=" + file.sha256()).sorted().toList();
  }
}
