package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedActionsTest {

  private ActionsHome it;
  private Path root;

  @BeforeEach
  void open(@TempDir Path folder) {
    root = folder;
    it = new ActionsHome(folder, "recalculation: {mode: ON}\n");
    it.night("2024-04-30");
    it.posted();
  }

  @AfterEach
  void close() {
    it.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,PAUSE,,S1,,,,,,,,,,, | E_PARAMETERS action",
        "1,UPDATE,,S7,,,,,2024-04-20,,,,,, | E_REF_MISSING subscription",
        "1,UPDATE,,S1,,,,,20.04.2024,,,,,, | E_DATE to",
        "1,UPDATE,,S1,,,,2024-04-20,2024-04-10,,,,,, | E_DATE to",
        "1,UPDATE,,S1,,,,,2024-03-10,,,,,, | E_DATE to",
        "1,UPDATE,,S1,,,,,,,,,,, | E_ID_MISSING from",
        "1,UPDATE,,S1,,,,2024-04-01,,,-5,,,, | E_PARAMETERS action",
        "1,UPDATE,,,,,,,2024-04-20,,,,,, | E_ID_MISSING subscription",
        "1,UPDATE,,S1,B,,,,2024-04-20,,,,,, | E_REF_MISSING contract",
        "1,INTERRUPT,,S1,,,,,,,,,,, | E_ID_MISSING from",
        "1,INTERRUPT,,S1,,,,2024-03-01,2024-03-10,,,,,, | E_DATE from",
        "1,INTERRUPT,,,,west,,2024-04-01,,,,,,, | E_REF_MISSING group",
        "1,MOVE,,S1,,,,,,,,,,, | E_ID_MISSING to_contract",
        "1,MOVE,,S1,,,,,,Z,,,,, | E_REF_MISSING to_contract",
        "1,MOVE,,S1,,,,,,A,,,,, | E_PARAMETERS to_contract",
        "1,MOVE,,S1,,,,,,D,,,,, | E_CURRENCY to_contract",
        "1,MOVE_FROM,,S1,,,,,,B,,,,, | E_ID_MISSING from",
        "1,ADD,,S1,B,,net,2024-04-01,,,,,,, | E_ID_DUPLICATE subscription",
        "1,ADD,,S9,B,,,2024-04-01,,,,,,, | E_ID_MISSING fee",
        "1,ADD,,S9,B,,gas,2024-04-01,,,,,,, | E_REF_MISSING fee",
        "1,ADD,,S9,,,net,2024-04-01,,,,,,, | E_ID_MISSING contract",
        "1,ADJUST,,,A,,,,,,,,,, | E_ID_MISSING amount",
        "1,ADJUST,,,A,,,,,,,,0.005,, | E_AMOUNT amount",
        "1,DELETE,,,C,,net,,,,,,,, | E_REF_MISSING contract",
      })
  void comesBackAsARejectedRowAndChangesNothing(String action, String reject) throws IOException {
    it.home.write(
        "exports/contracts.csv",
        "contract,title,group,currency\nA,Anna,north,\nB,Bohdan,north,\nC,Clara,south,\nD,Dana,south,EUR\n");
    it.actions(action);
    it.jobs("2024-04-30", "import-billing");
    JobOutcome outcome = it.home.run("apply-actions", "2024-04-30");
    assertThat(outcome.exit()).as("%s", outcome.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(
            it.home.value(
                "select code || ' ' || column_name from reject where execution_id = "
                    + outcome.execution()))
        .isEqualTo(reject);
    assertThat(it.states()).isEqualTo("1 REFUSED");
    List<String> file =
        Files.readAllLines(root.resolve("out/rejects/" + outcome.execution() + "/actions.csv"));
    assertThat(file.get(0)).isEqualTo(ActionsHome.HEADER.strip() + ",code,column,message");
    assertThat(file.get(1)).startsWith(action + "," + reject.replace(' ', ',') + ",");
    assertThat(file).hasSize(2);
    it.jobs("2024-04-30", "recalculate-fees", "accrue-fees");
    assertThat(it.posted()).isEmpty();
    assertThat(it.home.value("select count(*)::text from subscription_overlay")).isEqualTo("0");
    assertThat(it.home.value("select count(*)::text from subscription")).isEqualTo("1");
  }

  @Test
  void everythingThatIsWrongWithARowIsSaidTogether() {
    it.actions("1,MOVE_FROM,,,,,,,32,,,,,,");
    it.night("2024-04-30");
    assertThat(
            it.home.value(
                "select string_agg(code || ' ' || column_name, ', ' order by reject_id) from reject"))
        .isEqualTo(
            "E_DATE to, E_ID_MISSING subscription, E_ID_MISSING from, E_ID_MISSING to_contract");
  }

  @Test
  void aMendedRowIsAppliedUnderItsId() {
    it.actions("1,UPDATE,,S1,,,,,20.04.2024,,,,,,");
    it.night("2024-04-30");
    it.actions("1,UPDATE,,S1,,,,,2024-04-20,,,,,,");
    it.night("2024-04-30");
    assertThat(it.states()).isEqualTo("1 APPLIED");
    assertThat(it.posted())
        .isEqualTo("A REVERSAL -300.00 04-01..04-30 in 04, A CHARGE 200.00 04-01..04-20 in 04");
  }

  @Test
  void whatNamesAMissingSubscriptionIsTriedAgainWhenItIsThere() {
    it.actions("1,UPDATE,,S2,,,,,2024-04-20,,,,,,");
    it.night("2024-04-30");
    assertThat(it.states()).isEqualTo("1 REFUSED");
    it.home.write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from,to\nS1,A,net,2024-04-01,\nS2,B,net,2024-04-01,\n");
    it.night("2024-04-30");
    assertThat(it.states()).isEqualTo("1 APPLIED");
    assertThat(it.posted()).isEqualTo("B CHARGE 200.00 04-01..04-20 in 04");
  }

  @Test
  void theContractOfAnotherSourceIsNamedAsSuch() {
    it.home.change(
        "insert into source_system (id, kind, title, time_zone) values ('other', 'generic', 'Other', 'UTC')");
    it.home.change(
        """
        insert into contract (source, contract, title, currency, brought_by, file_id, line, row_hash, raw)
        select s.source, 'Z', 'Zoe', 'UAH', 1, 1, 2, gen_random_uuid(), '' from source_system s where s.id = 'other'
        """);
    it.actions("1,MOVE,,S1,,,,,,Z,,,,,");
    it.night("2024-04-30");
    assertThat(it.home.value("select message from reject")).contains("'Z'", "one of source other");
  }

  /** The first content stands; the file says the id twice on two days. */
  @Test
  void anAppliedIdWithOtherContentIsSaidAndNotApplied() {
    it.actions("1,UPDATE,,S1,,,,,2024-04-20,,,,,,");
    it.night("2024-04-30");
    it.posted();
    it.actions("1,UPDATE,,S1,,,,,2024-04-10,,,,,,");
    it.night("2024-04-30");
    assertThat(it.posted()).isEmpty();
    assertThat(it.home.value("select code || ' ' || raw_value from reject"))
        .isEqualTo("E_ID_DUPLICATE 1");
    assertThat(it.home.value("select valid_to from action")).isEqualTo("2024-04-20");
  }
}
