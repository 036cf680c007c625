package dues.batch.imports.age;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import dues.batch.imports.resubmitted.Resubmission;
import dues.batch.step.StepRun;
import dues.store.ImportRuns;
import dues.store.SourceSystems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An export older than the last published one would take back what has been learned since; {@code
 * -p older=true} does it all the same. It is older by the business date of the run, or by the date
 * in its path: 30 October's folder read for 1 November, after 31 October's was published. Mended
 * rejects are held against later exports row by row.
 */
@Component
public class NoOlderImport implements Precondition {

  private static final String IMPORT = "import-billing";
  private static final Set<String> JOBS = Set.of(IMPORT, "nightly");
  private static final String OLDER = "older";

  private final SourceSystems systems;
  private final ImportRuns runs;
  private final ExportDate dates;

  NoOlderImport(SourceSystems systems, ImportRuns runs, ExportDate dates) {
    this.systems = systems;
    this.runs = runs;
    this.dates = dates;
  }

  @Override
  public Optional<String> refusal(JobRequest request) {
    if (!JOBS.contains(request.job())
        || Resubmission.pathIn(request).isPresent()
        || "true".equals(request.parameters().get(OLDER))) {
      return Optional.empty();
    }
    return request.sources().stream()
        .flatMap(source -> newer(source, request).stream())
        .findFirst();
  }

  /** In a night an older export is its own source's failure, not the night's refusal. */
  public void refuse(StepRun run) {
    if (!"true".equals(run.parameter(OLDER))) {
      older(run.source(), run.date())
          .ifPresent(
              refusal -> {
                throw new IllegalStateException(refusal);
              });
    }
  }

  private Optional<String> newer(String source, JobRequest request) {
    LocalDate date = request.date();
    return systems.surrogates(List.of(source)).stream()
        .flatMap(surrogate -> runs.newestDate(surrogate).stream())
        .filter(newest -> newest.isAfter(date))
        .findFirst()
        .map(
            newest ->
                "source %s was imported for %s already; expected a date not before it, not %s. To go back on purpose, add -p older=true."
                    .formatted(source, newest, date))
        .or(() -> request.job().equals(IMPORT) ? older(source, date) : Optional.empty());
  }

  private Optional<String> older(String source, LocalDate date) {
    LocalDate found = dates.of(source, date).orElse(null);
    if (found == null) {
      return Optional.empty();
    }
    return systems.surrogates(List.of(source)).stream()
        .flatMap(surrogate -> runs.newestExport(surrogate).stream())
        .filter(found::isBefore)
        .findFirst()
        .map(
            newest ->
                "the newest export of source %s for %s is that of %s, and that of %s was published already; expected one not before it. Deliver a newer export, or go back on purpose with -p older=true."
                    .formatted(source, date, found, newest));
  }
}
