package dues.batch.accrual;

import dues.store.AccrualFacts;
import dues.store.AccrualFacts.Selection;
import dues.store.LoadedContract;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The contracts that a run takes, page by page. Which they are is asked once for many pages: the
 * question looks at every subscription, a page only at its own contracts.
 *
 * <p>100 000 contracts in pages of 1 000: one selection and a hundred loads.
 */
public final class SelectedContracts {

  private static final int PAGE = 2000;
  private static final int BLOCK = 200_000;
  private static final long[] NONE = {};

  private final AccrualFacts facts;
  private final Selection selection;
  private final OpenBooks books;

  private long[] block = NONE;
  private int next;

  public SelectedContracts(AccrualFacts facts, Selection selection, OpenBooks books) {
    this.facts = facts;
    this.selection = selection;
    this.books = books;
  }

  /** At most {@code limit} contracts with keys in (after, upTo]; empty only when none is left. */
  public List<LoadedContract> page(long after, long upTo, int limit) {
    if (next >= block.length) {
      boolean last = next > 0 && block.length < BLOCK;
      block = last ? NONE : facts.select(selection, after, upTo, BLOCK);
      next = 0;
    }
    int end = Math.min(block.length, next + limit);
    List<Long> ids = Arrays.stream(block, next, end).boxed().toList();
    next = end;
    return facts.load(ids, books.books(), selection.which());
  }

  /** Hands over all of them. */
  void each(Consumer<LoadedContract> sink) {
    long after = Long.MIN_VALUE;
    while (true) {
      List<LoadedContract> page = page(after, Long.MAX_VALUE, PAGE);
      if (page.isEmpty()) {
        return;
      }
      page.forEach(sink);
      after = page.get(page.size() - 1).id();
    }
  }
}
