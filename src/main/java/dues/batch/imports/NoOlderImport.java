package dues.batch.imports;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import dues.store.ImportRuns;
import dues.store.SourceSystems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * An export older than the last published one would take back what has been learned since; {@code
 * -p older=true} does it all the same.
 */
@Component
class NoOlderImport implements Precondition {

  private static final Set<String> JOBS = Set.of(ImportBillingJob.NAME, "nightly");

  private final SourceSystems systems;
  private final ImportRuns runs;

  NoOlderImport(SourceSystems systems, ImportRuns runs) {
    this.systems = systems;
    this.runs = runs;
  }

  @Override
  public Optional<String> refusal(JobRequest request) {
    if (!JOBS.contains(request.job()) || "true".equals(request.parameters().get("older"))) {
      return Optional.empty();
    }
    return request.sources().stream()
        .flatMap(source -> newer(source, request.date()).stream())
        .findFirst();
  }

  private Optional<String> newer(String source, LocalDate date) {
    return systems.surrogates(List.of(source)).stream()
        .flatMap(surrogate -> runs.newestDate(surrogate).stream())
        .filter(newest -> newest.isAfter(date))
        .findFirst()
        .map(
            newest ->
                "source %s was imported for %s already; expected a date not before it, not %s. To go back on purpose, add -p older=true."
                    .formatted(source, newest, date));
  }
}
