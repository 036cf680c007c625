package dues.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dues.report.SmallBooks;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {

  private static final ReportSheet SHEET =
      SmallBooks.sheet(
          """
          title: Small
          sql: select * from t
          group_by: word
          control: {column: amount, sql: select * from t}
          columns:
            - {name: word}
            - {name: day, type: date}
            - {name: month, type: month}
            - {name: amount, type: money, total: true}
            - {name: currency}
          """);

  private final Path scratch;

  XlsxTableTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void aWorkbookShowsWhatTheRowsSay() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write()))) {
      assertThat(book.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly("Small", "Summary", "Parameters");
      assertThat(shown(book.getSheetAt(0)))
          .containsExactly(
              "Small",
              "Accounting month 2026-10 · business date 2026-10-31 · sources: own · without utm5",
              "Word | Day | Month | Amount | Currency",
              "=1+1 | 2026-10-31 | 2026-10 | 1,204.50 | UAH",
              "0042 | 2026-10-31 | 2026-10 | -4.50 | UAH",
              "=1+1 | 2026-10-31 | 2026-10 | 205 | JPY",
              "Total | 205 | JPY",
              "Total | 1,200.00 | UAH");
      assertThat(shown(book.getSheetAt(1)).subList(3, 7))
          .containsExactly(
              "=1+1 | UAH | 1,204.50 | 1",
              "0042 | UAH | -4.50 | 1",
              "=1+1 | JPY | 205 | 1",
              "Total | JPY | 205");
      assertThat(shown(book.getSheetAt(2)))
          .contains("Amount | UAH | 1,200.00 | 1,199.00 | 1.00", "Without | utm5", "Rows | 3");
    }
  }

  @Test
  void aTableIsReadyToWorkWith() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:E6");
      assertThat(sheet.getColumnWidth(0)).isEqualTo(26 * 256);
      assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(3).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(sheet.getRow(3).getCell(1).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 10, 31));
    }
  }

  @Test
  void theBytesDependNeitherOnTheZoneNorOnTheClock() throws Exception {
    TimeZone zone = TimeZone.getDefault();
    try {
      byte[] here = write();
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      Thread.sleep(2_100); // a zip's clock ticks every two seconds
      assertThat(write()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void rowsWaitInTheScratchFolderOnly() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxTable table = new XlsxTable(SHEET, parameters(), out, scratch)) {
      for (int i = 0; i < 1_000; i++) {
        table.write(row("x", "1", "UAH"));
      }
      try (Stream<Path> files = Files.list(scratch)) {
        assertThat(files).hasSize(1).allMatch(file -> file.toFile().length() > 10_000);
      }
    }
    try (Stream<Path> files = Files.list(scratch)) {
      assertThat(files).isEmpty();
    }
  }

  private byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Totals totals = new Totals(SHEET);
    TreeMap<String, BigDecimal> control = new TreeMap<>();
    control.put("UAH", new BigDecimal("1199"));
    try (XlsxTable table = new XlsxTable(SHEET, parameters(), out, scratch)) {
      for (var row :
          List.of(
              row("=1+1", "1204.5", "UAH"),
              row("0042", "-4.5", "UAH"),
              row("=1+1", "205", "JPY"))) {
        totals.add(row);
        table.write(row);
      }
      table.finish(totals, control);
    }
    return out.toByteArray();
  }

  private static ReportParameters parameters() {
    return new ReportParameters(
        LocalDate.of(2026, 10, 31), List.of("own", "utm5"), List.of("utm5"));
  }

  private static @Nullable Object[] row(String text, String amount, String currency) {
    return new @Nullable Object[] {
      text, LocalDate.of(2026, 10, 31), LocalDate.of(2026, 10, 1), new BigDecimal(amount), currency
    };
  }

  /** What a reader sees, empty cells left out. */
  private static List<String> shown(XSSFSheet sheet) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<String> lines = new ArrayList<>();
    for (var row : sheet) {
      List<String> cells = new ArrayList<>();
      for (var cell : row) {
        String text = formatter.formatCellValue(cell);
        if (!text.isEmpty()) {
          cells.add(text);
        }
      }
      if (!cells.isEmpty()) {
        lines.add(String.join(" | ", cells));
      }
    }
    return lines;
  }
}
