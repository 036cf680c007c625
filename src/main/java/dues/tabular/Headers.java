package dues.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a table's first row. A header that ends with {@link #REJECT_COLUMNS} is that of a mended
 * reject file: the three columns are taken off, and so are their cells.
 */
public final class Headers {

  /** What a reject file has behind the source's own columns. */
  public static final List<String> REJECT_COLUMNS = List.of("code", "column", "message");

  private static final int MOST_COLUMNS = 1000;

  private Headers() {}

  /** True where the last three names are {@link #REJECT_COLUMNS}. */
  public static boolean isOfRejects(List<String> names) {
    int own = names.size() - REJECT_COLUMNS.size();
    return own > 0 && names.subList(own, names.size()).equals(REJECT_COLUMNS);
  }

  /** Checks the names: at most a thousand, each once. */
  public static Header read(String file, long line, String[] cells, Set<String> repeatable)
      throws FileFault {
    if (cells.length > MOST_COLUMNS) {
      throw new FileFault(
          FileFault.Kind.HEADER,
          file,
          line,
          "the header has " + cells.length + " columns; expected at most " + MOST_COLUMNS);
    }
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      names.add(cell.strip());
    }
    List<String> own =
        isOfRejects(names) ? names.subList(0, names.size() - REJECT_COLUMNS.size()) : names;
    List<String> unique = new ArrayList<>();
    for (String name : own) {
      boolean again = !name.isEmpty() && unique.contains(name);
      if (again && (!repeatable.contains(name) || unique.contains(name + "#2"))) {
        throw new FileFault(
            FileFault.Kind.HEADER,
            file,
            line,
            "the header has two columns '" + name + "'; expected each name once");
      }
      unique.add(again ? name + "#2" : name);
    }
    if (unique.stream().allMatch(String::isEmpty)) {
      throw new FileFault(
          FileFault.Kind.HEADER, file, line, "the header names no column; expected column names");
    }
    return new Header(unique);
  }
}
