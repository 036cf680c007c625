package dues.address.text;

/**
 * The least number of slips of the pen between two texts: a letter added, dropped or changed, or
 * two neighbours that changed places. {@code Марина} and {@code Мраина} are one slip apart.
 */
public final class Slips {
  private static final int LONGEST = 64;

  private Slips() {}

  /** The number of slips, or limit + 1 when there are more. */
  public static int between(String one, String other, int limit) {
    var n = Math.min(one.length(), LONGEST);
    var m = Math.min(other.length(), LONGEST);
    if (Math.abs(n - m) > limit) {
      return limit + 1;
    }
    var before = new int[m + 1];
    var last = new int[m + 1];
    var row = new int[m + 1];
    for (var j = 0; j <= m; j++) {
      last[j] = j;
    }
    for (var i = 1; i <= n; i++) {
      row[0] = i;
      var least = i;
      for (var j = 1; j <= m; j++) {
        var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var cell = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && change == 1 && isSwapped(one, i, other, j)) {
          cell = Math.min(cell, before[j - 2] + 1);
        }
        row[j] = cell;
        least = Math.min(least, cell);
      }
      if (least > limit + 1) {
        return limit + 1;
      }
      var free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(last[m], limit + 1);
  }

  private static boolean isSwapped(String one, int i, String other, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }

  /** What a street key may have: none below 5 letters, 1 up to 7, 2 from 8 on. */
  public static int limit(String key) {
    if (key.length() < 5) {
      return 0;
    }
    return key.length() < 8 ? 1 : 2;
  }

  /** Names of regions in two languages: the same first letter, and within the limit. */
  public static boolean areNear(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    var limit = Math.min(limit(one), limit(other));
    return !one.isEmpty()
        && !other.isEmpty()
        && one.charAt(0) == other.charAt(0)
        && between(one, other, limit) <= limit;
  }

  /** {@code 1-я} and {@code 2-я} are two streets. */
  public static boolean haveSameDigits(String one, String other) {
    return digits(one).equals(digits(other));
  }

  private static String digits(String key) {
    return key.replaceAll("\\D", "");
  }
}
