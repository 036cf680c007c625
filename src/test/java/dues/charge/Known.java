package dues.charge;

import dues.period.DateRange;
import dues.period.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value without dates as imports bring it (Q6): each is in force from the day of its import, the
 * first since ever.
 */
final class Known<T> {
  private record Version<T>(int from, @Nullable T value) {}

  private final List<Version<T>> versions = new ArrayList<>();
  private @Nullable T current;

  /** What the next import will say. */
  void set(@Nullable T value) {
    current = value;
  }

  @Nullable T get() {
    return current;
  }

  void learn(int day, @Nullable T value) {
    set(value);
    learn(day);
  }

  /** An import of this day. */
  void learn(int day) {
    int last = versions.size() - 1;
    if (last < 0) {
      versions.add(new Version<>(DateRange.BEGINNING, current));
    } else if (!Objects.equals(versions.get(last).value(), current)) {
      if (versions.get(last).from() == day) {
        versions.remove(last);
      }
      versions.add(new Version<>(day, current));
    }
  }

  Timeline<T> timeline() {
    List<Timeline.Dated<T>> rows = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      T value = versions.get(i).value();
      int to = i + 1 < versions.size() ? versions.get(i + 1).from() : DateRange.FOREVER;
      if (value != null) {
        rows.add(new Timeline.Dated<>(new DateRange(versions.get(i).from(), to), value));
      }
    }
    return Timeline.ofRows(rows);
  }
}
