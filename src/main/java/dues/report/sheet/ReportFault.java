package dues.report.sheet;

/**
 * A report that cannot be written as things stand; the message says what, which, where, expected
 * and the remedy.
 */
public final class ReportFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReportFault(String message) {
    super(message);
  }

  public ReportFault(String message, Throwable cause) {
    super(message, cause);
  }
}
