package dues.cli.text;

/** Writes JSON texts. */
public final class Json {

  private static final int FIRST_PRINTABLE = 0x20;

  private Json() {}

  /** A JSON string with its quotes. */
  public static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default ->
            text.append(
                c < FIRST_PRINTABLE ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return text.append('"').toString();
  }
}
