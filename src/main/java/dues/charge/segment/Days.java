package dues.charge.segment;

import dues.period.Civil;

/**
 * Days of service as people write them: 6 May, 21–31 March, 24 February – 9 May, 15 December 2024 –
 * 14 January 2025.
 */
public final class Days {
  private static final String[] MONTHS = {
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"
  };

  private Days() {}

  /** From {@code from} to the eve of {@code to}. */
  public static StringBuilder append(StringBuilder text, int from, int to) {
    int first = Civil.month(from);
    int last = Civil.month(to - 1);
    text.append(Civil.dayOfMonth(from));
    if (first == last) {
      if (to - from > 1) {
        text.append('–').append(Civil.dayOfMonth(to - 1));
      }
      return text.append(' ').append(name(first));
    }
    boolean sameYear = Math.floorDiv(first, 12) == Math.floorDiv(last, 12);
    text.append(' ').append(name(first));
    if (!sameYear) {
      text.append(' ').append(Math.floorDiv(first, 12));
    }
    text.append(" – ").append(Civil.dayOfMonth(to - 1)).append(' ').append(name(last));
    return sameYear ? text : text.append(' ').append(Math.floorDiv(last, 12));
  }

  private static String name(int month) {
    return MONTHS[Math.floorMod(month, 12)];
  }
}
