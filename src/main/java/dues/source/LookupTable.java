package dues.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A few columns of a file that other files' rows refer to, by key: the credit of a company, the
 * time zone of a contract. Rows whose values are all empty are not kept. Bounded: a file with more
 * rows than fit is a programmer's choice of the wrong tool.
 */
public final class LookupTable {

  /**
   * What is kept of a file.
   *
   * @param file its logical name
   * @param key the column by which it is asked
   * @param values the columns that are answered
   * @param all whether all rows of a key are kept, not the first alone
   */
  public record Columns(String file, String key, List<String> values, boolean all) {

    /** Of the first row of each key. */
    public Columns(String file, String key, List<String> values) {
      this(file, key, values, false);
    }
  }

  /** A table of a file that is not there. */
  public static final LookupTable EMPTY = new LookupTable(new Columns("", "", List.of()));

  private static final int MOST_ROWS = 500_000;
  private static final int MOST_CHARS = 50_000_000;

  private final Columns columns;
  private final Map<String, String[]> rows = new HashMap<>();
  private final Map<String, List<String[]>> others = new HashMap<>();
  private long chars;

  /** Of a file, before its rows are added. */
  public LookupTable(Columns columns) {
    this.columns = columns;
  }

  /** Keeps the values of the first row of a key, or of all. */
  public void add(@Nullable String key, String[] values) {
    boolean blank = true;
    for (String value : values) {
      blank &= value.isEmpty();
    }
    if (key == null || blank) {
      return;
    }
    for (String value : values) {
      chars += value.length();
    }
    if (rows.size() >= MOST_ROWS || chars > MOST_CHARS) {
      throw new IllegalStateException(
          "%s: more than %d rows, or %d characters of %s, to look up; expected fewer. Export only the rows that other files refer to."
              .formatted(columns.file(), MOST_ROWS, MOST_CHARS, columns.values()));
    }
    if (rows.putIfAbsent(key, values) != null && columns.all()) {
      others.computeIfAbsent(key, none -> new ArrayList<>(1)).add(values);
    }
  }

  /**
   * The kept rows of a key, each with its values in the order of the columns; empty cells are "".
   */
  List<List<String>> rowsOf(@Nullable String key) {
    String[] first = key == null ? null : rows.get(key);
    if (first == null) {
      return List.of();
    }
    return Stream.concat(Stream.<String[]>of(first), others.getOrDefault(key, List.of()).stream())
        .map(List::of)
        .toList();
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  boolean has(String column) {
    return columns.values().contains(column);
  }

  /** The value of a column in the row of a key; null where there is no such row or it is empty. */
  public @Nullable String value(@Nullable String key, String column) {
    String[] row = key == null ? null : rows.get(key);
    if (row == null) {
      return null;
    }
    String value = row[columns.values().indexOf(column)];
    return value.isEmpty() ? null : value;
  }
}
