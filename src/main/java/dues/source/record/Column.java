package dues.source.record;

import java.util.Locale;

/**
 * One column of a {@link RecordType}.
 *
 * <p>Files say {@code from} and {@code to}, and their {@code to} is the last day; a record says
 * {@code valid_from} and {@code valid_to}, and {@code valid_to} is the day after, because inside
 * Dues every stretch of days is half-open. A file's {@code to} of 2026-10-31 is a record's {@code
 * valid_to} of 2026-11-01.
 *
 * @param name the record's and the table's column
 * @param fileName what product.md's generic files call it
 * @param type what its values are
 * @param required whether a record without it is no record
 * @param lastDay whether the file holds a last day and the record the day after it
 */
public record Column(
    String name, String fileName, CellType type, boolean required, boolean lastDay) {

  /**
   * Reads {@code name[*][:type]}: a star marks a required column, the type is text unless named;
   * {@code last_day} is a date that is inclusive in files. {@code "to:last_day"} is {@code
   * valid_to}.
   */
  public static Column of(String text) {
    int colon = text.indexOf(':');
    String left = colon < 0 ? text : text.substring(0, colon);
    String type = colon < 0 ? "text" : text.substring(colon + 1);
    boolean required = left.endsWith("*");
    String fileName = required ? left.substring(0, left.length() - 1) : left;
    boolean lastDay = type.equals("last_day");
    CellType cellType = lastDay ? CellType.DATE : CellType.valueOf(type.toUpperCase(Locale.ROOT));
    String name = fileName.equals("from") || fileName.equals("to") ? "valid_" + fileName : fileName;
    return new Column(name, fileName, cellType, required, lastDay);
  }
}
