package dues.source.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts of a record may be: what names or finds something is short, because it is
 * looked up, compared and indexed; what only people read may fill pages. A name of a city, with
 * those of its region and country, has to fit one entry of an index, which takes 130 characters of
 * four bytes each.
 */
public final class LongestTexts {

  private static final int PROSE = 100_000;
  private static final int WORD = 200;
  private static final int NAME = 500;
  private static final int PLACE = 130;

  private static final Set<String> FREE =
      Set.of("comment", "description", "url", "command", "text", "parameters", "value", "reason");
  private static final Set<String> NAMES =
      Set.of("title", "phones", "emails", "address", "subject", "contact", "modules", "object");
  private static final Set<RecordType> PLACES =
      Set.of(
          RecordType.CITY,
          RecordType.STREET,
          RecordType.HOUSE,
          RecordType.ALIAS,
          RecordType.RENAME);

  /** Columns of a contract that reach or find its customer and move no money. */
  private static final Set<String> CONTACT =
      Set.of(
          "phones",
          "emails",
          "document",
          "tax_number",
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
          "house_id",
          "ip",
          "mac");

  private static final Map<RecordType, int[]> LIMITS = new EnumMap<>(RecordType.class);

  static {
    for (RecordType type : RecordType.values()) {
      LIMITS.put(
          type, type.columns().stream().mapToInt(column -> of(type, column.name())).toArray());
    }
  }

  private LongestTexts() {}

  private static int of(RecordType type, String column) {
    if (FREE.contains(column)) {
      return PROSE;
    }
    if (PLACES.contains(type)) {
      return PLACE;
    }
    return NAMES.contains(column) ? NAME : WORD;
  }

  /** How long a column's text may be. */
  public static int of(RecordType type, Column column) {
    return of(type, column.name());
  }

  /** The columns whose texts are longer than they may be; mostly none. */
  public static List<Column> exceeded(RecordType type, @Nullable Object[] values) {
    int[] limits = LIMITS.getOrDefault(type, new int[0]);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof String text && text.length() > limits[i]) {
        return all(type, values, limits);
      }
    }
    return List.of();
  }

  private static List<Column> all(RecordType type, @Nullable Object[] values, int[] limits) {
    return Stream.iterate(0, i -> i < values.length, i -> i + 1)
        .filter(i -> values[i] instanceof String text && text.length() > limits[i])
        .map(type.columns()::get)
        .toList();
  }

  /** Whether a record can do without the column: its text is dropped, not its row. */
  public static boolean canBeDropped(RecordType type, Column column) {
    return type == RecordType.CONTRACT && CONTACT.contains(column.name());
  }
}
