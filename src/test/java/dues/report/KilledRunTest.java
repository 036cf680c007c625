package dues.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.report.folder.Manifest;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that ends anywhere leaves whole files, and the next one leaves what an uninterrupted one
 * leaves.
 */
class KilledRunTest {

  /** One with a table in each format, charts too. */
  private static final List<ReportSheet> SHEETS =
      SmallBooks.sheets("accrual-register", "month-summary");

  private static SmallBooks books;

  private final Path folder;

  KilledRunTest(@TempDir Path folder) {
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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void theNextRunEndsWithTheSameBytes(int filesPutInPlace) throws IOException {
    books.write(folder.resolve("whole"), SmallBooks.october(), 2, SHEETS);

    Path killed = folder.resolve("killed");
    ReportRun run = books.run(killed, 1);
    Manifest manifest = run.draft(SHEETS, SmallBooks.october());
    run.publish(new Manifest(manifest.date(), manifest.files().subList(0, filesPutInPlace)));
    assertThat(killed.resolve("manifest.json")).doesNotExist();

    books.write(killed, SmallBooks.october(), 2, SHEETS);
    assertThat(texts(killed)).isEqualTo(texts(folder.resolve("whole")));
  }

  @Test
  void whatWasHalfWrittenIsSweptAndNeverPutInPlace() throws IOException {
    Files.writeString(folder.resolve(".accrual-register.csv.1.part"), "source,contr");
    Files.createDirectories(folder.resolve(".scratch.1.part"));
    Files.writeString(folder.resolve(".scratch.1.part").resolve("poi-sxssf-sheet1.xml"), "<");
    books.write(folder, SmallBooks.october(), 2);
    assertThat(texts(folder))
        .hasSize(5)
        .allSatisfy((name, text) -> assertThat(name).doesNotStartWith("."));
  }

  @Test
  void aManifestThatNoLongerFitsItsFilesIsRefused() throws IOException {
    ReportRun run = books.run(folder, 1);
    run.publish(run.draft(SmallBooks.sheets("revenue-by-fee"), SmallBooks.october()));
    Files.writeString(folder.resolve("revenue-by-fee.csv"), "edited");
    assertThatThrownBy(run::publishManifest)
        .isInstanceOf(ReportFault.class)
        .hasMessageContaining("revenue-by-fee.csv is not what was written")
        .hasMessageContaining("Run finance-reports again");
    assertThat(folder.resolve("manifest.json")).doesNotExist();
  }

  @Test
  void anEditedFileIsKeptAsideAndReplaced() throws IOException {
    books.write(folder, SmallBooks.october(), 1);
    String good = Files.readString(folder.resolve("revenue-by-fee.csv"));
    Files.writeString(folder.resolve("revenue-by-fee.csv"), "edited");

    Written written = books.write(folder, SmallBooks.october(), 2);

    assertThat(written.sentence()).isEqualTo("4 files: 0 new, 1 replaced, 3 unchanged");
    assertThat(folder.resolve("revenue-by-fee.csv")).hasContent(good);
    assertThat(folder.resolve("superseded/2/revenue-by-fee.csv")).hasContent("edited");
    assertThat(folder.resolve("superseded/2")).isDirectoryNotContaining("glob:**accrual*");
  }

  /** Every file, dot files too, by its hexadecimal bytes. */
  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return texts;
  }
}
