package dues.cli;

import dues.platform.BusinessClock;
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
      names = "--source",
      paramLabel = "ID",
      description = "A source; may be repeated. Default: all enabled ones.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "-p",
      paramLabel = "KEY=VALUE",
      description = "A parameter of the job; may be repeated.")
  private Map<String, String> parameters = new TreeMap<>();

  /** The date, or today in the home's zone. */
  LocalDate day(Requests requests) {
    return date != null ? date : BusinessClock.system().today(requests.zone());
  }

  List<String> sources() {
    return sources;
  }

  Map<String, String> parameters() {
    return parameters;
  }
}
