package dues.console.runs;

import dues.batch.JobRequest;
import dues.platform.StartupProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in to start a job.
 *
 * @param sources none: all enabled ones
 * @param parameters as of the command line, {@code key=value} parted by blanks
 */
record StartForm(
    @Nullable String job,
    @Nullable String date,
    @Nullable List<String> sources,
    @Nullable String parameters,
    @Nullable String reason) {

  JobRequest request(String who, LocalDate today) {
    return new JobRequest(
        Objects.requireNonNullElse(job, ""),
        date == null || date.isBlank() ? today : day(date),
        sources == null ? List.of() : sources.stream().filter(one -> !one.isBlank()).toList(),
        keys(),
        new JobRequest.Origin(who, why()),
        JobRequest.IfRunning.FAIL);
  }

  String why() {
    return Objects.requireNonNullElse(reason, "").strip();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw StartupProblem.configuration(
          "'%s' is not a date; expected a day such as 2026-10-31.".formatted(text), e);
    }
  }

  private Map<String, String> keys() {
    Map<String, String> keys = new TreeMap<>();
    for (String pair : Objects.requireNonNullElse(parameters, "").strip().split("\\s+", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        keys.put(pair.substring(0, equals), pair.substring(equals + 1));
      } else if (!pair.isEmpty()) {
        throw StartupProblem.configuration(
            "'%s' is no parameter; expected key=value, parted by blanks.".formatted(pair));
      }
    }
    return keys;
  }
}
