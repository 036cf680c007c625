package dues.source;

import dues.source.record.RecordType;
import dues.tabular.Fingerprint;
import dues.tabular.RawText;
import dues.tabular.Row;
import dues.tabular.Rows;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file of an export, mapped one after another in bounded memory. Throws {@link
 * FileProblem} where the file turns out to be bad on the way.
 */
public final class MappedRows implements Closeable {

  /** Reads as a key and as a number; longer than any number of columns. */
  private static final int FIRST_MARK = 7_000_000;

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
    } catch (IOException e) {
      throw FileProblem.of(e, cells.place().file());
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
    cells.context().endRow(cells.isRefused());
    List<Reject> problems = List.copyOf(cells.problems());
    BigDecimal balance = records.balance();
    return cells.isRefused()
        ? new MappedRow(row.line(), row.raw(), List.of(), problems, records.keys(), balance)
        : new MappedRow(
            row.line(), row.raw(), records.finish(cells.place()), problems, List.of(), balance);
  }

  /**
   * From which of the file's own columns the texts of a record come, by the record's column: found
   * by mapping a row in which every cell names itself. Columns that no cell tells are not there.
   */
  public Map<String, String> ownColumns(RecordType type) {
    List<String> header = rows.header().names();
    String[] marks = new String[header.size()];
    Arrays.setAll(marks, i -> Integer.toString(FIRST_MARK + i));
    cells.moveTo(new Row(0, RawText.of(""), marks, null));
    records.clear();
    mapping.map(cells, records);
    cells.context().endRow(true);
    Map<String, String> own = new HashMap<>();
    records
        .texts(type)
        .forEach(
            (column, text) -> {
              for (int i = 0; i < marks.length; i++) {
                if (text.contains(marks[i])) {
                  own.putIfAbsent(column, header.get(i));
                }
              }
            });
    return own;
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
