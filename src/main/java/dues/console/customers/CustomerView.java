package dues.console.customers;

import dues.store.people.card.CustomerCard;
import dues.store.people.card.CustomerCard.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A customer as the page shows it.
 *
 * @param fields that a person may set, blank ones included
 */
record CustomerView(CustomerCard card, List<Field> fields) {

  private static final List<String> SINGLE =
      List.of("birth_date", "document", "tax_number", "phones", "emails");

  /** A field and what it holds, several values with a semicolon between. */
  record Field(String name, String parameter, String value, boolean locked) {}

  static CustomerView of(CustomerCard card, List<String> locked) {
    Map<String, String> values = new LinkedHashMap<>();
    SINGLE.forEach(name -> values.put(name, ""));
    values.putAll(
        card.values().stream()
            .filter(value -> !value.parameter().equals("address"))
            .collect(
                Collectors.groupingBy(
                    Value::parameter,
                    LinkedHashMap::new,
                    Collectors.mapping(Value::value, Collectors.joining(";")))));
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("title", "title", card.known().title(), locked.contains("title")));
    fields.add(new Field("kind", "kind", card.kind(), locked.contains("kind")));
    values.forEach(
        (parameter, value) ->
            fields.add(
                new Field(
                    SINGLE.contains(parameter) ? parameter : "parameter." + parameter,
                    parameter,
                    value,
                    locked.contains(parameter))));
    return new CustomerView(card, fields);
  }

  /** The fields that were typed over. */
  Map<String, String> changed(Map<String, String> typed, List<String> unlock) {
    Map<String, String> set = new LinkedHashMap<>();
    for (Field field : fields) {
      String now = typed.getOrDefault("field." + field.name(), field.value()).strip();
      if (!now.equals(field.value()) && !unlock.contains(field.name())) {
        set.put(field.name(), now);
      }
    }
    return set;
  }
}
