package dues.cli.customer;

import dues.batch.people.Merging;
import dues.cli.CommandLineTool;
import dues.cli.WhoAndWhy;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues merge CUSTOMER INTO`. */
@Command(
    name = "merge",
    header = "Makes one customer of two.",
    description = {
      "",
      "Contracts, titles and values of CUSTOMER become those of INTO; a birth date, a document, a tax number and what a",
      "person set stay as INTO has them. The key of CUSTOMER stands for INTO from now on. `dues split` undoes it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  dues merge own:1042 abills:17 --reason \"one person, asked on the phone\""})
public final class MergeCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "CUSTOMER", description = "The customer that is given up.")
  private String customer = "";

  @Parameters(index = "1", paramLabel = "INTO", description = "The customer that stays.")
  private String into = "";

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    return new CustomerDeed(Objects.requireNonNull(tool), who)
        .move("merge", (session, hand) -> session.bean(Merging.class).merge(customer, into, hand));
  }
}
