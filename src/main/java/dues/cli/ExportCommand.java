package dues.cli;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import dues.platform.Home;
import dues.platform.Spelling;
import dues.platform.StartupProblem;
import dues.store.export.Column;
import dues.store.export.Export;
import dues.store.export.ExportFilter;
import dues.store.export.Exports;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues export WHAT`. */
@Command(
    name = "export",
    header = "Prints a table as CSV on standard output, or as JSON with --json.",
    description = {
      "",
      "WHAT: ledger, contracts, subscriptions, customers, addresses, matches, balances, drift, differs, outbox.",
      "UTF-8, LF, header always, rows in the order of their keys. Contracts are written ID:key; with --source, key alone.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues export ledger > ledger.csv",
      "  dues export ledger --source own --from 2026-10-01 --to 2026-10-31",
      "  dues export contracts --contract own:1042",
      "  dues export differs --source own                  what the billing says otherwise than Dues keeps"
    })
final class ExportCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "WHAT", description = "The table.")
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

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    Export export = Exports.named(what).orElseThrow(() -> unknown(what));
    requireSource(dues.options().home());
    ExportFilter filter = new ExportFilter(source, contract, from, to);
    try (Session session = dues.open()) {
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

  private static StartupProblem unknown(String what) {
    List<String> known = Exports.all().stream().map(Export::name).toList();
    String near =
        Spelling.nearest(what, known).map(word -> " Did you mean '" + word + "'?").orElse("");
    return StartupProblem.configuration(
        "Export '"
            + what
            + "' is unknown; expected one of "
            + String.join(", ", known)
            + "."
            + near);
  }
}
