package dues.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a page by their owner. */
final class Grouped<T> {

  private final Map<Long, List<T>> rows = new HashMap<>();

  void add(long owner, T row) {
    rows.computeIfAbsent(owner, key -> new ArrayList<>(2)).add(row);
  }

  /** The owner's rows in the order of reading. */
  List<T> of(long owner) {
    return rows.getOrDefault(owner, List.of());
  }
}
