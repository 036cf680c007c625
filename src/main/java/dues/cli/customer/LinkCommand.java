package dues.cli.customer;

import dues.batch.people.Linking;
import dues.cli.CommandLineTool;
import dues.cli.WhoAndWhy;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues link SOURCE:ID CUSTOMER`. */
@Command(
    name = "link",
    header = "Gives a contract to a customer.",
    description = {
      "",
      "The customer that had it loses it with what it had brought; the link stands over every later night. The feed of",
      "the contract's billing gets the customer's key.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues link own:1042 abills:17 --reason \"passport shown\"",
      "  dues export matches --contract own:1042        who decided, and why"
    })
public final class LinkCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "SOURCE:ID", description = "The contract.")
  private String contract = "";

  @Parameters(
      index = "1",
      paramLabel = "CUSTOMER",
      description = "The customer's key; `dues export customers` lists them.")
  private String customer = "";

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    return new CustomerDeed(Objects.requireNonNull(tool), who)
        .move(
            "link", (session, hand) -> session.bean(Linking.class).link(contract, customer, hand));
  }
}
