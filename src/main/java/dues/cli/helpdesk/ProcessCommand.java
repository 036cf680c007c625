package dues.cli.helpdesk;

import dues.batch.helpdesk.ProcessWork;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Table;
import dues.helpdesk.Change;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.policy.EditingHand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues process ID [DEED ...]`. */
@Command(
    name = "process",
    header = "Shows one process with its messages, or does something with it.",
    description = {
      "",
      "DEED: reply TEXT, status STATUS, close, reopen, assign [LOGIN...], type TYPE, link SOURCE:CONTRACT,",
      "unlink SOURCE:CONTRACT. Replies, executors, closing and reopening go to the topic's billing with the next",
      "out/feeds/<source>/helpdesk-NNNNNN.csv; what came from the billing is not sent back. Entering one of the sheet's",
      "read_statuses marks what came in as read. Each deed is kept with who, when and why.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues process 7",
      "  dues process 7 reply \"A technician comes at 10.\"",
      "  dues process 7 status working",
      "  dues process 7 assign anna ivan         nobody named: nobody's",
      "  dues process 7 close --reason \"solved on the phone\"",
      "  dues process 7 link own:1042"
    })
public final class ProcessCommand implements Callable<Integer> {

  private static final String DEEDS =
      "reply TEXT, status STATUS, close, reopen, assign [LOGIN...], type TYPE, link SOURCE:CONTRACT, unlink SOURCE:CONTRACT";

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "ID", description = "The process's number.")
  private long id;

  @Parameters(index = "1", arity = "0..1", paramLabel = "DEED", description = "What is done.")
  private String deed = "";

  @Parameters(index = "2..*", paramLabel = "WORD", description = "What the deed needs.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with what is done.")
  private String reason = "";

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      if (deed.isEmpty()) {
        new ProcessCard(session, id).show(dues);
      } else {
        tell(dues, done(session.bean(ProcessWork.class), hand()));
      }
    }
    return 0;
  }

  private EditingHand hand() {
    return new EditingHand(
        System.getProperty("user.name", ""), reason, BusinessClock.system().instant());
  }

  private List<Change> done(ProcessWork work, EditingHand hand) {
    return switch (deed) {
      case "reply" -> work.reply(id, word("TEXT"), hand);
      case "status" -> work.put(id, word("STATUS"), hand);
      case "close", "reopen" -> {
        requireNoWord();
        yield deed.equals("close") ? work.close(id, hand) : work.reopen(id, hand);
      }
      case "assign" -> work.assign(id, words, hand);
      case "type" -> work.retype(id, word("TYPE"), hand);
      case "link" -> work.link(id, word("SOURCE:CONTRACT"), hand);
      case "unlink" -> work.unlink(id, word("SOURCE:CONTRACT"), hand);
      default ->
          throw StartupProblem.configuration(
              "'%s' cannot be done with a process; expected one of %s.".formatted(deed, DEEDS));
    };
  }

  private String word(String what) {
    if (words.size() != 1) {
      throw StartupProblem.configuration(
          "`dues process %d %s` was given %d words; expected one, %s. Quote a text of several words."
              .formatted(id, deed, words.size(), what));
    }
    return words.get(0);
  }

  private void requireNoWord() {
    if (!words.isEmpty()) {
      throw StartupProblem.configuration(
          "`dues process %d %s` was given '%s'; expected nothing further, --reason TEXT may say why."
              .formatted(id, deed, String.join(" ", words)));
    }
  }

  private static void tell(CommandLineTool dues, List<Change> changes) {
    Table table = new Table("what", "before", "after");
    changes.forEach(change -> table.row(change.what(), change.before(), change.after()));
    dues.terminal()
        .result(
            dues.options().json()
                ? table.json()
                : table.isEmpty() ? "Nothing changed: it was so already." : table.text());
  }
}
