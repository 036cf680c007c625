package dues.cli;

import dues.batch.request.Requests;
import dues.batch.step.StepRun;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.periods.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a job is run or previewed for: a date, sources, parameters. */
final class Scope {

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Business date such as 2026-10-31. Default: today.")
  private @Nullable LocalDate date;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Instead of a date: each contract is charged for its own local date at an instant such as 2026-10-31T22:30:00Z.")
  private @Nullable Instant at;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "A source; may be repeated. Default: all enabled ones.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "-p",
      paramLabel = "KEY=VALUE",
      description = "A parameter of the job; may be repeated.")
  private Map<String, String> parameters = new TreeMap<>();

  /** The date, or that of the instant or of now in the home's zone. */
  LocalDate day(Requests requests) {
    if (date != null && at != null) {
      throw StartupProblem.configuration(
          "--date %s and --at %s were both given; expected one: --date for every contract, or --at for each contract's own date at that instant."
              .formatted(date, at));
    }
    if (at != null) {
      return LocalDate.ofInstant(at, requests.zone());
    }
    return date != null ? date : BusinessClock.system().today(requests.zone());
  }

  /** The day for which contracts are charged. */
  BusinessDay businessDay(Requests requests) {
    return new BusinessDay(day(requests), at);
  }

  List<String> sources() {
    return sources;
  }

  /** What was given with {@code -p}, and the instant. */
  Map<String, String> parameters() {
    Map<String, String> all = new TreeMap<>(parameters);
    if (at != null) {
      all.put(StepRun.AT, at.toString());
    }
    return all;
  }
}
