package dues.batch.edit;

import dues.store.policy.EditableField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether an edit can be meant; all that is wrong with it is told at once. */
public final class EditChecks {

  private EditChecks() {}

  /** Everything that stands against an edit, in sentences. */
  public static List<String> problems(ContractEdit edit) {
    List<String> problems = new ArrayList<>();
    if (edit.set().isEmpty() && edit.unlock().isEmpty()) {
      problems.add("No field was named; expected field=value, or --unlock field.");
    }
    edit.unlock().stream()
        .filter(edit.set()::containsKey)
        .forEach(
            field ->
                problems.add(
                    "Field '%s' is both set and unlocked; expected one of the two."
                        .formatted(field)));
    List<String> named = new ArrayList<>(edit.set().keySet());
    named.addAll(edit.unlock());
    named.stream()
        .filter(field -> !EditableField.isOne(field))
        .forEach(
            field ->
                problems.add(
                    "Field '%s' cannot be edited; expected one of %s."
                        .formatted(field, String.join(", ", EditableField.all()))));
    if ("".equals(edit.set().get("title"))) {
      problems.add("Field 'title' is empty; expected a name, a contract has one.");
    }
    String birth = edit.set().getOrDefault("birth_date", "");
    if (!birth.isEmpty() && !isDate(birth)) {
      problems.add(
          "Field 'birth_date': '%s' is not a date; expected a day such as 1980-07-05."
              .formatted(birth));
    }
    return problems;
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
