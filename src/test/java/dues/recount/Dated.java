package dues.recount;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value that a source tells without a date: the first one told reaches back without limit, a
 * later one holds from the night that brought it.
 */
final class Dated<T> {
  private final TreeMap<LocalDate, T> told = new TreeMap<>();

  void tell(LocalDate night, T value) {
    if (told.isEmpty() || !value.equals(told.lastEntry().getValue())) {
      told.put(told.isEmpty() ? LocalDate.MIN : night, value);
    }
  }

  T on(LocalDate day) {
    return Optional.ofNullable(told.floorEntry(day)).map(Map.Entry::getValue).orElseThrow();
  }
}
