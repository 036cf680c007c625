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

  private static final List<String> ALL = new ArrayList<>();

  static {
    ALL.addAll(List.of("title", "birth_date", "phones", "emails"));
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

  /** The column's SQL type. */
  static String type(String field) {
    return field.equals("birth_date") ? "date" : "text";
  }
}
