package dues.batch.request;

import dues.batch.JobRequest;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.Spelling;
import dues.platform.StartupProblem;
import dues.source.SourceSheet;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Turns what was typed into requests that can be launched; what cannot is refused before anything
 * is started.
 */
public record Requests(Home home, Sheets sheets) {

  /** The zone in which "today" is meant. */
  public ZoneId zone() {
    JobSheet nightly = sheets.jobs().get("nightly");
    return nightly == null ? ZoneOffset.UTC : nightly.schedule().zone();
  }

  /** Jobs that run once a source, so that one bad source does not stop the others. */
  private static final List<String> SOURCE_BY_SOURCE = List.of("import-billing", "close-period");

  /** One request, or one for each source. */
  public List<JobRequest> of(JobRequest typed) {
    requireJob(typed.job());
    List<String> sources = typed.sources().isEmpty() ? enabled() : typed.sources();
    List<String> problems = new ArrayList<>();
    for (String id : sources) {
      problems.addAll(problems(id, typed.job()));
    }
    if (!problems.isEmpty()) {
      throw StartupProblem.configuration(String.join("\n", problems));
    }
    if (!SOURCE_BY_SOURCE.contains(typed.job())) {
      return List.of(withSources(typed, sources));
    }
    return sources.stream().map(source -> withSources(typed, List.of(source))).toList();
  }

  private static JobRequest withSources(JobRequest typed, List<String> sources) {
    return new JobRequest(
        typed.job(), typed.date(), sources, typed.parameters(), typed.origin(), typed.ifRunning());
  }

  private void requireJob(String job) {
    List<String> known = Sheets.jobNames();
    if (!known.contains(job)) {
      throw StartupProblem.configuration(
          "Job '"
              + job
              + "' is unknown; expected one of "
              + String.join(", ", known)
              + "."
              + near(job, known));
    }
    JobSheet sheet = Objects.requireNonNull(sheets.jobs().get(job));
    if (!sheet.enabled()) {
      throw StartupProblem.configuration(
          "Job '" + job + "' is disabled; set enabled: true in jobs/" + job + ".yml to run it.");
    }
  }

  private List<String> enabled() {
    List<String> enabled =
        sheets.sources().values().stream()
            .filter(source -> source.origin().enabled())
            .map(SourceSheet::id)
            .toList();
    if (enabled.isEmpty()) {
      throw StartupProblem.configuration(
          "There is no source in '"
              + home.root()
              + "'; expected at least one file jobs/sources/<id>.yml with kind and path. Write one, for example\n"
              + "  kind: generic\n  path: exports/own\n  currency: UAH");
    }
    return enabled;
  }

  private List<String> problems(String id, String job) {
    SourceSheet source = sheets.sources().get(id);
    if (source == null) {
      List<String> known = List.copyOf(sheets.sources().keySet());
      return List.of(
          "Source '"
              + id
              + "' is unknown; expected one of "
              + String.join(", ", known)
              + "."
              + near(id, known));
    }
    boolean reads = job.equals("nightly") || job.equals("import-billing");
    return reads ? SourcePaths.problems(home, source) : List.of();
  }

  private static String near(String written, List<String> known) {
    return Spelling.nearest(written, known).map(word -> " Did you mean '" + word + "'?").orElse("");
  }
}
