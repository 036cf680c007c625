package dues.cli.customer;

import dues.batch.people.Splitting;
import dues.cli.CommandLineTool;
import dues.cli.WhoAndWhy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues split CUSTOMER SOURCE:ID...`. */
@Command(
    name = "split",
    header = "Makes two customers of one.",
    description = {
      "",
      "The named contracts become a customer of their own, with what they had brought. A customer bears the key of one of",
      "its contracts: the part that has this contract keeps the key, the other part takes the key of its first contract.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dues split abills:17 own:1042 own:1043 --reason \"father and son\""})
public final class SplitCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "CUSTOMER", description = "The customer.")
  private String customer = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SOURCE:ID",
      description = "Contracts that are somebody else's.")
  private List<String> contracts = new ArrayList<>();

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    return new CustomerDeed(Objects.requireNonNull(tool), who)
        .move(
            "split",
            (session, hand) -> session.bean(Splitting.class).split(customer, contracts, hand));
  }
}
