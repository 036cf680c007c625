package dues.batch.imports.resubmitted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.platform.StartupProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Mended rows through the import, each source a story of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResubmittedRowsTest {

  private static final String HEADER = "contract,title,balance,phones\n";

  private MendedHome home;

  @BeforeAll
  void open(@TempDir Path root) {
    home =
        new MendedHome(
            root, List.of("story", "later", "again", "second", "moved", "back", "abills1"));
  }

  @AfterAll
  void close() {
    home.close();
  }

  private String contracts(String source) {
    return home.value(
        "select string_agg(contract || ' ' || c.title || coalesce(' ' || balance::numeric(9,2), ''), ', ' order by contract)"
            + " from contract c join source_system using (source) where missing_since is null and id = '"
            + source
            + "'");
  }

  /** Balances: 10 + 30.50 loaded, 5 + 7 rejected, one unreadable; then 20 + 5 of 32 come in. */
  @Test
  void mendedRowsComeInOnceAndWhatIsStillWrongComesBack() {
    home.write(
        "story/contracts.csv",
        HEADER + "A,Anna,10.00,\nB,Bohdan,2o.00,\nC,Clara,30.50,\n,Dana,5.00,\nA,Again,7.00,\n");
    long night = home.run("story", "2026-10-31");
    assertThat(home.rejects(night)).isEqualTo("3 E_AMOUNT, 5 E_ID_MISSING, 6 E_ID_DUPLICATE");
    String totals =
        "select row_count || ' = ' || accepted || ' + ' || rejected || ' + ' || parked || ', ' || balance_read::numeric(9,2) || ' = '"
            + " || balance_loaded::numeric(9,2) || ' + ' || balance_rejected::numeric(9,2) || ' + ' || balance_parked::numeric(9,2)"
            + " from import_file where execution_id = ";
    assertThat(home.value(totals + night)).isEqualTo("5 = 2 + 3 + 0, 52.50 = 40.50 + 12.00 + 0.00");

    long first =
        home.resubmit(
            night, "contracts.csv", "B,Bohdan,2o.00", "B,Bohdan,20.00", "\n,Dana", "\nD,Dana");
    assertThat(home.value(totals + first)).isEqualTo("3 = 2 + 1 + 0, 32.00 = 25.00 + 7.00 + 0.00");
    assertThat(home.published(first)).isEqualTo("contract 2 2 0 0");
    assertThat(home.rejects(night)).isEqualTo("3 E_AMOUNT +1, 5 E_ID_MISSING +1, 6 E_ID_DUPLICATE");
    assertThat(home.rejects(first)).as("unmended, the same code").isEqualTo("4 E_ID_DUPLICATE");
    assertThat(home.read("out/rejects/" + first + "/contracts.csv"))
        .startsWith(
            "contract,title,balance,phones,code,column,message\nA,Again,7.00,,E_ID_DUPLICATE,contract,");
    assertThat(contracts("story"))
        .isEqualTo("A Anna 10.00, B Bohdan 20.00, C Clara 30.50, D Dana 5.00");

    long twice = home.resubmit(night, "contracts.csv");
    assertThat(home.published(twice)).isEqualTo("contract 2 0 0 0");
    long chained = home.resubmit(first, "contracts.csv", "A,Again", "E,Again");
    assertThat(home.rejects(first)).isEqualTo("4 E_ID_DUPLICATE +2");
    assertThat(home.rejects(night))
        .as("what answers the child answers the parent")
        .isEqualTo("3 E_AMOUNT +1, 5 E_ID_MISSING +1, 6 E_ID_DUPLICATE +3");
    assertThat(contracts("story")).endsWith("E Again 7.00");
    long done = home.resubmit(first, "contracts.csv");
    assertThat(home.value("select unchanged::text from import_run where execution_id = " + done))
        .isEqualTo("true");
    assertThat(
            home.value(
                "select string_agg(exit_message, '') from batch_step_execution where job_execution_id = "
                    + done))
        .contains("taken in by execution " + chained);

    long same = home.run("story", "2026-10-31");
    assertThat(home.value("select unchanged::text from import_run where execution_id = " + same))
        .as("the export is still the one that was published last")
        .isEqualTo("true");
    assertThat(home.value("select count(*)::text from contract where missing_since is not null"))
        .isEqualTo("0");
  }

  /** B came right with the night of 1 November; what was mended of 31 October is older. */
  @Test
  void aLaterExportsValueIsNotBeaten() {
    home.write("later/contracts.csv", HEADER + "A,Anna,1.00,\nB,Bohdan,2o.00,\nC,Clara,3o.00,\n");
    long first = home.run("later", "2026-10-31");
    home.write("later/contracts.csv", HEADER + "A,Anna,1.00,\nB,Bohdan,22.00,\nC,Clara,3o.00,\n");
    long second = home.run("later", "2026-11-01");
    long mended = home.resubmit(first, "contracts.csv", "2o.00", "20.00", "3o.00", "30.00");
    assertThat(home.rejects(mended)).isEqualTo("2 E_SUPERSEDED");
    assertThat(
            home.value(
                "select message from reject where code = 'E_SUPERSEDED' and execution_id = "
                    + mended))
        .contains("contracts.csv line 2", "later export", "later/contracts.csv line 3");
    assertThat(contracts("later")).isEqualTo("A Anna 1.00, B Bohdan 22.00, C Clara 30.00");
    assertThat(home.rejects(first)).isEqualTo("3 E_AMOUNT, 4 E_AMOUNT +2");
    assertThat(home.rejects(second))
        .as("the same row of the later export is answered too")
        .isEqualTo("4 E_AMOUNT +1");
  }

  /** The billing still writes 2o.00: the mended 20.00 stays in force. */
  @Test
  void theNextNightRefusesTheRowAgainAndKeepsWhatWasMended() {
    home.write("again/contracts.csv", HEADER + "A,Anna,1.00,\nB,Bohdan,2o.00,\n");
    long night = home.run("again", "2026-10-31");
    home.resubmit(night, "contracts.csv", "2o.00", "20.00");
    home.write("again/contracts.csv", HEADER + "A,Anna,1.50,\nB,Bohdan,2o.00,\n");
    long next = home.run("again", "2026-11-01");
    assertThat(home.rejects(next)).isEqualTo("3 E_AMOUNT");
    assertThat(contracts("again")).isEqualTo("A Anna 1.50, B Bohdan 20.00");
  }

  /** A typing mistake of the operator: the id of a contract that its own row has brought. */
  @Test
  void anIdThatTheExportBroughtInAnotherRowIsASecondOne() {
    home.write("second/contracts.csv", HEADER + "A,Anna,1.00,\n,Bohdan,2.00,\n");
    long night = home.run("second", "2026-10-31");
    long mistaken = home.resubmit(night, "contracts.csv", "\n,Bohdan", "\nA,Bohdan");
    assertThat(home.rejects(mistaken)).isEqualTo("2 E_ID_DUPLICATE");
    assertThat(contracts("second")).isEqualTo("A Anna 1.00");
  }

  @Test
  void aFileThatWasMovedIsKnownByItsMessages() {
    home.write("moved/contracts.csv", HEADER + "A,Anna,1.00,\nB,Bohdan,2o.00,\n");
    long night = home.run("moved", "2026-10-31");
    String text = home.read("out/rejects/" + night + "/contracts.csv").replace("2o.00", "20.00");
    home.write("desk/from-mail.csv", text);
    home.resubmit("desk/from-mail.csv", Optional.empty());
    assertThat(home.rejects(night)).isEqualTo("3 E_AMOUNT +1");
    String silent = text.replaceAll(",E_AMOUNT,.*", ",,,").replace("20.00", "21.00");
    home.write("desk/silent.csv", silent);
    assertThatThrownBy(() -> home.resubmit("desk/silent.csv", Optional.empty()))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("silent.csv")
        .hasMessageContaining("--execution");
    home.resubmit("desk/silent.csv", Optional.of(night));
    assertThat(contracts("moved")).isEqualTo("A Anna 1.00, B Bohdan 21.00");
    assertThatThrownBy(() -> home.resubmit("desk/silent.csv", Optional.of(999_999L)))
        .hasMessageContaining("no execution 999999");
  }

  @Test
  void whatWasTakenBackIsToBeMendedAgain() {
    home.write("back/contracts.csv", HEADER + "A,Anna,1.00,\nB,Bohdan,2o.00,\n");
    long night = home.run("back", "2026-10-31");
    long mended = home.resubmit(night, "contracts.csv", "2o.00", "20.00");
    assertThat(home.rejects(night)).isEqualTo("3 E_AMOUNT +1");
    home.revert(mended);
    assertThat(home.rejects(night)).isEqualTo("3 E_AMOUNT");
    assertThat(contracts("back")).isEqualTo("A Anna 1.00");
    home.resubmit(night, "contracts.csv");
    assertThat(contracts("back")).isEqualTo("A Anna 1.00, B Bohdan 20.00");
  }

  /** A semicolon too few: the reject columns of the short row are not taken for its values. */
  @Test
  void aRowOfTheWrongLengthIsRefusedUntilItHasItsCells() {
    home.write(
        "abills1/users.csv", "uid;fio;phone;deposit\n1;Anna;0501112233;5.00\n2;Bohdan;6.00\n");
    long night = home.run("abills1", "2026-10-31");
    long unmended = home.resubmit(night, "users.csv");
    assertThat(home.rejects(unmended)).isEqualTo("2 E_COLUMNS");
    long mended = home.resubmit(unmended, "users.csv", "2;Bohdan;6.00", "2;Bohdan;;6.00");
    assertThat(home.rejects(mended)).isEmpty();
    assertThat(home.rejects(night)).isEqualTo("3 E_COLUMNS +2");
    assertThat(contracts("abills1")).isEqualTo("1 Anna 5.00, 2 Bohdan 6.00");
  }
}
