package dues.report;

import static org.assertj.core.api.Assertions.assertThat;

import dues.report.folder.ReportFolder.Outcome;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportScope;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenReportsTest {

  private static final int REGISTER = 0;
  private static final int REVENUE = 2;

  private static SmallBooks books;

  private final Path folder;

  GoldenReportsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void openBooks() throws SQLException {
    books = new SmallBooks();
  }

  @AfterAll
  static void closeBooks() {
    books.close();
  }

  static Stream<String> everyReportOfTheBooks() {
    return SmallBooks.sheets().stream()
        .filter(sheet -> sheet.layout().scope() == ReportScope.BOOKS)
        .map(ReportSheet::name);
  }

  @ParameterizedTest
  @MethodSource("everyReportOfTheBooks")
  void aReportEqualsItsGoldenFile(String name) throws IOException {
    books.write(folder, SmallBooks.october(), 7, SmallBooks.sheets(name));
    Golden.compare(name + ".csv", Files.readString(folder.resolve(name + ".csv")));
  }

  @Test
  void theManifestTellsRowsAndTotalsWorkedOutByHand() throws IOException {
    Written written = write(folder, 7);

    // -250 + 250 + 161.29 + 10.65 + 216 - 5 + 101.92 + 0 + 5.25, and 100 for a year, 92 for a
    // quarter
    assertThat(written.entries().get(REGISTER).rows()).isEqualTo(13);
    assertThat(written.entries().get(REGISTER).totals())
        .isEqualTo(Map.of("amount", Map.of("UAH", "682.11", "EUR", "11.61", "JPY", "1000000")));
    // September's 250 and 49.90 on top
    assertThat(written.entries().get(REVENUE).totals().get("net"))
        .isEqualTo(Map.of("UAH", "982.01", "EUR", "11.61", "JPY", "1000000"));
    assertThat(written.entries().get(REVENUE).totals().get("reversed"))
        .isEqualTo(Map.of("UAH", "-250.00", "EUR", "0.00", "JPY", "0"));
    String manifest = Files.readString(folder.resolve("manifest.json"));
    Golden.compare("manifest.json", manifest.replaceAll("\"[0-9a-f]{64}\"", "\"…\""));
  }

  @Test
  void twoRunsElsewhereGiveTheSameBytes() throws IOException, InterruptedException {
    write(folder.resolve("one"), 7);
    Thread.sleep(2_100); // a zip's clock ticks every two seconds
    write(folder.resolve("two"), 7);
    assertThat(bytes(folder.resolve("two"))).isEqualTo(bytes(folder.resolve("one")));
  }

  @Test
  void aSecondRunOfEqualBooksTouchesNoFileAndSaysSo() throws IOException {
    write(folder, 7);
    Map<String, FileTime> before = times();
    Written second = write(folder, 8);
    assertThat(second.outcomes()).hasSize(4).containsOnly(Outcome.UNCHANGED);
    assertThat(second.sentence()).isEqualTo("4 files, all unchanged: the books are equal");
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void aReportWithoutASourceSaysSoAndLeavesItsLinesOut() throws IOException {
    var without =
        new ReportParameters(SmallBooks.october().date(), List.of("own", "utm5"), List.of("utm5"));
    books.write(folder, without, 7);
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"sources\": \"own\"", "\"without\": \"utm5\"");
    assertThat(Files.readString(folder.resolve("accrual-register.csv"))).doesNotContain("utm5");
  }

  private static Written write(Path folder, long execution) throws IOException {
    return books.write(folder, SmallBooks.october(), execution);
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    assertThat(bytes)
        .containsOnlyKeys(
            "accrual-register.csv",
            "accrual-register.xlsx",
            "manifest.json",
            "revenue-by-fee.csv",
            "revenue-by-fee.xlsx");
    return bytes;
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }
}
