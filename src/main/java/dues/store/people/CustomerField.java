package dues.store.people;

import java.util.List;

/**
 * A field of a customer that a person may set, and so lock: {@code phones}, {@code parameter.115}.
 */
public record CustomerField(String name) {

  private static final String PREFIX = "parameter.";
  private static final List<String> COLUMNS = List.of("title", "kind");
  private static final List<String> VALUES =
      List.of("birth_date", "document", "tax_number", "phones", "emails");

  /** For help and errors. */
  public static final String ALL =
      String.join(", ", COLUMNS) + ", " + String.join(", ", VALUES) + ", parameter.CODE";

  public boolean isOne() {
    return isColumn()
        || VALUES.contains(name)
        || (isParameter() && name.length() > PREFIX.length());
  }

  /** Whether it is one value of the customer itself. */
  public boolean isColumn() {
    return COLUMNS.contains(name);
  }

  private boolean isParameter() {
    return name.startsWith(PREFIX);
  }

  /** The name under which its values and its lock are kept. */
  public String parameter() {
    return isParameter() ? name.substring(PREFIX.length()) : name;
  }
}
