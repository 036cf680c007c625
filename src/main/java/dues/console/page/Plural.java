package dues.console.page;

import java.util.Locale;

/**
 * The form of a noun beside a number: 1 row, 2 rows; 1 рядок, 2 рядки, 5 рядків, 21 рядок, 11
 * рядків.
 */
public enum Plural {
  ONE,
  FEW,
  MANY;

  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  /** English knows one and many, Russian and Ukrainian also few: 2, 3, 4, 22, but not 12. */
  public static Plural of(long number, Locale locale) {
    long n = Math.abs(number);
    if (locale.getLanguage().equals("en")) {
      return n == 1 ? ONE : MANY;
    }
    long last = n % TEN;
    boolean teen = n % HUNDRED / TEN == 1;
    if (teen || last == 0 || last > 4) {
      return MANY;
    }
    return last == 1 ? ONE : FEW;
  }
}
