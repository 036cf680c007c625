package dues.batch.step;

import java.util.List;

/** Writes one chunk in the chunk's own transaction and says how many rows that made. */
@FunctionalInterface
public interface RowWriter<O> {

  /** The rows written; never called with an empty list. */
  long write(List<? extends O> items) throws Exception;
}
