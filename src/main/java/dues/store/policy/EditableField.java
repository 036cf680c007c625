package dues.store.policy;

import java.util.ArrayList;
import java.util.List;

/** The columns of a contract that a person may set, and so lock. */
public final class EditableField {

  /** Columns that are one address. */
  public static final List<String> ADDRESS =
      List.of(
          "address",
          "country",
          "region",
          "city",
          "street",
          "house",
          "korpus",
          "building",
          "flat",
          "post_code",
          "house_id");

  /** In the place of a column: a parameter by its code. */
  public static final String PARAMETER = "parameter.";

  private static final List<String> LIFE = List.of("opened", "closed");

  private static final List<String> ALL = new ArrayList<>();

  static {
    ALL.addAll(List.of("title", "opened", "closed", "birth_date", "phones", "emails"));
    ALL.addAll(ADDRESS);
    ALL.addAll(List.of("document", "tax_number", "comment"));
  }

  private EditableField() {}

  /** In the order in which help and errors name them. */
  public static List<String> all() {
    return List.copyOf(ALL);
  }

  /** Whether a column may be set. */
  public static boolean isOne(String column) {
    return ALL.contains(column);
  }

  /** Whether it is {@code parameter.<code>}: a parameter of the source's own. */
  public static boolean isParameter(String field) {
    return field.startsWith(PARAMETER) && field.length() > PARAMETER.length();
  }

  /** Whether fees depend on it: a contract's first and last day. */
  public static boolean isOfFees(String field) {
    return LIFE.contains(field);
  }

  /** Whether it holds a day. */
  public static boolean isDate(String field) {
    return field.equals("birth_date") || LIFE.contains(field);
  }

  /** The column as people read it: the last day is one that counts. */
  public static String text(String alias, String column) {
    return column.equals("closed")
        ? "(%s.closed - 1)::text".formatted(alias)
        : "%s.%s::text".formatted(alias, column);
  }

  /** What people typed, as the column keeps it. */
  static String parsed(String column) {
    return isDate(column)
        ? "cast(:value as date)" + (column.equals("closed") ? " + 1" : "")
        : "cast(:value as text)";
  }
}
