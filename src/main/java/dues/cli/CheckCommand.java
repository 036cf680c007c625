package dues.cli;

import dues.batch.request.SourcePaths;
import dues.batch.sheet.Sheets;
import dues.cli.text.Table;
import dues.platform.Home;
import dues.platform.Violation;
import dues.platform.Violations;
import dues.source.SourceSheet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues check`. */
@Command(
    name = "check",
    header =
        "Reads every sheet, expression and report of the home and lists all that is wrong at once.",
    description = {
      "",
      "Starts nothing; asks the database about the reports' SQL where the home has one. With --ledger it also proves every posted line against the facts.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dues check", "  dues check --home /srv/dues --json", "  dues check --ledger"})
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(names = "--ledger", description = "Also compare the ledger with what should stand in it.")
  private boolean ledger;

  @Override
  public Integer call() {
    CommandLineTool dues = java.util.Objects.requireNonNull(tool);
    Home home = dues.options().home();
    Violations violations = new Violations();
    Sheets sheets = Sheets.read(home, violations);
    LogFolders.check(home, sheets, violations);
    for (SourceSheet source : sheets.sources().values()) {
      if (source.origin().enabled() && !source.origin().path().isEmpty()) {
        SourcePaths.check(home, source, violations);
        FeeRows.check(home, sheets, source, violations);
      }
    }
    ReportQueries.check(home, Map.copyOf(System.getenv()), violations);
    if (!violations.isEmpty()) {
      dues.terminal().result(told(dues, violations.list()));
      return CommandLineTool.USAGE;
    }
    if (ledger) {
      try (Session session = dues.open()) {
        return new LedgerCheck(dues, session).call();
      }
    }
    String found =
        "%d job sheets, %d sources and %d reports are right."
            .formatted(sheets.jobs().size(), sheets.sources().size(), sheets.reports().size());
    dues.terminal().result(dues.options().json() ? "[]" : found);
    return 0;
  }

  private static String told(CommandLineTool dues, List<Violation> violations) {
    if (!dues.options().json()) {
      return String.join("\n", violations.stream().map(Violation::sentence).toList());
    }
    Table table = new Table("file", "line", "what", "expected", "remedy");
    violations.forEach(v -> table.row(v.file(), v.line(), v.what(), v.expected(), v.remedy()));
    return table.json();
  }
}
