package dues.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row: its cells in the header's order, the physical line on which it starts (in a workbook the
 * row's number) and its text as it stood in the file.
 *
 * <p>A row with a {@link #fault()} has cells only as far as they could be told apart. A row of a
 * reject file has {@link #reasons()} beside its cells.
 */
public final class Row {

  private final long line;
  private final RawText raw;
  private final String[] cells;
  private final @Nullable String fault;
  private final List<String> reasons;

  public Row(long line, RawText raw, String[] cells, @Nullable String fault) {
    this(line, raw, cells, fault, List.of());
  }

  /** A row of a reject file, with what stands in its last three columns. */
  public Row(long line, RawText raw, String[] cells, @Nullable String fault, List<String> reasons) {
    this.line = line;
    this.raw = raw;
    this.cells = cells;
    this.fault = fault;
    this.reasons = List.copyOf(reasons);
  }

  public long line() {
    return line;
  }

  /** The row's text without its line end; of a workbook's row, its cells as a CSV row. */
  public RawText raw() {
    return raw;
  }

  /** A cell as it stands there; empty where the row has no such cell or the index is -1. */
  public String cell(int index) {
    return index >= 0 && index < cells.length ? cells[index] : "";
  }

  public int size() {
    return cells.length;
  }

  /** The cells; do not change them. */
  public String[] cells() {
    return cells;
  }

  /** Code, column and message of a reject file's row; none elsewhere. */
  public List<String> reasons() {
    return reasons;
  }

  /**
   * Why the cells cannot be told apart or counted, such as a wrong number of them; null if fine.
   */
  public @Nullable String fault() {
    return fault;
  }
}
