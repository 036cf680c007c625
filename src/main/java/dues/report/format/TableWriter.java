package dues.report.format;

import dues.report.sheet.Totals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes one report as one file: rows in their order, then {@link #finish} once, then {@link
 * #close}.
 */
public interface TableWriter extends AutoCloseable {

  /** Takes the next row; its cells are those of the sheet's columns. */
  void write(@Nullable Object[] row) throws IOException;

  /**
   * Ends the file.
   *
   * @param control the ledger's own sums by currency for the controlled column; empty without a
   *     control
   */
  void finish(Totals totals, SortedMap<String, BigDecimal> control) throws IOException;

  /** Lets go of the file, finished or not. */
  @Override
  void close() throws IOException;
}
