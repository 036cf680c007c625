package dues.cli.account;

import dues.period.Civil;
import dues.period.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as the account writes them: first and last day, nothing where a side is open. */
final class Spans {

  private Spans() {}

  static String of(DateRange days) {
    String from = days.from() == DateRange.BEGINNING ? "" : Civil.text(days.from());
    String to = days.isOpenEnded() ? "" : Civil.text(Math.max(days.from(), days.lastDay()));
    return of(from, to);
  }

  static String of(@Nullable LocalDate from, @Nullable LocalDate to) {
    return of(from == null ? "" : from.toString(), to == null ? "" : to.toString());
  }

  private static String of(String from, String to) {
    if (from.isEmpty() && to.isEmpty()) {
      return "always";
    }
    if (from.isEmpty()) {
      return "until " + to;
    }
    if (to.isEmpty()) {
      return "from " + from;
    }
    return from.equals(to) ? from : from + " – " + to;
  }
}
