package dues.cli;

import dues.cli.text.Table;
import dues.store.periods.Periods;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** `dues periods`. */
@Command(
    name = "periods",
    header = "Lists the months of the books: open or closed, what they came to, how they drift.",
    description = {
      "",
      "One row a source, month and currency. forced: what was forced into the month after it was closed. drift: what should "
          + "stand there beside it and was left out on purpose; `dues export drift` tells it contract by contract.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dues periods", "  dues periods --source own --json"})
final class PeriodsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Option(names = "--source", paramLabel = "ID", description = "One source alone.")
  private @Nullable String source;

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    Table table =
        new Table(
                "source",
                "month",
                "state",
                "closed_by",
                "lines",
                "amount",
                "currency",
                "forced",
                "drift")
            .money("amount", "forced", "drift");
    try (Session session = dues.open()) {
      List<String> sources =
          source == null ? List.copyOf(session.sheets().sources().keySet()) : List.of(source);
      for (Periods.Row row : new Periods(session.dataSource()).of(sources)) {
        table.row(
            row.month().source(),
            row.month().month(),
            row.state(),
            Objects.requireNonNullElse(row.closedBy(), ""),
            row.sums().lines(),
            row.amount(),
            row.month().currency(),
            row.forced(),
            row.drift());
      }
    }
    String text = table.isEmpty() ? "No month has a ledger line yet." : table.text();
    dues.terminal().result(dues.options().json() ? table.json() : text);
    return 0;
  }
}
