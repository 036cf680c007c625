package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportBillingJobTest {

  private static final String CONTRACTS = "contract,title,discount_percent\n";
  private static final String LEDGER =
      "select coalesce(string_agg(kind || ' ' || amount || ' ' || service_from || '..' || service_to, ', ' order by subscription_id, line), '') from ledger_line";

  private ImportHome home;

  @BeforeEach
  void open(@TempDir Path root) {
    home =
        new ImportHome(root, "limits: {rejected_percent: 40, missing_percent: 40, at_least: 3}\n");
    home.write("exports/contracts.csv", CONTRACTS + "A,Anna,\nB,Bohdan,\nC,Clara,\nD,Dana,\n");
    home.write("exports/fees.csv", "fee,title,mode\nnet,Internet,MONTH_PRORATED\n");
    home.write("exports/prices.csv", "fee,from,to,price\nnet,2026-01-01,,310.00\n");
    home.write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from,to\nS1,A,net,2026-10-01,\nS2,B,net,2026-10-22,\n");
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void night(String date) {
    for (String job : new String[] {"import-billing", "recalculate-fees", "accrue-fees"}) {
      JobOutcome outcome = home.run(job, date);
      assertThat(outcome.exit()).as(job + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    }
  }

  /** 310 × 10/31 = 100. */
  @Test
  void aNightPostsWhatIsDueAndTheSameNightAgainPostsNothing() {
    night("2026-10-31");
    assertThat(home.value(LEDGER))
        .isEqualTo("CHARGE 310.00 2026-10-01..2026-11-01, CHARGE 100.00 2026-10-22..2026-11-01");
    night("2026-10-31");
    assertThat(home.value("select count(*)::text from ledger_line")).isEqualTo("2");
    assertThat(home.value("select count(*)::text from import_run where unchanged")).isEqualTo("1");
  }

  /** A ended on the 10th: 310 × 10/31 = 100, so −310 + 100; B is not touched. */
  @Test
  void oneChangedFactMakesTheSameNightPostExactlyItsDifference() {
    night("2026-10-31");
    home.write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from,to\nS1,A,net,2026-10-01,2026-10-10\nS2,B,net,2026-10-22,\n");
    night("2026-10-31");
    assertThat(home.value(LEDGER))
        .isEqualTo(
            "CHARGE 310.00 2026-10-01..2026-11-01, REVERSAL -310.00 2026-10-01..2026-11-01, "
                + "CHARGE 100.00 2026-10-01..2026-10-11, CHARGE 100.00 2026-10-22..2026-11-01");
    assertThat(home.value("select count(*)::text from ledger_line")).isEqualTo("4");
    assertThat(home.value("select count(*)::text from changed_contract")).isEqualTo("0");
  }

  @Test
  void anUnreadablePriceLeavesThePreviousOneInForce() {
    night("2026-10-31");
    home.write("exports/prices.csv", "fee,from,to,price\nnet,2026-01-01,,3l0.00\n");
    night("2026-10-31");
    assertThat(home.value("select price::numeric(9,2)::text from price")).isEqualTo("310.00");
    assertThat(home.value("select count(*)::text from ledger_line")).isEqualTo("2");
    assertThat(home.value("select code from reject")).isEqualTo("E_AMOUNT");
  }

  @Test
  void aLostFileStopsTheImportUnlessItsLossIsAccepted() {
    night("2026-10-31");
    home.delete("exports/prices.csv");
    JobOutcome lost = home.run("import-billing", "2026-10-31");
    assertThat(lost.exit()).isEqualTo(Exit.FAILED);
    assertThat(lost.messages().get(0)).contains("E_FILE_MISSING", "prices", "accept_missing");
    assertThat(home.value("select count(*)::text from price")).isEqualTo("1");
    JobOutcome accepted =
        home.run("import-billing", "2026-10-31", Map.of("accept_missing", "prices"));
    assertThat(accepted.exit()).as("" + accepted.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(home.value("select count(*)::text from price")).isEqualTo("0");
  }

  @Test
  void anAbsentContractIsMarkedAndItsReturnTakesTheMarkAway() {
    night("2026-10-30");
    home.write("exports/contracts.csv", CONTRACTS + "A,Anna,\nB,Bohdan,\nD,Dana,\n");
    night("2026-10-31");
    assertThat(
            home.value(
                "select contract || ' ' || missing_since from contract where missing_since is not null"))
        .isEqualTo("C 2026-10-31");
    home.write("exports/contracts.csv", CONTRACTS + "A,Anna,\nB,Bohdan,\nC,Clara,\nD,Dana,\n");
    night("2026-11-01");
    assertThat(home.value("select count(*)::text from contract where missing_since is not null"))
        .isEqualTo("0");
  }

  /** Three of four contracts are 75 %, more than the 40 % that the sheet allows. */
  @Test
  void aMassDisappearanceTouchesNothing() {
    night("2026-10-30");
    home.write("exports/contracts.csv", CONTRACTS + "A,Anna,\n");
    JobOutcome outcome = home.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
    assertThat(outcome.messages().toString()).contains("G_MASS_MISSING", "3 of 4");
    assertThat(home.value("select count(*)::text from contract where missing_since is not null"))
        .isEqualTo("0");
  }

  @Test
  void aMassDisappearanceIsSeenWhereASourceHasNeitherContractsNorFees() {
    home.write("exports/contracts.csv", CONTRACTS);
    home.write("exports/fees.csv", "fee,title,mode\n");
    home.write("exports/prices.csv", "fee,from,to,price\n");
    home.write("exports/subscriptions.csv", "subscription,contract,fee,from,to\n");
    home.write("exports/tariffs.csv", "tariff,title\nA,a\nB,b\nC,c\nD,d\n");
    night("2026-10-30");
    home.write("exports/tariffs.csv", "tariff,title\nA,a\n");
    JobOutcome outcome = home.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
    assertThat(outcome.messages().toString()).contains("G_MASS_MISSING", "3 of 4");
  }

  @Test
  void aMendedFileIsANewImportAndABrokenOneTouchesNothing() {
    home.write("exports/contracts.csv", CONTRACTS + "A,Anna,\nB,\"Bohdan,\n");
    JobOutcome broken = home.run("import-billing", "2026-10-31");
    assertThat(broken.exit()).isEqualTo(Exit.FAILED);
    assertThat(broken.messages().get(0)).contains("contracts.csv", "line 3");
    assertThat(home.value("select count(*)::text from contract")).isEqualTo("0");
    home.write("exports/contracts.csv", CONTRACTS + "A,Anna,\nB,Bohdan,\n");
    assertThat(home.run("import-billing", "2026-10-31").exit()).isEqualTo(Exit.COMPLETED);
    assertThat(home.value("select count(*)::text from contract")).isEqualTo("2");
  }

  @Test
  void anOlderExportIsRefusedBeforeAnythingStarts() {
    night("2026-10-31");
    JobOutcome older = home.run("import-billing", "2026-10-30");
    assertThat(older.exit()).isEqualTo(Exit.USAGE);
    assertThat(older.messages().get(0)).contains("2026-10-31", "-p older=true");
    assertThat(home.run("import-billing", "2026-10-30", Map.of("older", "true")).exit())
        .isEqualTo(Exit.COMPLETED);
  }

  @Test
  void everyRowIsStagedOrRefusedAndTheRefusedComeBackInTheirLayout(@TempDir Path unused) {
    home.write(
        "exports/contracts.csv", CONTRACTS + "A,Anna,\nB,Bohdan,\n,Nobody,\nA,Again,\nD,Dana,1O\n");
    JobOutcome outcome = home.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
    assertThat(outcome.messages().toString()).contains("3 of 5 rows were refused");
    assertThat(home.value("select string_agg(code || ' ' || line, ', ' order by line) from reject"))
        .isEqualTo("E_ID_MISSING 4, E_ID_DUPLICATE 5, E_AMOUNT 6");
    assertThat(
            home.value(
                "select row_count || ' = ' || accepted || ' + ' || rejected from import_file where logical_name = 'contracts'"))
        .isEqualTo("5 = 2 + 3");
  }
}
