package dues.source.rejected;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes rejected rows of a workbook's sheet into a workbook. The raw text of such a row is its
 * cells as a CSV row; they are written as texts, which the import reads as it reads numbers and
 * dates.
 */
final class RejectWorkbook {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int LONGEST_CELL = 32_767;

  private RejectWorkbook() {}

  static void write(
      OutputStream out, String sheet, List<String> header, Iterable<RejectFiles.RejectedRow> rows)
      throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Sheet table = book.createSheet(sheet);
      List<String> names = new ArrayList<>(header);
      names.addAll(RejectFiles.COLUMNS);
      fill(table.createRow(0), names);
      RFC4180Parser parser = new RFC4180ParserBuilder().build();
      int number = 1;
      for (RejectFiles.RejectedRow row : rows) {
        List<String> cells = new ArrayList<>(Arrays.asList(parser.parseLine(row.raw())));
        while (cells.size() < header.size()) {
          cells.add("");
        }
        cells.addAll(RejectFiles.reasons(row));
        fill(table.createRow(number++), cells);
      }
      book.write(out);
    }
  }

  private static void fill(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      row.createCell(i)
          .setCellValue(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
    }
  }
}
