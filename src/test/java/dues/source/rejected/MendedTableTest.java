package dues.source.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.source.Format;
import dues.source.rejected.RefusedRows.RefusedRow;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Row;
import dues.tabular.Rows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person, an editor and a spreadsheet do to a reject file. */
class MendedTableTest {

  private static final Charset CP1251 = Charset.forName("windows-1251");
  private static final Format SOURCE =
      new Format(CP1251, ';', '"', '.', List.of(), Set.of()).delimitedBy(';');
  private static final String HEADER = "uid;fio;phone;deposit;code;column;message\n";
  private static final String WHERE = "exports/users.csv line ";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private static Map<Long, RefusedRow> refused() {
    Map<Long, RefusedRow> rows = new LinkedHashMap<>();
    rows.put(7L, new RefusedRow(7, "101;Іван;0501234567;1o.50", List.of("deposit")));
    rows.put(9L, new RefusedRow(9, "102;Ольга;0671112233;7.50", List.of("uid")));
    rows.put(12L, new RefusedRow(12, "103;Короткий", List.of("")));
    return rows;
  }

  /** Each row: its cells, then the line of the refused row that it is, and what is wrong. */
  private List<String> read(byte[] file, Format format) throws IOException {
    Files.write(home.resolve("users.csv"), file);
    RefusedRows refused = new RefusedRows("exports/users.csv", refused(), format);
    MendedTable table = MendedTable.of(home, home.resolve("users.csv"), format, refused, Set.of());
    Map<Long, Long> ties = table.ties();
    List<String> read = new ArrayList<>();
    try (Rows rows = table.open(Digest.CRC32)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        String fault = row.fault() == null ? "" : " ! " + row.fault();
        read.add(row.raw().text() + " = " + ties.getOrDefault(row.line(), 0L) + fault);
      }
      assertThat(rows.fingerprint().rows()).isEqualTo(read.size());
    }
    return read;
  }

  private List<String> read(String text) throws IOException {
    return read(text.getBytes(CP1251), SOURCE);
  }

  @Test
  void aTextEditorLeavesTheLayoutAndTheMessagesTellTheRows() throws IOException {
    assertThat(
            read(
                HEADER
                    + "102a;Ольга;0671112233;7.50;E_ID_DUPLICATE;uid;"
                    + WHERE
                    + "9 column 'uid': x\n"
                    + "101;\"Іван; молодший\";0501234567;10.50;E_AMOUNT;deposit;"
                    + WHERE
                    + "7: x\n"))
        .containsExactly(
            "102a;Ольга;0671112233;7.50 = 9", "101;\"Іван; молодший\";0501234567;10.50 = 7");
  }

  /** Comma, quotes everywhere, UTF-8 with a mark, 0501234567 and 7.50 as numbers, CRLF. */
  @Test
  void whatASpreadsheetMakesOfItIsTakenBack() throws IOException {
    String saved =
        "\uFEFF\"uid\",\"fio\",\"phone\",\"deposit\",\"code\",\"column\",\"message\"\r\n"
            + "\"101\",\"Іван\",501234567,10.5,\"E_AMOUNT\",\"deposit\",\""
            + WHERE
            + "7 column 'deposit': x\"\r\n"
            + "\"0102\",\"Ольга\",671112233,7.5,\"E_ID_DUPLICATE\",\"uid\",\""
            + WHERE
            + "9 column 'uid': x\"\r\n"
            + ",,,,,,\r\n";
    assertThat(read(saved.getBytes(StandardCharsets.UTF_8), SOURCE))
        .as("the columns that were named are as they were mended")
        .containsExactly("101;Іван;0501234567;10.5 = 7", "0102;Ольга;0671112233;7.50 = 9");
  }

  @Test
  void aRowWithoutItsMessageIsTheOneMostLikeIt() throws IOException {
    assertThat(read(HEADER + "101;Іван;0501234567;10.50;;;\n" + "999;Хтось;1;2;;;\n"))
        .containsExactly("101;Іван;0501234567;10.50 = 7", "999;Хтось;1;2 = 0");
  }

  /** Two cells in a header of four: code and message stand in the third cell and the fifth. */
  @Test
  void theReasonsOfAShortRowAreNeverItsValues() throws IOException {
    String reasons = "E_COLUMNS;;" + WHERE + "12: 2 cells; expected 4";
    String expected = "103;Короткий = 12 ! 2 cells; expected 4 as in the header";
    assertThat(read(HEADER + "103;Короткий;\"" + reasons.replace(";;", "\";;\"") + "\"\n"))
        .as("as it was written")
        .containsExactly(expected);
    assertThat(read(HEADER + "103;Короткий;E_COLUMNS;;\"" + WHERE + "12: 2 cells\";;\n"))
        .as("as a spreadsheet pads it")
        .containsExactly(expected);
    assertThat(read(HEADER + "103;Короткий;;5.00;E_COLUMNS;;" + WHERE + "12: 2 cells\n"))
        .as("mended")
        .containsExactly("103;Короткий;;5.00 = 12");
  }

  /** A source without quotes: a spreadsheet quotes what it likes, because no row had a quote. */
  @Test
  void quotesThatOnlyASpreadsheetCanHaveWrittenAreQuotes() throws IOException {
    byte[] saved =
        (HEADER
                + "\"101\";\"Іван\";\"0501234567\";\"10.50\";E_AMOUNT;deposit;\""
                + WHERE
                + "7: x\"\n")
            .getBytes(CP1251);
    assertThat(read(saved, SOURCE.unquoted())).containsExactly("101;Іван;0501234567;10.50 = 7");
  }

  @Test
  void anotherFileIsRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> read("uid;fio\n101;Іван\n"))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("users.csv line 1")
        .hasMessageContaining("code, column, message")
        .hasMessageContaining("out/rejects/<execution>/");
  }
}
