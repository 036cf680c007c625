package dues.cli;

import dues.batch.edit.ContractEdit;
import dues.batch.edit.ContractEditing;
import dues.batch.edit.EditChecks;
import dues.batch.edit.EditedField;
import dues.cli.text.Table;
import dues.platform.StartupProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues edit contract SOURCE:ID field=value...`. */
@Command(
    name = "edit",
    header = "Sets fields of a contract by hand and locks them.",
    description = {
      "",
      "No import overwrites a locked field: what the billing says otherwise is listed by `dues export differs`.",
      "Fields: title, birth_date, phones, emails, address, country, region, city, street, house, korpus, building,",
      "flat, post_code, house_id, document, tax_number, comment. An empty value clears a field. An unlocked field takes",
      "what the billing said last, unless update: of its sheet keeps it. Every edit is kept with who, when and why.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues edit contract own:1042 \"title=Ivan Petrenko\" phones=+380501234567 --reason \"call of 12 May\"",
      "  dues edit contract own:1042 comment=",
      "  dues edit contract own:1042 --unlock phones"
    })
final class EditCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "contract", description = "What is edited.")
  private String what = "";

  @Parameters(
      index = "1",
      paramLabel = "SOURCE:CONTRACT",
      description = "The contract's key in its source.")
  private String name = "";

  @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", description = "What the fields become.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--unlock",
      paramLabel = "FIELD",
      description = "Imports may write the field again; may be repeated.")
  private List<String> unlock = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept with the edit.")
  private String reason = "";

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    if (!what.equals("contract")) {
      throw StartupProblem.configuration(
          "'%s' cannot be edited; expected contract: `dues edit contract own:1042 phones=…`."
              .formatted(what));
    }
    int colon = name.indexOf(':');
    List<String> sources = List.copyOf(Session.sheets(dues.options().home()).sources().keySet());
    if (colon < 0 || !sources.contains(name.substring(0, colon))) {
      throw StartupProblem.configuration(
          "'%s' names no contract; expected SOURCE:CONTRACT, where SOURCE is one of %s."
              .formatted(name, String.join(", ", sources)));
    }
    ContractEdit edit =
        new ContractEdit(
            name.substring(0, colon),
            name.substring(colon + 1),
            set(),
            unlock,
            System.getProperty("user.name", ""),
            reason);
    try (Session session = dues.open()) {
      ContractEditing editing = session.bean(ContractEditing.class);
      List<String> problems = EditChecks.problems(edit);
      if (!problems.isEmpty()) {
        throw StartupProblem.configuration(String.join("\n", problems));
      }
      List<EditedField> edited = editing.apply(edit).orElseThrow(() -> unknown(edit));
      Table table = new Table("field", "before", "after", "locked");
      edited.forEach(
          one ->
              table.row(
                  one.field(),
                  text(one.before()),
                  text(one.after()),
                  String.valueOf(one.locked())));
      dues.terminal().result(dues.options().json() ? table.json() : table.text());
    }
    return 0;
  }

  private Map<String, String> set() {
    Map<String, String> set = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw StartupProblem.configuration(
            "'%s' sets no field; expected FIELD=VALUE such as phones=+380501234567."
                .formatted(assignment));
      }
      set.put(assignment.substring(0, equals), assignment.substring(equals + 1).strip());
    }
    return set;
  }

  private static StartupProblem unknown(ContractEdit edit) {
    return StartupProblem.configuration(
        "Source '%s' has no contract '%s'; `dues export contracts --source %s` lists them."
            .formatted(edit.source(), edit.contract(), edit.source()));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
