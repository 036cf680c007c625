package dues.source.rejected;

import dues.source.Format;
import dues.tabular.CsvText;
import dues.tabular.Digest;
import dues.tabular.Row;
import dues.tabular.Rows;
import dues.tabular.StoredFile;
import dues.tabular.csv.CsvTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A reject file in text, row by row, so that single cells can be mended and the mended rows written
 * as a file to be handed in.
 *
 * @param header the source's own columns
 */
public record RefusedSheet(List<String> header, List<Line> lines) {

  /**
   * A row.
   *
   * @param cells as many as the header has; of a torn row just one, its whole text
   * @param reasons code, column and message
   * @param torn its cells cannot be told apart
   */
  public record Line(List<String> cells, List<String> reasons, boolean torn) {

    /** The same with other cells. */
    public Line with(List<String> mended) {
      return new Line(mended, reasons, torn);
    }
  }

  /** Whether a file can be mended row by row; workbooks and JSON are mended elsewhere. */
  public static boolean isText(String name) {
    return !RejectFiles.isWorkbook(name) && !RejectFiles.isJson(name);
  }

  /** Reads a file of {@code out/rejects}. */
  public static RefusedSheet read(Path file, Format format) throws IOException {
    StoredFile stored =
        new StoredFile(file.toString(), () -> Files.newInputStream(file), () -> Files.size(file));
    List<Line> lines = new ArrayList<>();
    try (Rows rows = new CsvTable(stored, format.layout()).open(Digest.CRC32)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        lines.add(line(row, rows.header().size(), format));
      }
      return new RefusedSheet(rows.header().names(), lines);
    }
  }

  private static Line line(Row row, int columns, Format format) {
    if (row.fault() == null && row.size() == columns) {
      return new Line(Arrays.asList(row.cells()), row.reasons(), false);
    }
    List<String> cells = Arrays.asList(row.cells());
    int own = Math.max(0, cells.size() - RejectFiles.COLUMNS.size());
    return new Line(
        List.of(row(cells.subList(0, own), format)), cells.subList(own, cells.size()), true);
  }

  /** Writes these rows with their reasons, which say which refused row each is. */
  public void write(Path file, Format format, List<Line> mended) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(row(Stream.concat(header.stream(), RejectFiles.COLUMNS.stream()).toList(), format))
        .append('\n');
    for (Line line : mended) {
      text.append(line.torn() ? line.cells().get(0) : row(line.cells(), format))
          .append(format.delimiter())
          .append(row(line.reasons(), format))
          .append('\n');
    }
    Files.writeString(file, text, format.charset());
  }

  private static String row(List<String> cells, Format format) {
    return CsvText.row(cells.toArray(String[]::new), format.delimiter(), format.quote());
  }
}
