package dues.cli;

import dues.batch.account.ContractAccount;
import dues.batch.account.ContractAccounts;
import dues.cli.account.AccountJson;
import dues.cli.account.AccountText;
import dues.period.AccountingPeriod;
import dues.period.DateRange;
import dues.platform.StartupProblem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues explain SOURCE:CONTRACT`. */
@Command(
    name = "explain",
    header = "Tells every line of a contract with its derivation, down to the source rows.",
    description = {
      "",
      "Facts with the file and line that brought them, tiles and their days, ledger lines with their",
      "explanation and run, what is withheld and why, and whether target and ledger agree.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues explain own:1042",
      "  dues explain own:1042 --month 2026-10",
      "  dues explain own:1042 --json"
    })
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "SOURCE:CONTRACT", description = "The contract's key in its source.")
  private String name = "";

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "The tiles and lines of one month alone.")
  private @Nullable YearMonth month;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    int colon = name.indexOf(':');
    List<String> sources = List.copyOf(Session.sheets(dues.options().home()).sources().keySet());
    if (colon < 0 || !sources.contains(name.substring(0, colon))) {
      throw StartupProblem.configuration(
          "'%s' names no contract; expected SOURCE:CONTRACT, where SOURCE is %s."
              .formatted(
                  name,
                  sources.isEmpty()
                      ? "a sheet of jobs/sources, of which this home has none"
                      : "one of " + String.join(", ", sources)));
    }
    String source = name.substring(0, colon);
    String key = name.substring(colon + 1);
    Optional<DateRange> days =
        Optional.ofNullable(month)
            .map(m -> AccountingPeriod.of((int) m.atDay(1).toEpochDay()).days());
    LocalDate through = month == null ? null : month.atEndOfMonth();
    try (Session session = dues.open()) {
      ContractAccounts accounts = session.bean(ContractAccounts.class);
      ContractAccount account =
          accounts.of(source, key, through).orElseThrow(() -> unknown(accounts, source, key));
      dues.terminal()
          .result(
              dues.options().json()
                  ? AccountJson.of(account, days)
                  : AccountText.of(account, days));
    }
    return 0;
  }

  private static StartupProblem unknown(ContractAccounts accounts, String source, String key) {
    List<String> near = accounts.near(source, key);
    return StartupProblem.configuration(
        "Source '%s' has no contract '%s'.%s `dues export contracts --source %s` lists them."
            .formatted(
                source,
                key,
                near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?",
                source));
  }
}
