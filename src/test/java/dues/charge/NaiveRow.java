package dues.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dated rows as text: first day, last day (empty: open), value; read once. */
final class NaiveRow {
  private final String first;
  private final String last;
  private final String value;
  private final long from;
  private final long through;
  private final @Nullable BigDecimal number;

  NaiveRow(String first, String last, String value) {
    this.first = first;
    this.last = last;
    this.value = value;
    this.from = first.isEmpty() ? Long.MIN_VALUE : LocalDate.parse(first).toEpochDay();
    this.through = last.isEmpty() ? Long.MAX_VALUE : LocalDate.parse(last).toEpochDay();
    this.number = value.matches("-?[0-9.]+") ? new BigDecimal(value) : null;
  }

  String first() {
    return first;
  }

  String last() {
    return last;
  }

  String value() {
    return value;
  }

  long from() {
    return from;
  }

  BigDecimal number() {
    return Objects.requireNonNull(number, value);
  }

  boolean covers(LocalDate day) {
    long epoch = day.toEpochDay();
    return from <= epoch && epoch <= through;
  }

  @Override
  public String toString() {
    return first + ".." + last + " " + value;
  }
}
