package dues.source.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import dues.source.Format;
import dues.source.Reject;
import dues.source.RejectCode;
import dues.source.record.RowPlace;
import dues.source.rejected.RejectFiles.RejectedRow;
import dues.tabular.Digest;
import dues.tabular.Layout;
import dues.tabular.Rows;
import dues.tabular.TableFiles;
import dues.tabular.bundle.Bundles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectFilesTest {

  private static final Charset CP1251 = Charset.forName("windows-1251");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private static Reject reject(String column, RejectCode code, String problem) {
    return Reject.of(new RowPlace("x.csv", 7), column, code, "v", problem);
  }

  @Test
  void writesTheSourcesOwnLayoutAndIsReadAgainWithoutTheThreeColumns() throws IOException {
    Format format = Format.GENERIC.delimitedBy(';');
    Format cp1251 = new Format(CP1251, ';', '"', '.', format.dateFormats(), format.nullTokens());
    List<RejectedRow> rows =
        List.of(
            new RejectedRow(
                "1;\"Иван; Ив\";x",
                List.of(
                    reject("a", RejectCode.E_DATE, "'x' is not a date"),
                    reject("b", RejectCode.E_AMOUNT, "\"y\" is not a number"))));
    Path file =
        RejectFiles.write(
            home.resolve("out/rejects/5"),
            "exports/a/users.csv",
            cp1251,
            List.of("n", "t", "message"),
            rows);
    assertThat(home.relativize(file)).hasToString("out/rejects/5/users.csv");
    assertThat(Files.readString(file, CP1251))
        .isEqualTo(
            "n;t;message;code;column;message\n"
                + "1;\"Иван; Ив\";x;\"E_DATE; E_AMOUNT\";\"a; b\";\"x.csv line 7 column 'a': 'x' is"
                + " not a date. "
                + RejectCode.E_DATE.remedy()
                + " x.csv line 7 column 'b': \"\"y\"\" is not a number. "
                + RejectCode.E_AMOUNT.remedy()
                + "\"\n");
    Layout layout = cp1251.layout();
    assertThat(TableFiles.rows(Bundles.open(home, file).table("users", layout).orElseThrow()))
        .containsExactly("2: 1|Иван; Ив|x");
    assertThat(file.getParent()).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void writesAWorkbooksRowsIntoAWorkbook() throws IOException {
    List<RejectedRow> rows =
        List.of(new RejectedRow("44,\"a,b\"", List.of(reject("c", RejectCode.E_DATE, "bad"))));
    Path file =
        RejectFiles.write(
            home, "exports/utm5/2026-10-31.xlsx#users", Format.GENERIC, List.of("id", "t"), rows);
    assertThat(file.getFileName()).hasToString("2026-10-31-users.xlsx");
    try (var bundle = Bundles.open(home, file);
        Rows read = bundle.table("users", Layout.RFC4180).orElseThrow().open(Digest.CRC32)) {
      assertThat(read.header().names()).containsExactly("id", "t");
      assertThat(read.next()).extracting("raw").hasToString("44,\"a,b\"");
      assertThat(read.next()).isNull();
    }
  }

  @Test
  void replacesAnEarlierFileOfTheSameName() throws IOException {
    List<RejectedRow> rows =
        List.of(new RejectedRow("1", List.of(reject("", RejectCode.E_COLUMNS, "bad"))));
    RejectFiles.write(home, "a.csv", Format.GENERIC, List.of("n"), rows);
    RejectFiles.write(home, "a.csv", Format.GENERIC, List.of("n"), List.of());
    assertThat(Files.readString(home.resolve("a.csv"))).isEqualTo("n,code,column,message\n");
  }
}
