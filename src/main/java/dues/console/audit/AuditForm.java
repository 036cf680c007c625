package dues.console.audit;

import dues.store.users.AuditTrail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, as it was filled in.
 *
 * @param from the first day, in the home's zone
 * @param to the last day, included
 */
record AuditForm(
    @Nullable String who,
    @Nullable String deed,
    @Nullable String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  AuditForm {
    who = Objects.requireNonNullElse(who, "").strip();
    deed = Objects.requireNonNullElse(deed, "");
    text = Objects.requireNonNullElse(text, "").strip();
  }

  AuditTrail.Filter filter(ZoneId zone) {
    return new AuditTrail.Filter(
        String.valueOf(who),
        String.valueOf(deed),
        String.valueOf(text),
        start(from, zone),
        to == null ? null : start(to.plusDays(1), zone));
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }
}
