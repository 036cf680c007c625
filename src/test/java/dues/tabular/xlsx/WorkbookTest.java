package dues.tabular.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.tabular.Bundle;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.MadeWorkbook;
import dues.tabular.Rows;
import dues.tabular.Table;
import dues.tabular.TableFiles;
import dues.tabular.bundle.Bundles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private List<String> rows(Path file) throws IOException {
    try (Bundle bundle = Bundles.open(home, file)) {
      Table table = bundle.table("t", Layout.RFC4180).orElseThrow();
      return TableFiles.rows(table);
    }
  }

  private Path made(String sheet, String texts) throws IOException {
    return MadeWorkbook.of(home.resolve("m.xlsx"), sheet, texts);
  }

  private FileFault faultOf(Path file) {
    return catchThrowableOfType(FileFault.class, () -> rows(file));
  }

  @Test
  void readsTextsNumbersDatesAndStoredFormulasAsTexts() throws IOException {
    Path file = home.resolve("w.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("t");
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
      String[] names = {"text", "number", "long", "share", "day", "time", "flag", "formula"};
      Row header = sheet.createRow(0);
      for (int i = 0; i < names.length; i++) {
        header.createCell(i).setCellValue(names[i]);
      }
      Row row = sheet.createRow(4);
      row.createCell(0).setCellValue("Иван, «Ив»");
      row.createCell(1).setCellValue(204.49999999999997);
      row.createCell(2).setCellValue(380673308001.0);
      row.createCell(3).setCellValue(0.000001);
      row.createCell(4).setCellValue(LocalDate.of(2026, 10, 31));
      row.getCell(4).setCellStyle(date);
      row.createCell(5).setCellValue(LocalDateTime.of(2026, 10, 31, 23, 59, 59));
      row.getCell(5).setCellStyle(date);
      row.createCell(6).setCellValue(true);
      row.createCell(7).setCellFormula("1+1");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sheet.createRow(6).createCell(0).setCellValue("last");
      book.write(out);
    }
    assertThat(rows(file))
        .containsExactly(
            "5: Иван, «Ив»|204.5|380673308001|0.000001|2026-10-31|2026-10-31 23:59:59|true|2",
            "7: last|||||||");
    try (Bundle bundle = Bundles.open(home, file);
        Rows rows = bundle.table("t", Layout.RFC4180).orElseThrow().open(Digest.CRC32)) {
      assertThat(rows.next())
          .extracting(row -> row.raw().text())
          .asString()
          .startsWith("\"Иван, «Ив»\",204.5,");
      rows.drain();
      assertThat(rows.fingerprint().rows()).isEqualTo(2);
      assertThat(rows.fingerprint().size()).isEqualTo(Files.size(file));
      assertThat(bundle.tables()).containsExactly("t");
      assertThat(bundle.table("u", Layout.RFC4180)).isEmpty();
    }
  }

  @Test
  void faultsTheRowThatHasABadCellAndReadsOn() throws IOException {
    Path file =
        made(
            MadeWorkbook.sheet(
                "<row r='1'><c t='inlineStr'><is><t>a</t></is></c><c"
                    + " t='inlineStr'><is><t>b</t></is></c></row><row r='2'><c"
                    + " r='A2'><f>1+1</f></c><c r='B2'><v>1</v></c></row><row r='3'><c r='A3'"
                    + " t='e'><v>#REF!</v></c></row><row r='4'><c r='A4'><v>1E+99</v></c></row><row"
                    + " r='5'><c r='A5' t='s'><v>7</v></c></row><row r='6'><c"
                    + " r='C6'><v>3</v></c></row><row r='7'><c r='B7' t='s'><v>0</v></c></row>"),
            MadeWorkbook.texts("<si><r><t>x</t></r><r><t>y</t></r><rPh><t>no</t></rPh></si>"));
    assertThat(rows(file))
        .containsExactly(
            "2! cell A2 is a formula without a stored value; expected a value",
            "3! cell A3 holds the error #REF!; expected a value",
            "4! cell A4 holds '1E+99', which is no number",
            "5! cell A5 refers to text 7, which the workbook does not have",
            "6! 3 cells; expected 2 as in the header",
            "7: |xy");
  }

  @Test
  void readsNothingOutsideTheWorkbook() throws IOException {
    TableFiles.write(home, "secret.txt", "secret");
    String entity =
        "<!DOCTYPE a [<!ENTITY e SYSTEM '" + home.resolve("secret.txt").toUri() + "'>]>";
    Path file =
        made(
            entity
                + MadeWorkbook.sheet("<row r='1'><c t='inlineStr'><is><t>a&e;</t></is></c></row>"),
            MadeWorkbook.texts(""));
    assertThat(faultOf(file)).isNotNull().message().doesNotContain("secret\"");
    Path bomb =
        made(
            MadeWorkbook.sheet("<row r='1'><c t='s'><v>0</v></c></row>"),
            "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
                + MadeWorkbook.texts("<si><t>&c;</t></si>"));
    assertThat(faultOf(bomb)).returns(FileFault.Kind.CONTAINER, FileFault::kind);
  }

  @Test
  void refusesZipBombsWideSheetsAndRowsOutOfOrder() throws IOException {
    Path bomb = made(MadeWorkbook.sheet(" ".repeat(100 << 20)), MadeWorkbook.texts(""));
    assertThat(faultOf(bomb)).hasMessageContaining("a zip bomb");
    Path wide =
        made(
            MadeWorkbook.sheet("<row r='1'><c r='ZZZ1' t='inlineStr'><is><t>a</t></is></c></row>"),
            MadeWorkbook.texts(""));
    assertThat(faultOf(wide)).hasMessageContaining("expected at most 1000 columns");
    String header = "<c t='inlineStr'><is><t>a</t></is></c>";
    Path order =
        made(
            MadeWorkbook.sheet("<row r='5'>" + header + "</row><row r='5'>" + header + "</row>"),
            MadeWorkbook.texts(""));
    assertThat(faultOf(order)).hasMessageContaining("expected rows in order");
    assertThat(faultOf(made(MadeWorkbook.sheet(""), MadeWorkbook.texts(""))))
        .returns(FileFault.Kind.EMPTY, FileFault::kind);
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    Path text = TableFiles.write(home, "t.xlsx", "a,b\n");
    assertThat(faultOf(text)).hasMessageStartingWith("t.xlsx: cannot be opened as a workbook");
    Path whole =
        made(MadeWorkbook.sheet("<row r='1'><c><v>1</v></c></row>"), MadeWorkbook.texts(""));
    byte[] bytes = Files.readAllBytes(whole);
    Path half = TableFiles.write(home, "h.xlsx", Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(faultOf(half)).isNotNull();
    Path torn = made(MadeWorkbook.OPENING + "<row r='1'><c><v>1", MadeWorkbook.texts(""));
    assertThat(faultOf(torn)).hasMessageContaining("cannot be read on");
  }

  @Test
  void noticesAWorkbookThatIsReplacedWhileItIsRead() throws IOException {
    String rows = "<row r='1'><c t='str'><v>a</v></c></row><row r='2'><c><v>1</v></c></row>";
    Path file = made(MadeWorkbook.sheet(rows), MadeWorkbook.texts(""));
    try (Bundle bundle = Bundles.open(home, file);
        Rows open = bundle.table("t", Layout.RFC4180).orElseThrow().open(Digest.CRC32)) {
      assertThat(open.next()).isNotNull();
      made(MadeWorkbook.sheet(rows.replace("<v>1<", "<v>22<")), MadeWorkbook.texts(""));
      assertThat(catchThrowableOfType(FileFault.class, open::drain))
          .hasMessageStartingWith("m.xlsx: changed while it was read: ");
    }
  }

  /**
   * Excel's strict format writes a day as ISO 8601; a source with a comma has one in every cell.
   */
  @Test
  void writesNumbersAsTheSourceDoesAndADayWithoutItsMidnight() throws IOException {
    Path file =
        made(
            MadeWorkbook.sheet(
                "<row r='1'><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row r='2'><c"
                    + " t='d'><v>2026-11-30T00:00:00</v></c><c><v>-1234.50</v></c></row><row"
                    + " r='3'><c t='d'><v>2026-11-30T14:00:00</v></c><c"
                    + " t='str'><v>1,5</v></c></row>"),
            MadeWorkbook.texts(""));
    Layout comma = new Layout(StandardCharsets.UTF_8, ';', '"', ',', Set.of());
    try (Bundle bundle = Bundles.open(home, file)) {
      assertThat(TableFiles.rows(bundle.table("t", comma).orElseThrow()))
          .containsExactly("2: 2026-11-30|-1234,5", "3: 2026-11-30T14:00:00|1,5");
    }
  }
}
