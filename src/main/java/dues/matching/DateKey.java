package dues.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates compare as dates: {@code 05.07.1980}, {@code 5/7/1980} and {@code 1980-07-05} are one. The
 * null dates of billings ({@code 0000-00-00}, {@code 01.01.1900}, {@code 01.01.1970}) are none.
 */
final class DateKey {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(\\D.*)?");
  private static final Pattern EUROPEAN =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(\\D.*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()");

  private DateKey() {}

  static @Nullable String of(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return key(iso.group(1), iso.group(2), iso.group(3));
    }
    var compact = COMPACT.matcher(text);
    var european = EUROPEAN.matcher(text);
    if (compact.matches()) {
      return key(compact.group(1), compact.group(2), compact.group(3));
    }
    return european.matches() ? key(european.group(3), european.group(2), european.group(1)) : null;
  }

  private static @Nullable String key(String year, String month, String day) {
    try {
      var date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return isNullDate(date) ? null : date.toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isNullDate(LocalDate date) {
    return date.getYear() < 1901 || date.equals(LocalDate.of(1970, 1, 1));
  }
}
