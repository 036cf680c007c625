package dues.source.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;

/**
 * What a date or time of a file means in a zone. A time with an offset is a moment of its own and
 * has its date in the zone: 2026-10-31T23:30:00Z is the first of November in Kyiv. A time without
 * one is of the zone already.
 */
public final class Moments {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private Moments() {}

  public static LocalDate date(Temporal moment, ZoneId zone) {
    if (moment instanceof OffsetDateTime time) {
      return time.atZoneSameInstant(zone).toLocalDate();
    }
    return moment instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) moment;
  }

  /** A date is its first instant. */
  public static Instant instant(Temporal moment, ZoneId zone) {
    if (moment instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return moment instanceof LocalDateTime time
        ? time.atZone(zone).toInstant()
        : ((LocalDate) moment).atStartOfDay(zone).toInstant();
  }

  /**
   * The first day on which a status no longer holds, because the status at a day's end counts: one
   * that ends at 14:00 does not hold on that day, one that ends on a date, or at 23:59:59, does.
   */
  public static LocalDate dayAfterStatus(Temporal end, ZoneId zone) {
    LocalDate day = date(end, zone);
    if (end instanceof LocalDate) {
      return day.plusDays(1);
    }
    LocalTime time =
        end instanceof OffsetDateTime moment
            ? moment.atZoneSameInstant(zone).toLocalTime()
            : ((LocalDateTime) end).toLocalTime();
    return time.isBefore(LAST_SECOND) ? day : day.plusDays(1);
  }

  /** True for what billings write where there is no date. */
  public static boolean isNone(String text) {
    return text.equals("0") || text.startsWith("0000-00-00") || text.startsWith("00.00.0000");
  }

  /** True for what billings write for "without end". */
  public static boolean isOpenEnd(String text) {
    return text.startsWith("9999-12-31")
        || text.startsWith("31.12.9999")
        || text.equals("2049-12-31 23:59:59")
        || text.equals("31.12.2049 23:59:59");
  }
}
