package dues.source.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and moments: ISO 8601 always, then a source's own patterns. A pattern that ends with
 * a time also reads a date without one: {@code dd.MM.yyyy HH:mm:ss} reads {@code 31.10.2026}. The
 * word {@code unix} reads seconds since 1970.
 *
 * <p>31.02.2026 is no date, and neither is one outside 1900 to 2199: a year of 0206 or 20266 is a
 * slip, not history. Open ends such as 9999-12-31 are the caller's to know before it asks.
 */
public final class DateFormats {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private static final DateTimeFormatter ISO =
      strict(
          new DateTimeFormatterBuilder()
              .append(DateTimeFormatter.ISO_LOCAL_DATE)
              .appendPattern("[['T'][' ']HH:mm[:ss]")
              .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
              .appendPattern("[XXX][XX][X]]"));

  private final boolean unix;
  private final List<DateTimeFormatter> patterns;

  public DateFormats(List<String> patterns) {
    this.unix = patterns.contains("unix");
    this.patterns =
        patterns.stream()
            .filter(pattern -> !pattern.equals("unix"))
            .map(DateFormats::formatter)
            .toList();
  }

  /** Throws IllegalArgumentException for a pattern that cannot be read. */
  public static void requireReadable(String pattern) {
    if (!pattern.equals("unix")) {
      formatter(pattern);
    }
  }

  /**
   * A {@link LocalDate}, a {@link LocalDateTime}, an {@link OffsetDateTime}, or null where the text
   * is none of them.
   */
  public @Nullable Temporal parse(String text) {
    Temporal found = plainDate(text);
    if (found == null && unix) {
      found = unixSeconds(text);
    }
    if (found == null) {
      found = parse(ISO, text);
    }
    for (int i = 0; found == null && i < patterns.size(); i++) {
      found = parse(patterns.get(i), text);
    }
    return found != null && isPlausible(found) ? found : null;
  }

  /** Whether it lies in the years that are read. */
  public static boolean isPlausible(Temporal found) {
    int year = found.get(ChronoField.YEAR);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** yyyy-MM-dd without the machinery, because it is most of what is read. */
  private static @Nullable LocalDate plainDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 0 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth()
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static @Nullable OffsetDateTime unixSeconds(String text) {
    if (text.isEmpty() || text.length() > 10 || digits(text, 0, Math.min(9, text.length())) < 0) {
      return null;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Temporal parse(DateTimeFormatter format, String text) {
    try {
      TemporalAccessor found =
          format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return (Temporal) found;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateTimeFormatter formatter(String pattern) {
    String strictYears = pattern.replace("yyyy", "uuuu").replace("yy", "uu");
    int time = strictYears.indexOf('H');
    String optionalTime =
        time > 0
            ? strictYears.substring(0, time).stripTrailing()
                + "[' ']["
                + strictYears.substring(time)
                + "]"
            : strictYears;
    return strict(new DateTimeFormatterBuilder().appendPattern(optionalTime));
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
    return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
