package dues.cli;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import dues.batch.request.Requests;
import dues.batch.sheet.Sheets;
import dues.cli.document.ReportExport;
import dues.platform.BusinessClock;
import dues.platform.Home;
import dues.platform.Spelling;
import dues.platform.StartupProblem;
import dues.report.sheet.Asked;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.store.export.Column;
import dues.store.export.Export;
import dues.store.export.ExportFilter;
import dues.store.export.Exports;
import dues.store.runs.Runs;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues export WHAT`. */
@Command(
    name = "export",
    header = "Prints a table or a report as CSV on standard output, or as JSON with --json.",
    description = {
      "",
      "WHAT: ledger, contracts, subscriptions, customers, addresses, matches, balances, drift, differs, outbox,",
      "processes, operations, tasks.",
      "UTF-8, LF, header always, rows in the order of their keys. Contracts are written ID:key; with --source, key alone.",
      "Or a report of jobs/reports: contract-statement (of one contract), recalculations, month-comparison, debtors, pay-until, ...;",
      "--as-of shows what the books said when an execution had ended: lines, payments, imports and rejects up to it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues export ledger > ledger.csv",
      "  dues export ledger --source own --from 2026-10-01 --to 2026-10-31",
      "  dues export contracts --contract own:1042",
      "  dues export differs --source own                  what the billing says otherwise than Dues keeps",
      "  dues export ledger --since 14                     lines that were posted after execution 14",
      "  dues export addresses --since 14                  addresses that changed after execution 14",
      "  dues export contract-statement --contract own:1042 --format pdf > statement.pdf",
      "  dues export revenue-by-fee --as-of 14 --format xlsx > revenue.xlsx",
      "  dues export month-comparison --date 2026-10-31 -p against=2026-07 -p top=10"
    })
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "WHAT", description = "The table or the report.")
  private String what = "";

  @Option(names = "--source", paramLabel = "ID", description = "One source alone.")
  private @Nullable String source;

  @Option(
      names = "--contract",
      paramLabel = "C",
      description = "One contract alone: its key, or ID:key.")
  private @Nullable String contract;

  @Option(names = "--from", paramLabel = "D", description = "First charge date (ledger).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "Last charge date (ledger).")
  private @Nullable LocalDate to;

  @Option(
      names = "--since",
      paramLabel = "EXECUTION",
      description = "What was posted or changed after an execution (ledger, addresses).")
  private @Nullable Long since;

  @Option(
      names = "--as-of",
      paramLabel = "EXECUTION",
      description = "What the books said when an execution had ended (ledger, reports).")
  private @Nullable Long asOf;

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Business date of a report. Default: today.")
  private @Nullable LocalDate date;

  @Option(
      names = "--format",
      paramLabel = "csv|xlsx|pdf",
      description = "How a report is written. Default: csv.")
  private String format = "csv";

  @Option(
      names = "-p",
      paramLabel = "KEY=VALUE",
      description = "A parameter of a report; may be repeated.")
  private Map<String, String> parameters = new TreeMap<>();

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    Home home = dues.options().home();
    Optional<Export> table = Exports.named(what);
    requireSource(home);
    if (table.isEmpty()) {
      return report(dues, Session.sheets(home));
    }
    Export export = table.get();
    ExportFilter filter = new ExportFilter(source, contract, from, to, since, asOf);
    boolean isOfExecutions = export.name().equals("ledger");
    boolean isSince = isOfExecutions || export.name().equals("addresses");
    if ((since != null && !isSince) || (asOf != null && !isOfExecutions)) {
      throw StartupProblem.configuration(
          "--since is for the ledger and addresses, --as-of for the ledger and reports; '%s' is kept as it is today."
              .formatted(what));
    }
    try (Session session = dues.open()) {
      requireExecution(session, since);
      requireExecution(session, asOf);
      Exports exports =
          new Exports(
              session.dataSource(), session.transactions(), new SheetStatuses(session.sheets()));
      if (dues.options().json()) {
        new JsonRows(dues.terminal().results(), export).write(exports, filter);
      } else {
        csv(dues.terminal(), exports, export, filter);
      }
    }
    return 0;
  }

  private int report(CommandLineTool dues, Sheets sheets) {
    List<ReportSheet> reports = sheets.reports();
    ReportSheet sheet =
        reports.stream()
            .filter(known -> known.name().equals(what))
            .findFirst()
            .orElseThrow(() -> unknown(what, reports));
    Requests requests = new Requests(dues.options().home(), sheets);
    LocalDate day = date != null ? date : BusinessClock.system().today(requests.zone());
    ReportExport export = new ReportExport(dues.options().home(), sheet);
    ReportParameters asked =
        export.parameters(
            day,
            List.copyOf(sheets.sources().keySet()),
            source,
            new Asked(asOf, contract, parameters));
    try (Session session = dues.open()) {
      export.print(
          session.dataSource(),
          asked,
          dues.options().json() ? "json" : format.toLowerCase(Locale.ROOT),
          dues.terminal().results());
    }
    return 0;
  }

  private static void csv(Terminal terminal, Exports exports, Export export, ExportFilter filter) {
    Writer utf8 = new OutputStreamWriter(terminal.results(), StandardCharsets.UTF_8);
    ICSVWriter csv =
        new CSVWriter(
            utf8, ',', '"', ICSVWriter.DEFAULT_ESCAPE_CHARACTER, ICSVWriter.DEFAULT_LINE_END);
    csv.writeNext(export.columns().stream().map(Column::name).toArray(String[]::new), false);
    exports.stream(export, filter, cells -> csv.writeNext(texts(cells), false));
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("standard output was closed before the end", e);
    }
  }

  private static String[] texts(List<@Nullable String> cells) {
    return cells.stream().map(cell -> Objects.requireNonNullElse(cell, "")).toArray(String[]::new);
  }

  private static void requireExecution(Session session, @Nullable Long execution) {
    if (execution != null && new Runs(session.dataSource()).withId(execution).isEmpty()) {
      throw StartupProblem.configuration(
          "Execution %d is unknown; `dues runs` lists those there are.".formatted(execution));
    }
  }

  private void requireSource(Home home) {
    if (source != null) {
      List<String> known = List.copyOf(Session.sheets(home).sources().keySet());
      if (!known.contains(source)) {
        throw StartupProblem.configuration(
            "Source '%s' is unknown; expected one of %s."
                .formatted(source, String.join(", ", known)));
      }
    }
  }

  private static StartupProblem unknown(String what, List<ReportSheet> reports) {
    Stream<String> tables = Exports.all().stream().map(Export::name);
    List<String> known =
        Stream.concat(tables, reports.stream().map(ReportSheet::name).sorted()).toList();
    String near =
        Spelling.nearest(what, known).map(word -> " Did you mean '" + word + "'?").orElse("");
    return StartupProblem.configuration(
        "Export '%s' is unknown; expected one of %s.%s"
            .formatted(what, String.join(", ", known), near));
  }
}
