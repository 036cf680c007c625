package dues.cli.helpdesk;

import dues.batch.edit.EditedField;
import dues.batch.helpdesk.ContactSaver;
import dues.batch.helpdesk.ContractSearch;
import dues.cli.CommandLineTool;
import dues.cli.Session;
import dues.cli.text.Table;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.helpdesk.lists.Found;
import dues.store.helpdesk.lists.FoundContracts;
import dues.store.policy.EditingHand;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues find text|phone|email VALUE`. */
@Command(
    name = "find",
    header = "Finds the contracts of a call or a mail.",
    description = {
      "",
      "text: a part of the contract's number, comment or customer's name, three characters or more. phone: the caller's",
      "number, prepared by search: of each source's sheet, a JEXL expression over numberFrom. email: the whole address. At",
      "most 100 contracts are shown.",
      "--save-to adds the phone or the address to a contract; the field is locked from then on.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues find text F-0042",
      "  dues find phone \"+380 50 123-45-67\"",
      "  dues find email olena@example.com",
      "  dues find phone 0501234567 --save-to own:1042 --reason \"called from it\""
    })
public final class FindCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "text|phone|email", description = "What is known.")
  private String by = "";

  @Parameters(index = "1", paramLabel = "VALUE", description = "What is searched for.")
  private String value = "";

  @Option(names = "--save-to", paramLabel = "SOURCE:C", description = "Adds it to this contract.")
  private @Nullable String saveTo;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with what is saved.")
  private String reason = "";

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    try (Session session = dues.open()) {
      String contract = saveTo;
      Table table =
          contract == null
              ? found(session.bean(ContractSearch.class))
              : saved(session.bean(ContactSaver.class), contract);
      String nothing =
          contract == null ? "There is no such contract." : "Nothing changed: it was so already.";
      dues.terminal()
          .result(dues.options().json() ? table.json() : table.isEmpty() ? nothing : table.text());
    }
    return 0;
  }

  private Table found(ContractSearch search) {
    List<Found> found =
        switch (by) {
          case "text" -> search.text(value);
          case "phone" -> search.phone(value);
          case "email" -> search.email(value);
          default -> throw unknown("text, phone or email");
        };
    Table table = new Table("contract", "number", "title", "customer", "phones", "emails");
    found.stream()
        .limit(FoundContracts.MOST)
        .forEach(
            one ->
                table.row(
                    one.contract(),
                    one.number(),
                    one.title(),
                    one.customer(),
                    String.join(";", one.phones()),
                    String.join(";", one.emails())));
    return table;
  }

  private Table saved(ContactSaver saver, String contract) {
    EditingHand hand =
        new EditingHand(
            System.getProperty("user.name", ""), reason, BusinessClock.system().instant());
    List<EditedField> edited =
        switch (by) {
          case "phone" -> saver.phone(contract, value, hand);
          case "email" -> saver.email(contract, value, hand);
          default -> throw unknown("phone or email with --save-to");
        };
    Table table = new Table("field", "before", "after");
    edited.forEach(
        one ->
            table.row(
                one.field(),
                Objects.requireNonNullElse(one.before(), ""),
                Objects.requireNonNullElse(one.after(), "")));
    return table;
  }

  private StartupProblem unknown(String expected) {
    return StartupProblem.configuration(
        "'%s' cannot be searched by; expected %s: `dues find phone 0501234567`."
            .formatted(by, expected));
  }
}
