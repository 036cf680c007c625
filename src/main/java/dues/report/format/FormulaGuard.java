package dues.report.format;

/**
 * Keeps a spreadsheet from running text as a formula. A customer called {@code
 * =HYPERLINK("http://…")} is written as {@code '=HYPERLINK("http://…")}, which every spreadsheet
 * shows as text. Numbers are never touched: −5.00 stays −5.00.
 */
public final class FormulaGuard {

  private static final String DANGEROUS = "=+-@\t\r";

  private FormulaGuard() {}

  /** The text as it may stand in a cell. */
  public static String guarded(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
