package dues.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.report.format.TableWriters;
import dues.report.sheet.Asked;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportFormat;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as people ask for them: of one contract, with parameters, as of an execution. */
class AskedReportTest {

  private static SmallBooks books;
  private static Path scratch;

  @BeforeAll
  static void openBooks(@TempDir Path folder) throws SQLException {
    books = new SmallBooks();
    scratch = folder;
  }

  @AfterAll
  static void closeBooks() {
    books.close();
  }

  @Test
  void aStatementTellsChargesPaymentsAndWhatIsOwedAfterEach() throws IOException {
    Golden.compare(
        "contract-statement.csv",
        text("contract-statement", new Asked(null, "1001", Map.of()), ReportFormat.CSV));
  }

  @Test
  void aStatementOfEqualBooksIsTheSamePdf() throws IOException {
    Asked asked = new Asked(null, "1001", Map.of());
    byte[] one = bytes("contract-statement", asked, ReportFormat.PDF);
    assertThat(new String(one, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(bytes("contract-statement", asked, ReportFormat.PDF)).isEqualTo(one);
    assertThat(bytes("contract-statement", new Asked(1L, "1001", Map.of()), ReportFormat.PDF))
        .isNotEqualTo(one);
  }

  /**
   * Execution 2, a child of the night 4, took 250.00 back. Before it the month of 1001 was 250.00 +
   * 161.29 + 10.65.
   */
  @ParameterizedTest
  @CsvSource({"1, 421.94", "2, 171.94", "3, 171.94", "4, 171.94"})
  void asOfAnExecutionTheBooksAreWhatTheyWere(long execution, String thisMonth) throws IOException {
    Asked asked = new Asked(execution, null, Map.of());
    assertThat(text("month-comparison", asked, ReportFormat.CSV))
        .containsPattern("own,\\d,1001,Іваненко Петро,250.00," + thisMonth + ",");
  }

  @Test
  void parametersChangeWhatIsShown() throws IOException {
    String text =
        text(
            "month-comparison",
            new Asked(null, null, Map.of("against", "2026-08", "top", "1")),
            ReportFormat.CSV);
    // 311.00 of 1002 stands alone; 193.92 and 171.94 are the others
    assertThat(text)
        .contains(",0.00,311.00,311.00,UAH\n", "own,,,2 others,0.00,365.86,365.86,UAH\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contract-statement | 1001   |      |             | ",
        "contract-statement |        |      |             | name it with --contract",
        "contract-statement | 1      |      |             | Contract '1' is unknown in source own",
        "cash               | 1001   |      |             | leave --contract out",
        "debtors            |        | 1    |             | leave --as-of out",
        "cash               |        | 99   |             | Execution 99 is unknown",
        "cash               |        |      | top=1       | has no parameter 'top'; expected none",
        "month-comparison   |        |      | toop=1      | expected one of against, top",
        "month-comparison   |        |      | top=many    | expected a whole number",
        "night-comparison   |        |      | against=May | expected a day such as 2026-10-31",
      })
  void whatCannotBeAskedIsRefused(
      String report, String contract, Long asOf, String parameter, String refusal) {
    Map<String, String> values =
        parameter == null
            ? Map.of()
            : Map.of(parameter.split("=", -1)[0], parameter.split("=", -1)[1]);
    Asked asked = new Asked(asOf, contract, values);
    if (refusal == null) {
      assertThat(assertWritten(report, asked)).isNotEmpty();
    } else {
      assertThatThrownBy(() -> bytes(report, asked, ReportFormat.CSV))
          .isInstanceOf(ReportFault.class)
          .hasMessageContaining(refusal);
    }
  }

  private static byte[] assertWritten(String report, Asked asked) {
    try {
      return bytes(report, asked, ReportFormat.CSV);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String report, Asked asked, ReportFormat format) throws IOException {
    return new String(bytes(report, asked, format), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String report, Asked asked, ReportFormat format) throws IOException {
    ReportSheet sheet = SmallBooks.sheets(report).get(0);
    ReportParameters parameters =
        new ReportParameters(SmallBooks.october().date(), List.of("own"), List.of(), asked);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReportDocument(books.database().dataSource(), SmallBooks.TIMEOUT)
        .write(
            sheet,
            parameters,
            titled -> TableWriters.open(format, titled, parameters, out, scratch));
    return out.toByteArray();
  }
}
