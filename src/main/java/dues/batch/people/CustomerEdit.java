package dues.batch.people;

import dues.matching.Value;
import dues.matching.ValueType;
import dues.platform.StartupProblem;
import dues.store.people.CustomerField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done to a customer.
 *
 * @param set field to value; several phones or e-mails have a semicolon between; empty clears
 */
public record CustomerEdit(String customer, Map<String, String> set, List<String> unlock) {

  private static final List<String> MANY = List.of("phones", "emails");

  /** Everything that stands against it, in sentences. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (set.isEmpty() && unlock.isEmpty()) {
      problems.add("No field was named; expected field=value, or --unlock field.");
    }
    List<String> named = new ArrayList<>(set.keySet());
    named.addAll(unlock);
    named.stream()
        .filter(field -> !new CustomerField(field).isOne())
        .forEach(
            field ->
                problems.add(
                    "Field '%s' of a customer cannot be edited; expected one of %s."
                        .formatted(field, CustomerField.ALL)));
    unlock.stream()
        .filter(set::containsKey)
        .forEach(
            field ->
                problems.add(
                    "Field '%s' is both set and unlocked; expected one of the two."
                        .formatted(field)));
    set.forEach((field, value) -> problem(field, value).ifPresent(problems::add));
    return problems;
  }

  /** Refuses it with everything that stands against it. */
  public void requireFit() {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw StartupProblem.configuration(String.join("\n", problems));
    }
  }

  private static Optional<String> problem(String field, String value) {
    if (field.equals("title") && value.isEmpty()) {
      return Optional.of("Field 'title' is empty; expected a name, a customer has one.");
    }
    if (field.equals("kind") && !List.of("person", "legal").contains(value)) {
      return Optional.of(
          "Field 'kind': '%s' is no kind; expected person or legal.".formatted(value));
    }
    CustomerField known = new CustomerField(field);
    boolean unreadable =
        known.isOne()
            && !known.isColumn()
            && texts(known, value).stream()
                .anyMatch(text -> ValueType.of(known.parameter()).value(text) == null);
    return unreadable
        ? Optional.of(
            "Field '%s': '%s' cannot be read; expected %s."
                .formatted(field, value, expected(known.parameter())))
        : Optional.empty();
  }

  private static String expected(String field) {
    return switch (field) {
      case "birth_date" -> "a day such as 1980-07-05";
      case "phones" -> "phones such as +380501234567, with a semicolon between";
      case "emails" -> "addresses such as anna@example.org, with a semicolon between";
      default -> "a number or text that means something";
    };
  }

  private static List<String> texts(CustomerField field, String value) {
    String[] parts = MANY.contains(field.name()) ? value.split(";", -1) : new String[] {value};
    return Arrays.stream(parts).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** The values that a field is set to. */
  static List<Value> values(CustomerField field, String value) {
    ValueType type = ValueType.of(field.parameter());
    List<Value> values = new ArrayList<>();
    for (String text : texts(field, value)) {
      Value read = type.value(text);
      if (read != null) {
        values.add(read);
      }
    }
    return values;
  }
}
