package dues.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A value by day: what a price, a quantity, a tariff or a sheet is on each day, and until when.
 *
 * <p>Made of dated rows (the latest {@code from} wins where rows overlap; days without a row have
 * no value) or of versions (the first reaches back without limit, the last holds for ever). Rows of
 * equal value that touch become one stretch, so splitting a row changes nothing.
 */
public final class Timeline<T> {
  /** A value and the days it holds for. */
  public record Dated<T>(DateRange days, T value) {}

  private static final Timeline<?> NONE = new Timeline<>(new int[] {}, List.of());

  private final int[] starts;
  private final List<@Nullable T> values;

  private Timeline(int[] starts, List<@Nullable T> values) {
    this.starts = starts;
    this.values = values;
  }

  /** No value on any day. */
  @SuppressWarnings("unchecked")
  public static <T> Timeline<T> none() {
    return (Timeline<T>) NONE;
  }

  /** One value on every day. */
  public static <T> Timeline<T> always(T value) {
    List<@Nullable T> values = new ArrayList<>(1);
    values.add(value);
    return new Timeline<>(new int[] {DateRange.BEGINNING}, values);
  }

  /**
   * Dated rows in any order; where rows overlap the one that begins last wins, and of those the one
   * that ends first.
   */
  public static <T> Timeline<T> ofRows(List<Dated<T>> rows) {
    if (rows.isEmpty()) {
      return none();
    }
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Dated<T> row : rows) {
      cuts.add(row.days().from());
      cuts.add(row.days().to());
    }
    cuts.remove(DateRange.FOREVER);
    List<Dated<T>> byRank = new ArrayList<>(rows);
    byRank.sort(
        Comparator.comparingInt((Dated<T> row) -> row.days().from())
            .reversed()
            .thenComparingInt(row -> row.days().to())
            .thenComparing(row -> String.valueOf(row.value())));
    List<Integer> starts = new ArrayList<>();
    List<@Nullable T> values = new ArrayList<>();
    for (int cut : cuts) {
      T value = valueOn(byRank, cut);
      if (values.isEmpty() || !java.util.Objects.equals(values.get(values.size() - 1), value)) {
        starts.add(cut);
        values.add(value);
      }
    }
    return new Timeline<>(starts.stream().mapToInt(Integer::intValue).toArray(), values);
  }

  /** Versions by the day from which each was known; the first reaches back without limit. */
  public static <T> Timeline<T> ofVersions(List<Dated<T>> versions) {
    List<Dated<T>> sorted = new ArrayList<>(versions);
    sorted.sort(Comparator.comparingInt(version -> version.days().from()));
    List<Dated<T>> rows = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      int from = i == 0 ? DateRange.BEGINNING : sorted.get(i).days().from();
      rows.add(new Dated<>(DateRange.since(from), sorted.get(i).value()));
    }
    return ofRows(rows);
  }

  /** The same but for some days, on which another value holds. */
  public Timeline<T> with(DateRange days, T value) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (int start : starts) {
      cuts.add(start);
    }
    cuts.add(days.from());
    cuts.add(days.to());
    cuts.remove(DateRange.FOREVER);
    List<Integer> changes = new ArrayList<>();
    List<@Nullable T> changed = new ArrayList<>();
    for (int cut : cuts) {
      changes.add(cut);
      changed.add(days.covers(cut) ? value : at(cut));
    }
    return new Timeline<>(changes.stream().mapToInt(Integer::intValue).toArray(), changed);
  }

  /** The value of a day, or null. */
  public @Nullable T at(int day) {
    int i = index(day);
    return i < 0 ? null : values.get(i);
  }

  /**
   * The first day after {@code day} on which the value may differ; {@link DateRange#FOREVER} if
   * none.
   */
  public int until(int day) {
    int next = index(day) + 1;
    return next < starts.length ? starts[next] : DateRange.FOREVER;
  }

  /** The stretches of equal value within some days, oldest first. */
  public List<Dated<T>> within(DateRange days) {
    List<Dated<T>> stretches = new ArrayList<>();
    int from = days.from();
    while (from < days.to()) {
      int to = Math.min(until(from), days.to());
      T value = at(from);
      if (value != null) {
        stretches.add(new Dated<>(new DateRange(from, to), value));
      }
      from = to;
    }
    return stretches;
  }

  /** Whether no day has a value. */
  public boolean isEmpty() {
    return starts.length == 0;
  }

  /** Whether every day has the same value. */
  public boolean isConstant() {
    return starts.length == 0 || (starts.length == 1 && starts[0] == DateRange.BEGINNING);
  }

  private int index(int day) {
    int i = starts.length - 1;
    while (i >= 0 && starts[i] > day) {
      i--;
    }
    return i;
  }

  private static <T> @Nullable T valueOn(List<Dated<T>> byRank, int day) {
    for (Dated<T> row : byRank) {
      if (row.days().covers(day)) {
        return row.value();
      }
    }
    return null;
  }
}
