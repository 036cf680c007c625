package dues.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts rows into COPY's text format, block by block, with the columns in which any row so far had a
 * value: most exports fill a third of them. For one thread.
 */
public final class StagedBlocks {

  private final Map<FactTable, BitSet> filled = new EnumMap<>(FactTable.class);

  /**
   * Rows in the format in which the server takes them.
   *
   * @param parts one a table
   */
  public record Block(List<Part> parts) {

    /** The tables that the rows are for. */
    public Block {
      parts = List.copyOf(parts);
    }

    /** Rows over all tables. */
    public long rows() {
      return parts.stream().mapToLong(Part::rows).sum();
    }
  }

  /**
   * Rows of one table.
   *
   * @param columns those that are written, in brackets
   */
  record Part(FactTable table, String columns, ByteArrayOutputStream text, long rows) {}

  /** The rows of one block. */
  public Block block(List<StagedRow> rows) {
    Map<FactTable, List<StagedRow>> byTable = new EnumMap<>(FactTable.class);
    rows.forEach(row -> byTable.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(row));
    List<Part> parts = new ArrayList<>(byTable.size());
    byTable.forEach((table, ofTable) -> parts.add(part(table, ofTable)));
    return new Block(parts);
  }

  private Part part(FactTable table, List<StagedRow> rows) {
    BitSet columns = filled.computeIfAbsent(table, t -> new BitSet());
    for (StagedRow row : rows) {
      for (int i = columns.nextClearBit(0);
          i < row.values().size();
          i = columns.nextClearBit(i + 1)) {
        if (row.values().get(i) != null) {
          columns.set(i);
        }
      }
    }
    int[] written = columns.stream().toArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    CopyText text = new CopyText(bytes);
    for (StagedRow row : rows) {
      write(text, row, written);
    }
    text.flush();
    return new Part(table, names(table, columns), bytes, rows.size());
  }

  private static void write(CopyText text, StagedRow row, int[] columns) {
    for (int column : columns) {
      text.value(row.values().get(column));
    }
    text.value(row.fileId());
    text.value(row.line());
    text.value(row.hash());
    text.endRow();
  }

  private static String names(FactTable table, BitSet columns) {
    return columns.stream()
        .mapToObj(column -> table.columns().get(column).quoted() + ", ")
        .collect(Collectors.joining("", " (", "file_id, line, row_hash)"));
  }
}
