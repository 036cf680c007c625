package dues.tabular.xlsx;

/** What a library says of a workbook, in words for a person. */
final class Reasons {

  private static final String XML_PLACE = "(?s).*\\[row,col\\]:\\[(\\d+),(\\d+)\\]\\s*Message: ";

  private Reasons() {}

  /** The innermost reason, in one line. */
  static String of(Throwable thrown) {
    Throwable cause = thrown;
    String message = thrown.getMessage();
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
      message = cause.getMessage() == null ? message : cause.getMessage();
    }
    if (message == null || cause instanceof IndexOutOfBoundsException) {
      return "it is damaged";
    }
    return message.contains("Zip bomb detected")
        ? "it unpacks to more than 100 times its size, a zip bomb"
        : message
            .replaceFirst(XML_PLACE, "XML line $1 column $2: ")
            .replaceFirst("^(\\w+\\.)+\\w*Exception: ", "")
            .lines()
            .findFirst()
            .orElse("it is damaged");
  }
}
