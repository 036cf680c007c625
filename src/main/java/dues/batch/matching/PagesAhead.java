package dues.batch.matching;

import dues.batch.step.ReadAhead;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages of rows in the order of their ids, read by some threads while others are worked on: of five
 * pages two threads read the first, third and fifth, and the second and fourth.
 */
final class PagesAhead<T> implements AutoCloseable {

  private static final int READERS = 2;

  private final List<ReadAhead<List<T>>> readers;
  private int next;

  /**
   * Begins to read at once.
   *
   * @param page reads the rows of some ids, in any thread
   */
  PagesAhead(long[] ids, int pageSize, Function<long[], List<T>> page) {
    this.readers =
        IntStream.range(0, READERS)
            .mapToObj(reader -> reader(reader * pageSize, ids, pageSize, page))
            .toList();
  }

  private static <T> ReadAhead<List<T>> reader(
      int first, long[] ids, int pageSize, Function<long[], List<T>> page) {
    int[] from = {first};
    return new ReadAhead<>(
        "pages-ahead",
        1,
        () -> {
          if (from[0] >= ids.length) {
            return null;
          }
          long[] some = Arrays.copyOfRange(ids, from[0], Math.min(ids.length, from[0] + pageSize));
          from[0] += READERS * pageSize;
          return page.apply(some);
        });
  }

  /** The next page, waiting for it; null at the end. */
  @Nullable List<T> take() throws Exception {
    return readers.get(next++ % READERS).take();
  }

  @Override
  public void close() {
    readers.forEach(ReadAhead::close);
  }
}
