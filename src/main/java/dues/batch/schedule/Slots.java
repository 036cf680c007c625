package dues.batch.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The moments that a cron expression names, by the clocks of one zone. A time that the clocks skip
 * is meant when they have gone forward, one that they show twice is meant the first time: {@code 0
 * 30 2 * * *} in Berlin is 03:30 summer time on 29 March 2026, and 02:30 summer time, once, on 25
 * October.
 */
public record Slots(CronExpression cron, ZoneId zone) {

  /** Every day at a time. */
  public static Slots daily(LocalTime time, ZoneId zone) {
    String cron = "%d %d %d * * *".formatted(time.getSecond(), time.getMinute(), time.getHour());
    return new Slots(CronExpression.parse(cron), zone);
  }

  /** The first moment after another one; none where the expression names none any more. */
  public Optional<Instant> next(Instant after) {
    LocalDateTime local = from(after);
    while (true) {
      local = cron.next(local);
      if (local == null) {
        return Optional.empty();
      }
      Instant slot = local.atZone(zone).toInstant();
      if (slot.isAfter(after)) {
        return Optional.of(slot);
      }
    }
  }

  /**
   * Where a gap was just skipped, the times in it are still to come: their hour begins after it.
   */
  private LocalDateTime from(Instant after) {
    ZoneOffsetTransition last = zone.getRules().previousTransition(after.plusSeconds(1));
    LocalDateTime local = LocalDateTime.ofInstant(after, zone);
    if (last == null || !last.isGap()) {
      return local;
    }
    boolean fresh = after.isBefore(last.getInstant().plus(last.getDuration()));
    return fresh ? last.getDateTimeBefore().minusSeconds(1) : local;
  }

  /** The moments after one and up to another one, that included; the newest of them at most. */
  public List<Instant> between(Instant after, Instant through, int most) {
    List<Instant> slots = new ArrayList<>();
    Instant slot = next(after).orElse(null);
    while (slot != null && !slot.isAfter(through)) {
      slots.add(Objects.requireNonNull(slot));
      if (slots.size() > most) {
        slots.remove(0);
      }
      slot = next(slot).orElse(null);
    }
    return slots;
  }

  /** The next ones after a moment. */
  public List<Instant> following(Instant after, int most) {
    List<Instant> slots = new ArrayList<>();
    Optional<Instant> slot = next(after);
    while (slot.isPresent() && slots.size() < most) {
      slots.add(slot.get());
      slot = next(slot.get());
    }
    return slots;
  }
}
