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
        .filter(field -> !EditableField.isOne(field) && !EditableField.isParameter(field))
        .forEach(
            field ->
                problems.add(
                    "Field '%s' cannot be edited; expected one of %s, parameter.CODE."
                        .formatted(field, String.join(", ", EditableField.all()))));
    if ("".equals(edit.set().get("title"))) {
      problems.add("Field 'title' is empty; expected a name, a contract has one.");
    }
    edit.set()
        .forEach(
            (field, value) -> {
              if (EditableField.isDate(field) && !value.isEmpty() && !isDate(value)) {
                problems.add(
                    "Field '%s': '%s' is not a date; expected a day such as 1980-07-05."
                        .formatted(field, value));
              }
            });
    String opened = edit.set().getOrDefault("opened", "");
    String closed = edit.set().getOrDefault("closed", "");
    if (isDate(opened) && isDate(closed) && closed.compareTo(opened) < 0) {
      problems.add(
          "Field 'closed': '%s' is before 'opened', %s; expected the last day of the contract."
              .formatted(closed, opened));
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
