package dues.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import dues.report.folder.Manifest;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second program opens the workbooks and finds the same rows and totals as the CSV says. */
class LibreOfficeTest {

  private final Path folder;

  LibreOfficeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void libreOfficeReadsWhatTheCsvSays() throws Exception {
    assumeTrue(
        LibreOffice.isInstalled(),
        "soffice is not installed: the workbooks were not opened by LibreOffice");
    try (SmallBooks books = new SmallBooks()) {
      books.write(folder, SmallBooks.october(), 1);
    }
    List<List<String>> csv = rows(Files.readString(folder.resolve("accrual-register.csv")));
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,1");
    List<List<String>> seen =
        rows(Files.readString(folder.resolve("accrual-register-Accrual register.csv")));

    int amount = csv.get(0).indexOf("amount");
    int currency = csv.get(0).indexOf("currency");
    List<List<String>> seenRows = seen.subList(3, 3 + csv.size() - 1);
    assertThat(column(seenRows, amount)).isEqualTo(column(csv.subList(1, csv.size()), amount));
    assertThat(column(seenRows, 1)).isEqualTo(column(csv.subList(1, csv.size()), 1));
    // the apostrophe guards CSV alone; in a workbook a text is a text
    assertThat(column(seenRows, 2)).contains("=HYPERLINK(\"http://evil.example\";\"Click\")");
    assertThat(column(seenRows, 10)).contains("2026-10-20");
    List<List<String>> totals = seen.subList(3 + csv.size() - 1, seen.size());
    assertThat(column(totals, currency)).containsExactly("EUR", "JPY", "UAH");
    assertThat(column(totals, amount)).containsExactly("11.61", "1000000", "682.11");
  }

  /** Totals are compared with the manifest's, which are those of the CSV. */
  @Test
  void libreOfficePrintsWhatTheCsvSays() throws Exception {
    assumeTrue(
        LibreOffice.isInstalled(),
        "soffice is not installed: the workbooks were not printed by LibreOffice");
    Written written;
    try (SmallBooks books = new SmallBooks()) {
      written = books.write(folder, SmallBooks.october(), 1, SmallBooks.sheets());
    }
    List<Manifest.Entry> workbooks =
        written.entries().stream().filter(entry -> entry.name().endsWith(".xlsx")).toList();
    assertThat(workbooks).hasSizeGreaterThan(15);
    Path printed = folder.resolve("printed");
    LibreOffice.convertAll(
        workbooks.stream().map(entry -> folder.resolve(entry.name())).toList(), "pdf", printed);
    for (Manifest.Entry entry : workbooks) {
      String text = LibreOffice.text(printed.resolve(entry.report() + ".pdf")).replace(",", "");
      assertThat(text).contains("Rows", Long.toString(entry.rows()));
      entry
          .totals()
          .values()
          .forEach(
              sums ->
                  assertThat(text).as(entry.name()).contains(sums.values().toArray(String[]::new)));
    }
  }

  private void convert(String format) throws Exception {
    LibreOffice.convert(folder.resolve("accrual-register.xlsx"), format, folder);
  }

  private static List<List<String>> rows(String csv) throws Exception {
    try (var reader =
        new CSVReaderBuilder(new StringReader(csv))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      return reader.readAll().stream().map(List::of).toList();
    }
  }

  private static List<String> column(List<List<String>> rows, int index) {
    return rows.stream().map(row -> row.get(index).replace(",", "")).toList();
  }
}
