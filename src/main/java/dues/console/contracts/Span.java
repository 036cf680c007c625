package dues.console.contracts;

import dues.period.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as people say them: first and last; null where a side is open. */
record Span(@Nullable LocalDate first, @Nullable LocalDate last) {

  static Span of(DateRange days) {
    return new Span(
        days.from() == DateRange.BEGINNING ? null : LocalDate.ofEpochDay(days.from()),
        days.isOpenEnded() ? null : LocalDate.ofEpochDay(days.lastDay()));
  }
}
