package dues.store.periods;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The day for which a run accrues: one date for every contract, or each contract's own at an
 * instant. 2026-10-31T22:30:00Z is 1 November for a contract of Europe/Kyiv and 31 October for one
 * of America/New_York.
 *
 * @param date what the run is known by; with an instant, its date in the home's zone
 * @param at the instant, or null where the date is everybody's
 * @param least a date that it is for every contract at the least, or null
 */
public record BusinessDay(LocalDate date, @Nullable Instant at, @Nullable LocalDate least) {

  /** The zone whose calendar is ahead of all others. */
  private static final ZoneOffset EARLIEST_TO_TURN = ZoneOffset.ofHours(14);

  /** Without a least date. */
  public BusinessDay(LocalDate date, @Nullable Instant at) {
    this(date, at, null);
  }

  /** Everybody's date. */
  public static BusinessDay of(LocalDate date) {
    return new BusinessDay(date, null);
  }

  /** The day for a contract of a zone, counted from 1970. */
  public int in(ZoneId zone) {
    LocalDate local = at == null ? date : at.atZone(zone).toLocalDate();
    return (int) (least != null && least.isAfter(local) ? least : local).toEpochDay();
  }

  /** The latest date that it is for any contract: what may be due is looked for up to it. */
  public LocalDate latest() {
    return LocalDate.ofEpochDay(in(EARLIEST_TO_TURN));
  }

  /** As it is asked for on a command line: {@code --date 2026-10-31}. */
  public String option() {
    return at == null ? "--date " + date : "--at " + at;
  }

  /** The day itself, or a later date that is everybody's. */
  public BusinessDay orLater(LocalDate other) {
    return other.isAfter(latest()) ? of(other) : this;
  }
}
