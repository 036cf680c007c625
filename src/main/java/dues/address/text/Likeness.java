package dues.address.text;

/**
 * Damerau–Levenshtein distance of street keys, and how much of it a key of a length may have: none
 * below 5 letters, 1 up to 7, 2 from 8 on; digits must be equal, because {@code 1-я} and {@code
 * 2-я} are two streets.
 */
public final class Likeness {
  private Likeness() {}

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
        && distance(one, other, limit) <= limit;
  }

  public static boolean haveSameDigits(String one, String other) {
    return digits(one).equals(digits(other));
  }

  private static String digits(String key) {
    return key.replaceAll("\\D", "");
  }

  /** The distance, or limit + 1 when it is more. */
  public static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var row = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      row[0] = i;
      var least = i;
      for (var j = 1; j <= other.length(); j++) {
        var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (isSwap(one, i, other, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      var free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  private static boolean isSwap(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
