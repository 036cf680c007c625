package dues.batch.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        insert into contract (source, contract, title, currency, brought_by, file_id, line, row_hash)
        select s.source, 'Z', 'Zoe', 'UAH', 1, 1, 2, gen_random_uuid() from source_system s where s.id = 'other'
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

  /** Both rows are tried again in each run, and the second file is not written over the first. */
  @Test
  void rowsOfDifferentHeadersComeBackInFilesOfTheirOwn() {
    it.actions("1,UPDATE,,S7,,,,,2024-04-20,,,,,,");
    it.night("2024-04-30");
    it.home.write("exports/actions.csv", "action,id,subscription,to\nUPDATE,2,S8,2024-04-20\n");
    it.jobs("2024-04-30", "import-billing");
    JobOutcome outcome = it.home.run("apply-actions", "2024-04-30");
    Path rejects = root.resolve("out/rejects/" + outcome.execution());
    assertThat(rejects.resolve("actions.csv")).content().contains("\n1,UPDATE,,S7,");
    assertThat(rejects.resolve("own-actions.csv")).content().contains("\nUPDATE,2,S8,");
  }
}
