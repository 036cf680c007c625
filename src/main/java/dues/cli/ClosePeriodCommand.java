package dues.cli;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.request.Requests;
import dues.period.AccountingPeriod;
import dues.platform.BusinessClock;
import dues.platform.Spelling;
import dues.platform.StartupProblem;
import dues.store.AccountingPeriods;
import dues.store.SourceSystems;
import dues.store.periods.Periods;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues close-period 2026-03`. */
@Command(
    name = "close-period",
    header = "Closes a month of the books and every earlier one that is still open.",
    description = {
      "",
      "First it proves that nothing is left to be posted there; then it freezes the totals. A closed month takes no line "
          + "any more, and nothing opens it again.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues close-period 2026-03                    all enabled sources",
      "  dues close-period 2026-03 --source own",
      "  dues periods                                 which months are closed, and what they came to",
      "  dues export drift                            what came too late for a closed month"
    })
final class ClosePeriodCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "YYYY-MM", description = "The month.")
  private String month = "";

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "A source; may be repeated. Default: all enabled ones.")
  private List<String> sources = new ArrayList<>();

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    CommandLineTool dues = java.util.Objects.requireNonNull(tool);
    YearMonth wanted = wanted();
    Requests requests = new Requests(dues.options().home(), Session.sheets(dues.options().home()));
    LocalDate today = BusinessClock.system().today(requests.zone());
    List<JobRequest> asked =
        requests.of(
            new JobRequest(
                "close-period",
                today,
                sources,
                Map.of("month", wanted.toString()),
                who.origin(),
                who.patience()));
    try (Session session = dues.open()) {
      Outcomes outcomes = new Outcomes(dues, session);
      outcomes.listen();
      List<JobOutcome> ended = new ArrayList<>();
      for (JobRequest request : asked) {
        if (!isClosed(session, request.sources().get(0), wanted)) {
          ended.add(session.launcher().run(request));
        }
      }
      int code = ended.isEmpty() ? 0 : outcomes.tell(ended, today);
      if (!dues.options().json()) {
        asked.forEach(request -> tell(dues, session, request.sources().get(0), wanted));
      } else if (ended.isEmpty()) {
        dues.terminal().result("{\"executions\": [], \"steps\": [], \"reports\": []}");
      }
      return code;
    }
  }

  private YearMonth wanted() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw StartupProblem.configuration(
          "'" + month + "' is not a month; expected one such as 2026-03.");
    }
  }

  private static boolean isClosed(Session session, String source, YearMonth month) {
    return session.bean(SourceSystems.class).surrogates(List.of(source)).stream()
        .anyMatch(
            id ->
                !AccountingPeriod.parse(month.toString())
                    .isAfter(session.bean(AccountingPeriods.class).closedThrough(id)));
  }

  /** The state of the month after all, whoever closed it. */
  private static void tell(CommandLineTool dues, Session session, String source, YearMonth month) {
    for (Periods.Row row : new Periods(session.dataSource()).of(List.of(source))) {
      if (row.month().month().equals(month.toString()) && row.state().equals("CLOSED")) {
        dues.terminal()
            .result(
                "%s of %s is closed (%s): %s, %s %s"
                    .formatted(
                        month,
                        source,
                        row.closedBy() == null
                            ? "with a later month"
                            : "execution " + row.closedBy(),
                        Spelling.counted(row.sums().lines(), "line"),
                        row.amount(),
                        row.month().currency())
                    .stripTrailing());
      }
    }
  }
}
