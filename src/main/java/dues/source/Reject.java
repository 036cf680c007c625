package dues.source;

import dues.source.record.RowPlace;

/**
 * One thing that is wrong with one row. A row may have several; all of them are reported together.
 *
 * @param file the file as the operator knows it, with the sheet after a {@code #} in a workbook
 * @param line the physical line on which the row starts, or the workbook's row number
 * @param column the source's own column; empty where the whole row is meant
 * @param code the reason
 * @param value what stood there, shortened when it is very long
 * @param message what, which, where, expected, remedy
 */
public record Reject(
    String file, long line, String column, RejectCode code, String value, String message) {

  private static final int SHOWN = 200;

  /** The usual sentence: file, line, column, value, expectation and the code's remedy. */
  public static Reject of(
      RowPlace place, String column, RejectCode code, String value, String problem) {
    String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    String where = column.isEmpty() ? "" : " column '" + column + "'";
    String told = shown.equals(value) ? problem : problem.replace(value, shown);
    String message =
        place.file() + " line " + place.line() + where + ": " + told + ". " + code.remedy();
    return new Reject(place.file(), place.line(), column, code, shown, message);
  }

  /** True where the row as a whole is set aside. */
  public boolean refusesRow() {
    return code.severity() == Severity.ROW;
  }
}
