package dues.matching.compare;

/**
 * The least number of letters to add, drop or change to make one text of another: {@code Иваненко}
 * and {@code Ивааненко} are 1 apart. Work stops once the limit is passed.
 */
public final class Levenshtein {
  private Levenshtein() {}

  /** The distance, or limit + 1 when it is more. */
  public static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
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
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      var free = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }
}
