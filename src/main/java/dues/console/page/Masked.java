package dues.console.page;

import java.util.regex.Pattern;

/**
 * Personal numbers as those see them who need not know them: of 380501234567 the last two digits,
 * of an address its first letter.
 */
public final class Masked {

  /** Seven digits and more, however they are parted; no date. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\d-])\\(?(?!\\d{4}-\\d{2}-\\d{2}(?!\\d))\\d[\\d ()-]{4,}(?=\\d{2}(?!\\d))");

  private static final Pattern MAIL = Pattern.compile("(?<=[\\w.+-])[\\w.+-]+(?=@)");
  private static final String DOTS = "•••••";

  private Masked() {}

  /** A text without what only some may read: phones, tax numbers, documents, e-mails. */
  public static String text(String text) {
    return MAIL.matcher(DIGITS.matcher(text).replaceAll(DOTS)).replaceAll(DOTS);
  }
}
