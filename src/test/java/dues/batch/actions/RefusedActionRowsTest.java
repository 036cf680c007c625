package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Rows of actions.csv that no run can apply, all in one file: each has its own answer. */
@TestInstance(Lifecycle.PER_CLASS)
class RefusedActionRowsTest {

  /** A row, and the code and column it is refused with. */
  private static final List<String> ROWS =
      List.of(
          "1,PAUSE,,S1,,,,,,,,,,, | E_PARAMETERS action",
          "2,UPDATE,,S7,,,,,2024-04-20,,,,,, | E_REF_MISSING subscription",
          "3,UPDATE,,S1,,,,,20.04.2024,,,,,, | E_DATE to",
          "4,UPDATE,,S1,,,,2024-04-20,2024-04-10,,,,,, | E_DATE to",
          "5,UPDATE,,S1,,,,,2024-03-10,,,,,, | E_DATE to",
          "6,UPDATE,,S1,,,,,,,,,,, | E_ID_MISSING from",
          "7,UPDATE,,S1,,,,2024-04-01,,,-5,,,, | E_PARAMETERS action",
          "8,UPDATE,,,,,,,2024-04-20,,,,,, | E_ID_MISSING subscription",
          "9,UPDATE,,S1,B,,,,2024-04-20,,,,,, | E_REF_MISSING contract",
          "10,INTERRUPT,,S1,,,,,,,,,,, | E_ID_MISSING from",
          "11,INTERRUPT,,S1,,,,2024-03-01,2024-03-10,,,,,, | E_DATE from",
          "12,INTERRUPT,,,,west,,2024-04-01,,,,,,, | E_REF_MISSING group",
          "13,MOVE,,S1,,,,,,,,,,, | E_ID_MISSING to_contract",
          "14,MOVE,,S1,,,,,,Z,,,,, | E_REF_MISSING to_contract",
          "15,MOVE,,S1,,,,,,A,,,,, | E_PARAMETERS to_contract",
          "16,MOVE,,S1,,,,,,D,,,,, | E_CURRENCY to_contract",
          "17,MOVE_FROM,,S1,,,,,,B,,,,, | E_ID_MISSING from",
          "18,ADD,,S1,B,,net,2024-04-01,,,,,,, | E_ID_DUPLICATE subscription",
          "19,ADD,,S9,B,,,2024-04-01,,,,,,, | E_ID_MISSING fee",
          "20,ADD,,S9,B,,gas,2024-04-01,,,,,,, | E_REF_MISSING fee",
          "21,ADD,,S9,,,net,2024-04-01,,,,,,, | E_ID_MISSING contract",
          "22,ADJUST,,,A,,,,,,,,,, | E_ID_MISSING amount",
          "23,ADJUST,,,A,,,,,,,,0.005,, | E_AMOUNT amount",
          "24,DELETE,,,C,,net,,,,,,,, | E_REF_MISSING contract");

  private ActionsHome it;
  private JobOutcome outcome;
  private List<String> file;

  @BeforeAll
  void applyAll(@TempDir Path root) throws IOException {
    it = new ActionsHome(root, "recalculation: {mode: ON}\n");
    it.home.write(
        "exports/contracts.csv",
        "contract,title,group,currency\nA,Anna,north,\nB,Bohdan,north,\nC,Clara,south,\nD,Dana,south,EUR\n");
    it.night("2024-04-30");
    assertThat(it.posted()).isEqualTo("A CHARGE 300.00 04-01..04-30 in 04");
    it.actions(ROWS.stream().map(RefusedActionRowsTest::action).toArray(String[]::new));
    it.jobs("2024-04-30", "import-billing");
    outcome = it.home.run("apply-actions", "2024-04-30");
    file = Files.readAllLines(root.resolve("out/rejects/" + outcome.execution() + "/actions.csv"));
  }

  @AfterAll
  void close() {
    it.close();
  }

  @ParameterizedTest
  @FieldSource("ROWS")
  void comesBackAsARejectedRow(String row) {
    String id = action(row).split(",", 2)[0];
    String reject = row.split(" \\| ", 2)[1];
    assertThat(
            it.home.value(
                "select string_agg(code || ' ' || column_name, ', ') from reject where execution_id = "
                    + outcome.execution()
                    + " and raw like '"
                    + id
                    + ",%'"))
        .isEqualTo(reject);
    assertThat(file)
        .filteredOn(line -> line.startsWith(action(row) + "," + reject.replace(' ', ',') + ","))
        .hasSize(1);
  }

  @Test
  void theFileHasTheSourcesHeaderAndNothingElse() {
    assertThat(file.get(0)).isEqualTo(ActionsHome.HEADER.strip() + ",code,column,message");
    assertThat(file).hasSize(1 + ROWS.size());
  }

  @Test
  void noneOfThemChangesAnything() {
    assertThat(outcome.exit()).as("%s", outcome.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(it.home.value("select string_agg(distinct state, ' ') from action"))
        .isEqualTo("REFUSED");
    it.jobs("2024-04-30", "recalculate-fees", "accrue-fees");
    assertThat(it.posted()).isEmpty();
    assertThat(it.home.value("select count(*)::text from subscription_overlay")).isEqualTo("0");
    assertThat(it.home.value("select count(*)::text from subscription")).isEqualTo("1");
  }

  private static String action(String row) {
    return row.split(" \\| ", 2)[0];
  }
}
