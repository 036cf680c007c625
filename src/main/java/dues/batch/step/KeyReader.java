package dues.batch.step;

import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads by key, a page at a time: each page asks for keys above the last one returned, up to the
 * end of the range, in their order. The key of the last item is the only thing a restart needs.
 *
 * <p>Keys 3, 4, 9 in pages of two over (0, 10]: page(0, 10, 2) gives 3, 4; page(4, 10, 2) gives 9;
 * page(9, 10, 2) is empty and ends the step.
 */
public final class KeyReader<T> implements ItemStreamReader<T> {

  private static final String AFTER = "dues.after";

  private final Range range;
  private final int pageSize;
  private final Page<T> pages;
  private final ToLongFunction<T> key;

  private long after;
  private Iterator<T> page = List.<T>of().iterator();

  /**
   * One page: at most {@code limit} items with keys in (after, upTo], in the order of their keys.
   */
  @FunctionalInterface
  public interface Page<T> {
    /** Empty only when nothing is left. */
    List<T> above(long after, long upTo, int limit);
  }

  /** Reads the range; a page as large as the chunk asks once a chunk. */
  public KeyReader(Range range, int pageSize, Page<T> pages, ToLongFunction<T> key) {
    this.range = range;
    this.pageSize = pageSize;
    this.pages = pages;
    this.key = key;
    this.after = range.after();
  }

  @Override
  public void open(ExecutionContext context) {
    after = context.getLong(AFTER, range.after());
  }

  @Override
  public @Nullable T read() {
    if (!page.hasNext()) {
      page = pages.above(after, range.upTo(), pageSize).iterator();
      if (!page.hasNext()) {
        return null;
      }
    }
    T item = page.next();
    long next = key.applyAsLong(item);
    if (next <= after && after != Long.MIN_VALUE) {
      throw new IllegalStateException(
          "key " + next + " follows " + after + ": the page is not in order");
    }
    after = next;
    return item;
  }

  @Override
  public void update(ExecutionContext context) {
    context.putLong(AFTER, after);
  }
}
