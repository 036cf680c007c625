package dues.tabular.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Fingerprint;
import dues.tabular.Layout;
import dues.tabular.Rows;
import dues.tabular.Table;
import dues.tabular.TableFiles;
import dues.tabular.bundle.Bundles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

  private static final Charset CP1251 = Charset.forName("windows-1251");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private Table table(byte[] bytes, Layout layout) throws IOException {
    TableFiles.write(home, "t.csv", bytes);
    return Bundles.open(home, home).table("t", layout).orElseThrow();
  }

  private Table table(String text) throws IOException {
    return table(text.getBytes(StandardCharsets.UTF_8), Layout.RFC4180);
  }

  private FileFault faultOf(byte[] bytes, Layout layout) throws IOException {
    Table table = table(bytes, layout);
    return catchThrowableOfType(FileFault.class, () -> TableFiles.rows(table));
  }

  private FileFault faultOf(String text) throws IOException {
    return faultOf(text.getBytes(StandardCharsets.UTF_8), Layout.RFC4180);
  }

  @Test
  void readsQuotedCellsAndKnowsThePhysicalLineOnWhichARowStarts() throws IOException {
    String text =
        "a,b,c\n"
            + "1,\"x, y\",3\n"
            + "\"two\n"
            + "lines, \"\"quoted\"\"\",\"\",z\n\n"
            + "7,,\"\"\"\"\n"
            + "\"last\",\"one\",\"x\"\n";
    assertThat(TableFiles.rows(table(text)))
        .containsExactly(
            "2: 1|x, y|3", "3: two\nlines, \"quoted\"||z", "6: 7||\"", "7: last|one|x");
  }

  @Test
  void acceptsMixedLineEndsAlsoInsideQuotes() throws IOException {
    String text = "a,b\r\n1,2\r3,4\n\"x\r\ny\",5\r\n\"p\rq\",6\r7,8\n";
    assertThat(TableFiles.rows(table(text)))
        .containsExactly("2: 1|2", "3: 3|4", "4: x\r\ny|5", "6: p\rq|6", "8: 7|8");
  }

  @Test
  void keepsTheRawTextOfARowWithoutItsLineEnd() throws IOException {
    try (Rows rows = table("a,b\r\n\"x\ny\", 2 \r\n").open(Digest.CRC32)) {
      assertThat(rows.next()).extracting("raw").hasToString("\"x\ny\", 2 ");
    }
  }

  @Test
  void skipsAByteOrderMarkAtTheStartOnly() throws IOException {
    assertThat(TableFiles.rows(table("\uFEFFa,b\n1,2\n"))).containsExactly("2: 1|2");
    assertThat(faultOf("a,b\n1,2\n\uFEFFa,b\n"))
        .hasMessage(
            "t.csv line 3: a byte order mark in the middle of the file; expected one file, not"
                + " several joined");
  }

  @Test
  void faultsARowWithAWrongNumberOfCellsAndReadsOn() throws IOException {
    assertThat(TableFiles.rows(table("a,b\n1\n1,2,3\n4,5\n")))
        .containsExactly(
            "2! 1 cells; expected 2 as in the header",
            "3! 3 cells; expected 2 as in the header",
            "4: 4|5");
  }

  @Test
  void takesAStrayQuoteForALetterAndLosesNoRowToIt() throws IOException {
    assertThat(TableFiles.rows(table("a,b\n5\" pipe,1\nКафе \"Ромашка\",2\n\"x\",a\"b\n")))
        .containsExactly("2: 5\" pipe|1", "3: Кафе \"Ромашка\"|2", "4: x|a\"b");
    assertThat(TableFiles.rows(table("a,b\n\"Ромашка\" ТОВ,1\n2,3\n")))
        .containsExactly(
            "2! text follows a closing quote; expected the delimiter or the line's end", "3: 2|3");
  }

  @Test
  void readsOtherDelimitersQuotesAndCharsets() throws IOException {
    Layout nodeny = new Layout(CP1251, ';', null, '.', Set.of());
    byte[] bytes = "номер;имя\n1;\"Ивановъ\n".getBytes(CP1251);
    assertThat(TableFiles.rows(table(bytes, nodeny))).containsExactly("2: 1|\"Ивановъ");
    for (String name : List.of("koi8-u", "cp866", "windows-1251", "UTF-8")) {
      Charset charset = Charset.forName(name);
      Layout layout = new Layout(charset, '|', '\'', '.', Set.of());
      byte[] text = "a|b\n'Привет | мир'|2\n".getBytes(charset);
      assertThat(TableFiles.rows(table(text, layout))).containsExactly("2: Привет | мир|2");
    }
  }

  @Test
  void namesTheByteAndTheLineThatAreNoText() throws IOException {
    byte[] utf8 = "a,b\n1,\"x\ny?z\"\n".getBytes(StandardCharsets.UTF_8);
    utf8[10] = (byte) 0xC3;
    assertThat(faultOf(utf8, Layout.RFC4180))
        .hasMessage(
            "t.csv line 3: byte 0xC3 at offset 10 is not UTF-8; expected text in that charset")
        .returns(FileFault.Kind.ENCODING, FileFault::kind);
    byte[] cp1251 = "a;b\nЖ;?\n".getBytes(CP1251);
    cp1251[6] = (byte) 0x98;
    assertThat(faultOf(cp1251, new Layout(CP1251, ';', '"', '.', Set.of())))
        .hasMessage(
            "t.csv line 2: byte 0x98 at offset 6 is not windows-1251; expected text in that"
                + " charset");
  }

  @Test
  void readsAReplacementCharacterThatStandsInTheFile() throws IOException {
    assertThat(TableFiles.rows(table("a\n\uFFFD\n"))).containsExactly("2: \uFFFD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | EMPTY     | t.csv: the file has no row; expected at least a header
          '\\n\\r\\n'       | EMPTY     | t.csv: the file has no row; expected at least a header
          'a,b\\n1,2'       | TRUNCATED | t.csv line 2: the last row has no line end; expected a whole file, ending with a line end
          'a,b\\n1,"2\\n3,' | TRUNCATED | t.csv line 2: a quoted cell of this row is still open at the end of the file; expected a whole file, ending with a line end
          'a,b,a\\n1,2,3\\n'| HEADER    | t.csv line 1: the header has two columns 'a'; expected each name once
          ',,\\n1,2,3\\n'   | HEADER    | t.csv line 1: the header names no column; expected column names
          'a,b\\n1,\\0\\n'  | ENCODING  | t.csv line 2: a NUL byte at offset 6; expected text in one charset
          """)
  void refusesAFileThatIsNotWhole(String text, FileFault.Kind kind, String message)
      throws IOException {
    String unescaped = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");
    assertThat(faultOf(unescaped)).hasMessage(message).returns(kind, FileFault::kind);
  }

  @Test
  void refusesUtf16AndWorkbooksUnderACsvName() throws IOException {
    assertThat(faultOf("\uFEFFa,b\n".getBytes(StandardCharsets.UTF_16LE), Layout.RFC4180))
        .hasMessageContaining("is UTF-16");
    assertThat(faultOf(new byte[] {'P', 'K', 3, 4, 0, 0}, Layout.RFC4180))
        .hasMessageContaining("is a zip or a workbook");
  }

  @Test
  void refusesARowThatNeverEndsAndAHeaderOfTenThousandColumns() throws IOException {
    assertThat(faultOf("a,b\n1,\"" + "x".repeat(3 << 20) + "\n"))
        .hasMessageStartingWith("t.csv line 2: this row is longer than 1048576 bytes");
    assertThat(faultOf("c,".repeat(10_000) + "\n"))
        .hasMessage("t.csv line 1: the header has 10001 columns; expected at most 1000");
  }

  private static Fingerprint fingerprint(Table table, Digest digest) throws IOException {
    try (Rows rows = table.open(digest)) {
      rows.drain();
      return rows.fingerprint();
    }
  }

  @Test
  void fingerprintsBytesSizeAndRows() throws IOException {
    // of the eight bytes "a,b\n1,2\n", worked out with sha256sum and zlib
    String sha256 = "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470";
    Table table = table("a,b\n1,2\n");
    Fingerprint whole = fingerprint(table, Digest.SHA256);
    assertThat(whole).isEqualTo(new Fingerprint(sha256, 177670011, 8, 1));
    Fingerprint quick = fingerprint(table, Digest.CRC32);
    assertThat(quick).isEqualTo(new Fingerprint(null, 177670011, 8, 1));
  }

  @Test
  void takesTheThreeRejectColumnsOffAMendedFile() throws IOException {
    Table table = table("a,message,code,column,message\n1,\"x,y\",E_DATE,a,bad\n2,z,,,\n");
    assertThat(TableFiles.rows(table)).containsExactly("2: 1|x,y", "3: 2|z");
    try (Rows rows = table.open(Digest.CRC32)) {
      assertThat(rows.header().names()).containsExactly("a", "message");
      assertThat(rows.next()).extracting("raw").hasToString("1,\"x,y\"");
    }
  }
}
