package dues.cli.helpdesk;

import dues.batch.helpdesk.ContractOrdering;
import dues.batch.helpdesk.ContractOrdering.Placed;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Table;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.feeds.ContractOrders;
import dues.store.policy.EditingHand;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues order [TYPE CUSTOMER]`. */
@Command(
    name = "order",
    header = "Orders a new contract for a customer, or lists what was ordered.",
    description = {
      "",
      "TYPE: one of jobs/contract-types.yml, which says pattern, number, tariffs and parameters. The order becomes a row of",
      "the next out/feeds/<source>/orders-NNNNNN.csv, which `dues run import-helpdesk` writes and the billing takes up.",
      "tariff_position -1: the first tariff replaces the contract's first current one.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dues order home own:1042 --reason \"second flat\"", "  dues order"})
public final class OrderCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", arity = "0..1", paramLabel = "TYPE", description = "What is ordered.")
  private String type = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CUSTOMER",
      description = "The customer's key; `dues export customers` lists them.")
  private String customer = "";

  @Option(names = "--again", description = "A second of the type, while the first one waits.")
  private boolean again;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the order.")
  private String reason = "";

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    if (!type.isEmpty() && customer.isEmpty()) {
      throw StartupProblem.configuration(
          "`dues order %s` names no customer; expected its key: `dues order %s own:1042`."
              .formatted(type, type));
    }
    try (Session session = dues.open()) {
      Table table = type.isEmpty() ? listed(session) : placed(session);
      dues.terminal()
          .result(
              dues.options().json()
                  ? table.json()
                  : table.isEmpty() ? "Nothing was ordered." : table.text());
    }
    return 0;
  }

  private static Table listed(Session session) {
    Table table =
        new Table(
            "order",
            "source",
            "type",
            "customer",
            "number",
            "tariffs",
            "tariff_position",
            "parameters",
            "state");
    session.bean(ContractOrders.class).all().forEach(row -> table.row(row.toArray()));
    return table;
  }

  private Table placed(Session session) {
    EditingHand hand =
        new EditingHand(
            System.getProperty("user.name", ""), reason, BusinessClock.system().instant());
    Placed placed = session.bean(ContractOrdering.class).order(type, customer, again, hand);
    return new Table("order", "number", "pattern", "tariffs", "tariff_position", "parameters")
        .row(
            placed.order(),
            placed.ordered().number(),
            placed.ordered().pattern(),
            placed.ordered().tariffs(),
            placed.ordered().position(),
            placed.ordered().parameters());
  }
}
