package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dues.platform.postgres.HomeDatabase;
import dues.report.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator mends what a night refused, in the order in which it happens: 31 of 32 contracts have
 * a credit that is no number, each with a balance of 1.50.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RejectsCommandTest {

  private static final int WRONG = 31;

  private final Path home;
  private final Path desk;

  RejectsCommandTest(@TempDir Path home, @TempDir Path desk) {
    this.home = home;
    this.desk = desk;
  }

  @BeforeAll
  void importsAnExport() throws IOException {
    StringBuilder contracts =
        new StringBuilder("contract,title,balance,credit,phones\nA,Anna,10.00,0,\n");
    for (int i = 1; i <= WRONG; i++) {
      contracts.append("K%02d,\"Klara %d, der Kundin\",1.50,x,05012345%02d\n".formatted(i, i, i));
    }
    write(
        "jobs/sources/own.yml",
        "kind: generic\npath: exports\ncurrency: UAH\nlimits: {at_least: 1000}\n");
    write("exports/contracts.csv", contracts.toString());
    write("exports/fees.csv", "fee,title,mode\nnet,Internet,MONTH_PRORATED\n");
    write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from\nS1,A,net,2026-10-40\nS2,K31,net,2026-10-01\n");
    dues(0, "run", "import-billing", "--date", "2026-10-31");
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void mend(String name, String wrong, String right) throws IOException {
    String text = Files.readString(home.resolve(name));
    assertThat(text).contains(wrong);
    Files.writeString(home.resolve(name), text.replace(wrong, right));
  }

  private String dues(int exit, String... words) {
    OneProcess.Ended ended = OneProcess.dues(home, List.of(words));
    assertThat(ended.exit()).as(ended.results() + ended.messages()).isEqualTo(exit);
    return exit == 0 ? ended.results() : ended.messages();
  }

  private String phone(String contract) throws SQLException {
    try (HomeDatabase database = HomeDatabase.of(home)) {
      return database
          .rows("select phones from contract where contract = '" + contract + "'")
          .get(0)
          .get(0);
    }
  }

  @Test
  @Order(1)
  void rejectsAreGroupedByReasonWithTrueTotals() {
    assertThat(dues(0, "rejects", "1"))
        .startsWith(
            """
            code           severity  rows  mended  balance  file                       lines             remedy
            E_AMOUNT       row         31       0    46.50  exports/contracts.csv      3, 4, 5, 6, 7, …  Correct the number, or set 'decimal:' in the source's sheet, and resubmit the row.
            E_DATE         row          1       0           exports/subscriptions.csv  2                 Correct""")
        .contains("E_AMOUNT: exports/contracts.csv line 3 column 'credit': 'x' is not a number")
        .contains("33 refusals of rows, 0 of them mended; 0 of single values.")
        .contains("`dues resubmit out/rejects/1/contracts.csv`")
        .contains("`dues resubmit out/rejects/1/subscriptions.csv`");
    assertThat(dues(0, "rejects", "1", "--json"))
        .contains(
            "{\"code\": \"E_AMOUNT\", \"severity\": \"row\", \"rows\": 31, \"mended\": 0, \"balance\": \"46.50\"")
        .contains(
            "\"files\": [\"out/rejects/1/contracts.csv\", \"out/rejects/1/subscriptions.csv\"]");
    assertThat(dues(0, "show", "1").lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "exports/contracts.csv 32 1 31 0 56.50 10.00 46.50 0.00",
            "exports/subscriptions.csv 2 0 1 1",
            "Next: `dues rejects 1` has the reason of 33 refusals, and how rows come in mended.");
    assertThat(dues(2, "rejects", "99")).contains("no execution 99", "dues runs");
  }

  @Test
  @Order(2)
  void whatATextEditorMendsComesInAndBothExecutionsTellIt() throws IOException {
    mend("out/rejects/1/contracts.csv", "1.50,x,0501", "1.50,0,0501");
    mend(
        "out/rejects/1/contracts.csv",
        "K07,\"Klara 7, der Kundin\",1.50,0,",
        "K07,\"Klara 7, der Kundin\",1.50,y,");
    assertThat(dues(0, "resubmit", "out/rejects/1/contracts.csv"))
        .contains("30 of 31 rows that execution 1 had refused came in.")
        .contains("Refused again: 1; `dues rejects 2` says why");
    assertThat(dues(0, "show", "2"))
        .contains("Takes in out/rejects/1/contracts.csv, mended rows that execution 1 had refused.")
        .contains("out/rejects/2");
    assertThat(dues(0, "show", "1"))
        .as("thirty contracts and the subscription that waited for one of them")
        .contains("31 of the refused rows came in with execution 2.")
        .contains("Next: `dues rejects 1` has the reason of 2 refusals");
    assertThat(dues(0, "resubmit", "out/rejects/1/contracts.csv"))
        .contains(
            "Nothing changed: 30 of 31 rows that execution 1 had refused are right and came in before.");
  }

  /** Semicolons, quotes, and 501234507 for 0501234507. */
  @Test
  @Order(3)
  void whatLibreOfficeSavesAsCsvComesInAsItWasMeant() throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "soffice is not installed: no file was mended with it");
    mend("out/rejects/2/contracts.csv", "1.50,y,", "1.50,12,");
    LibreOffice.convert(
        home.resolve("out/rejects/2/contracts.csv"),
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false",
        desk.resolve("csv"),
        "--infilter=CSV:44,34,76,1");
    Path saved = desk.resolve("csv/contracts.csv");
    assertThat(Files.readString(saved))
        .contains("\"K07\";\"Klara 7, der Kundin\";1.5;12;501234507;");
    assertThat(dues(0, "resubmit", saved.toString()))
        .as("execution 3 was the last to refuse it")
        .contains("1 of 1 rows that execution 3 had refused came in.");
    assertThat(phone("K07")).isEqualTo("0501234507");
    assertThat(dues(0, "show", "2")).contains("1 of the refused rows came in with execution 4.");
  }

  @Test
  @Order(4)
  void whatLibreOfficeSavesAsWorkbookComesInToo() throws Exception {
    assumeTrue(
        LibreOffice.isInstalled(), "soffice is not installed: no workbook was mended with it");
    mend("out/rejects/1/subscriptions.csv", "2026-10-40", "2026-10-04");
    LibreOffice.convert(
        home.resolve("out/rejects/1/subscriptions.csv"),
        "xlsx",
        desk.resolve("xlsx"),
        "--infilter=CSV:44,34,76,1");
    String saved = desk.resolve("xlsx/subscriptions.xlsx").toString();
    assertThat(dues(0, "resubmit", saved, "--execution", "1"))
        .contains("2 of 2 rows that execution 1 had refused came in.");
    assertThat(dues(0, "export", "subscriptions"))
        .contains("own,own:A,S1,net,2026-10-04,,", "own,own:K31,S2,net,2026-10-01,,");
    assertThat(dues(0, "rejects", "1")).contains("33 refusals of rows, 33 of them mended");
  }

  @Test
  @Order(5)
  void whatIsNoMendedFileStartsNothing() throws IOException {
    write("desk/other.csv", "contract,title\nA,Anna\n");
    assertThat(dues(2, "resubmit", "desk/other.csv"))
        .contains("desk/other.csv", "code, column, message", "out/rejects/<execution>/");
    assertThat(dues(2, "resubmit", "desk/none.csv")).contains("desk/none.csv", "is no file");
    assertThat(dues(2, "resubmit", "out/rejects/1/contracts.csv", "--execution", "77"))
        .contains("no execution 77");
  }
}
