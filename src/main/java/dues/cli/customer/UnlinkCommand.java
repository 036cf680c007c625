package dues.cli.customer;

import dues.batch.people.Linking;
import dues.cli.CommandLineTool;
import dues.cli.WhoAndWhy;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues unlink SOURCE:ID`. */
@Command(
    name = "unlink",
    header = "Takes a contract from its customer.",
    description = {
      "",
      "It has no customer until a person links it; no night matches it, and never again with the customer it had. The feed",
      "of its billing gets an empty cell.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues unlink own:1042 --reason \"not his contract\"",
      "  dues unlink own:1042 --rematch                 and the next match-customers looks for another customer"
    })
public final class UnlinkCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(paramLabel = "SOURCE:ID", description = "The contract.")
  private String contract = "";

  @Option(
      names = "--rematch",
      description = "The next match-customers may give it another customer.")
  private boolean rematch;

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    return new CustomerDeed(Objects.requireNonNull(tool), who)
        .move(
            "unlink",
            (session, hand) -> session.bean(Linking.class).unlink(contract, rematch, hand));
  }
}
