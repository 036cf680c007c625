package dues.cli;

import dues.batch.Resource;
import dues.batch.edit.ContractEdit;
import dues.batch.edit.ContractEditing;
import dues.batch.edit.EditChecks;
import dues.batch.edit.EditedField;
import dues.batch.people.CustomerEdit;
import dues.batch.people.Deeds;
import dues.cli.customer.CustomerDeed;
import dues.cli.customer.EditedCustomer;
import dues.cli.text.Table;
import dues.platform.StartupProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** `dues edit contract|customer KEY field=value...`. */
@Command(
    name = "edit",
    header = "Sets fields of a contract or a customer by hand and locks them.",
    description = {
      "",
      "No import overwrites a locked field: what the billing says otherwise is listed by `dues export differs`.",
      "Fields of a contract: title, opened, closed, birth_date, phones, emails, address, country, region, city, street,",
      "house, korpus, building, flat, post_code, house_id, document, tax_number, comment, parameter.CODE (a semicolon between",
      "several values). An empty value clears a field; the next recalculation sees other days. An unlocked field takes what",
      "the billing said last, unless update: of its sheet keeps it. Every edit is kept with who, when and why.",
      "Fields of a customer: title, kind, birth_date, document, tax_number, phones, emails, parameter.CODE. What is set is",
      "all that the customer has of the field, and no contract changes it; unlocked, it is what the contracts bring.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dues edit contract own:1042 \"title=Ivan Petrenko\" phones=+380501234567 --reason \"call of 12 May\"",
      "  dues edit contract own:1042 comment=",
      "  dues edit contract own:1042 --unlock phones",
      "  dues edit customer own:1042 \"phones=+380501234567;+380671234567\""
    })
final class EditCommand implements Callable<Integer> {

  @ParentCommand private @Nullable CommandLineTool tool;

  @Parameters(index = "0", paramLabel = "contract|customer", description = "What is edited.")
  private String what = "";

  @Parameters(
      index = "1",
      paramLabel = "KEY",
      description = "The contract's SOURCE:CONTRACT, or the customer's key.")
  private String name = "";

  @Parameters(index = "2..*", paramLabel = "FIELD=VALUE", description = "What the fields become.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--unlock",
      paramLabel = "FIELD",
      description = "Imports may write the field again; may be repeated.")
  private List<String> unlock = new ArrayList<>();

  @Mixin private WhoAndWhy who = new WhoAndWhy();

  @Override
  public Integer call() {
    CommandLineTool dues = Objects.requireNonNull(tool);
    if (!List.of("contract", "customer").contains(what)) {
      throw StartupProblem.configuration(
          "'%s' cannot be edited; expected contract or customer: `dues edit contract own:1042 phones=…`."
              .formatted(what));
    }
    requireKey(List.copyOf(Session.sheets(dues.options().home()).sources().keySet()));
    try (Session session = dues.open()) {
      Optional<List<EditedField>> edited =
          what.equals("customer")
              ? EditedCustomer.apply(
                  new CustomerEdit(name, set(), unlock), new CustomerDeed(dues, who), session)
              : Optional.of(contract(session));
      edited.ifPresent(fields -> tell(dues, fields));
    }
    return 0;
  }

  private void requireKey(List<String> sources) {
    int colon = name.indexOf(':');
    if (colon < 0 || !sources.contains(name.substring(0, colon))) {
      throw StartupProblem.configuration(
          "'%s' names no %s; expected SOURCE:CONTRACT, where SOURCE is one of %s."
              .formatted(name, what, String.join(", ", sources)));
    }
  }

  private List<EditedField> contract(Session session) {
    int colon = name.indexOf(':');
    ContractEdit edit =
        new ContractEdit(
            name.substring(0, colon),
            name.substring(colon + 1),
            set(),
            unlock,
            who.origin().requestedBy(),
            who.origin().reason());
    List<String> problems = EditChecks.problems(edit);
    if (!problems.isEmpty()) {
      throw StartupProblem.configuration(String.join("\n", problems));
    }
    if (!ContractEditing.isOfFees(edit)) {
      return apply(session, edit);
    }
    return session
        .bean(Deeds.class)
        .run(
            new Deeds.Deed(
                "edit contract", Resource.CUSTOMERS, List.of(edit.source()), who.patience()),
            () -> apply(session, edit))
        .orElse(List.of());
  }

  private static List<EditedField> apply(Session session, ContractEdit edit) {
    return session.bean(ContractEditing.class).apply(edit).orElseThrow(() -> unknown(edit));
  }

  private static void tell(CommandLineTool dues, List<EditedField> edited) {
    Table table = new Table("field", "before", "after", "locked");
    edited.forEach(
        one ->
            table.row(
                one.field(), text(one.before()), text(one.after()), String.valueOf(one.locked())));
    dues.terminal().result(dues.options().json() ? table.json() : table.text());
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
