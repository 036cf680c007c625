package dues.source;

import dues.tabular.FileFault;
import dues.tabular.Fingerprint;
import dues.tabular.Row;
import dues.tabular.Rows;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file of an export, mapped one after another in bounded memory. Throws {@link
 * FileProblem} where the file turns out to be bad on the way.
 */
public final class MappedRows implements Closeable {

  private final Rows rows;
  private final Cells cells;
  private final RowMapping mapping;
  private final Records records = new Records();

  MappedRows(Rows rows, Cells cells, RowMapping mapping) {
    this.rows = rows;
    this.cells = cells;
    this.mapping = mapping;
  }

  /** The next row, or null at the end of the file. */
  public @Nullable MappedRow next() {
    Row row;
    try {
      row = rows.next();
    } catch (FileFault fault) {
      throw FileProblem.of(fault);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row == null ? null : map(row);
  }

  private MappedRow map(Row row) {
    cells.moveTo(row);
    records.clear();
    String fault = row.fault();
    if (fault != null) {
      cells.refuse("", RejectCode.E_COLUMNS, "", fault);
    } else {
      mapping.map(cells, records);
      records.check(cells);
    }
    List<Reject> problems = List.copyOf(cells.problems());
    return cells.isRefused()
        ? new MappedRow(row.line(), row.raw(), List.of(), problems, records.keys())
        : new MappedRow(
            row.line(), row.raw(), records.finish(cells.place(), row.raw()), problems, List.of());
  }

  /** What was read, once {@link #next()} has answered null. */
  public Fingerprint fingerprint() {
    return rows.fingerprint();
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
