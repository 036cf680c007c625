package dues.store;

import dues.period.DateRange;
import dues.period.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values without dates, versioned by the business date of the import that brought them (fees.md
 * Q6): of each owner, what held before each change. The first version reaches back without limit.
 *
 * <p>A discount of 10 that became 20 on 5 November: {@code before(owner, 5 Nov, 10)}, then {@code
 * timeline(owner, 20)} is 10 up to 4 November and 20 from 5 November.
 */
final class Versions<T> {

  private final Map<Long, TreeMap<Integer, List<@Nullable T>>> replaced = new HashMap<>();

  /** Notes, in the order in which it happened, that {@code value} was replaced on a day. */
  void before(long owner, int replacedOn, @Nullable T value) {
    replaced
        .computeIfAbsent(owner, key -> new TreeMap<>())
        .computeIfAbsent(replacedOn, key -> new ArrayList<>())
        .add(value);
  }

  /** The owner's value by day, given the one of today. */
  Timeline<T> timeline(long owner, @Nullable T current) {
    TreeMap<Integer, List<@Nullable T>> history = replaced.get(owner);
    if (history == null) {
      return current == null ? Timeline.none() : Timeline.always(current);
    }
    List<Timeline.Dated<T>> rows = new ArrayList<>();
    int from = DateRange.BEGINNING;
    for (var change : history.entrySet()) {
      // of several changes on one day the first one's old value held until then, the others never
      // did
      add(rows, from, change.getKey(), change.getValue().get(0));
      from = change.getKey();
    }
    add(rows, from, DateRange.FOREVER, current);
    return Timeline.ofRows(rows);
  }

  private void add(List<Timeline.Dated<T>> rows, int from, int to, @Nullable T value) {
    if (value != null && from < to) {
      rows.add(new Timeline.Dated<>(new DateRange(from, to), value));
    }
  }
}
