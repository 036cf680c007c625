package dues.store.erasure;

import dues.store.policy.EditableField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a contract that tell of a person, and what stands in the place of its title. */
public final class Personal {

  /** Instead of a name, which a contract and a customer must have. */
  public static final String NAMELESS = "(erased)";

  private static final List<String> COLUMNS =
      Stream.concat(
              EditableField.ADDRESS.stream(),
              Stream.of(
                  "phones",
                  "emails",
                  "birth_date",
                  "document",
                  "tax_number",
                  "ip",
                  "mac",
                  "comment"))
          .toList();

  private Personal() {}

  /** {@code title = '(erased)', phones = null, …}. */
  static String cleared() {
    return COLUMNS.stream()
        .map(column -> ", " + column + " = null")
        .collect(Collectors.joining("", "title = '" + NAMELESS + "'", ""));
  }

  /** The same of a version of a contract. */
  static String clearedVersion() {
    return "(version - array['raw', '%s']) || '{\"title\": \"%s\"}'"
        .formatted(String.join("', '", COLUMNS), NAMELESS);
  }

  /** Whether an edit of this field told of a person, as SQL. */
  static String isEdited(String field) {
    return "(%1$s in ('title', '%2$s') or %1$s like 'parameter.%%')"
        .formatted(field, String.join("', '", COLUMNS));
  }
}
