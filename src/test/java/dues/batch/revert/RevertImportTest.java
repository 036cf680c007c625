package dues.batch.revert;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.imports.ImportHome;
import dues.batch.imports.PublishedFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One import of three: what it brought goes, what was before is there again, to the byte. */
class RevertImportTest {

  private static final String CONTRACTS =
      "contract,title,status,status_from,discount_percent,balance\n";
  private static final String LEDGER =
      "select coalesce(string_agg(s.subscription || ' ' || total, ', ' order by s.subscription), '') from (select subscription_id, sum(amount) as total from ledger_line group by 1) l join subscription s using (subscription_id)";

  private ImportHome home;

  @BeforeEach
  void open(@TempDir Path root) {
    home = new ImportHome(root, "limits: {at_least: 100}\nupdate: {title: overwrite}\n");
    home.write(
        "exports/contracts.csv",
        CONTRACTS + "A,Anna,0,,,10\nB,Bohdan,0,,,20\nC,Clara,0,,10,30\nD,Dana,0,,,40\n");
    home.write(
        "exports/fees.csv",
        "fee,title,mode,use_discount\nnet,Internet,MONTH_PRORATED,1\nold,Old,MONTH_FULL,0\n");
    home.write("exports/prices.csv", "fee,from,to,price\nnet,2026-01-01,,310.00\nold,,,5\n");
    home.write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from,to\nS1,A,net,2026-10-01,\nS2,B,net,2026-10-22,\nS3,C,net,2026-10-01,\n");
    run("import-billing", "2026-10-29");
    home.write(
        "exports/contracts.csv", CONTRACTS + "A,Anna,0,,,10\nB,Bohdan,0,,,20\nC,Clara,0,,10,30\n");
    night("2026-10-30");
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void night(String date) {
    List.of("import-billing", "recalculate-fees", "accrue-fees").forEach(job -> run(job, date));
  }

  private long run(String job, String date) {
    JobOutcome outcome = home.run(job, date);
    assertThat(outcome.exit()).as(job + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    return outcome.execution();
  }

  /**
   * A new contract, a dearer price, an earlier end, a suspended and a returned contract, one gone.
   */
  private long otherExport() {
    home.write(
        "exports/contracts.csv",
        CONTRACTS
            + "A,Anna Maria,0,,,11\nC,Clara,3,2026-10-11,20,30\nD,Dana,0,,,40\nE,Eva,0,,,50\n");
    home.write(
        "exports/fees.csv",
        "fee,title,mode,use_discount\nnet,Internet,MONTH_FULL,1\nold,Old,MONTH_FULL,0\ntv,TV,MONTH_FULL,0\n");
    home.write("exports/prices.csv", "fee,from,to,price\nnet,2026-01-01,,620.00\ntv,,,50\n");
    home.write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from,to\nS1,A,net,2026-10-01,2026-10-10\nS2,B,net,2026-10-22,\nS3,C,net,2026-10-01,\nS4,E,tv,2026-10-01,\n");
    long execution = run("import-billing", "2026-10-31");
    run("recalculate-fees", "2026-10-31");
    run("accrue-fees", "2026-10-31");
    return execution;
  }

  private JobOutcome revert(long execution) {
    return home.run("revert-import", "2026-10-31", Map.of("execution", String.valueOf(execution)));
  }

  private String facts() {
    return PublishedFacts.of(home);
  }

  /**
   * 310 and 310 × 10/31 and 310 less 10 %: what October costs when the second import never was. The
   * same files again, for the same date, cost what they had cost; only the rows' origin is another.
   */
  @Test
  void whatAnImportDidIsUndoneOnceAndTheSameFilesDoItAgain() {
    String before = facts();
    assertThat(home.value(LEDGER)).isEqualTo("S1 310.00, S2 100.00, S3 279.00");
    long execution = otherExport();
    String other = withoutOrigin();
    String otherLedger = home.value(LEDGER);
    assertThat(otherLedger).contains("S4 50.00");
    String lines = home.value("select count(*)::text from ledger_line");

    assertThat(revert(execution).messages()).isEmpty();
    assertThat(facts()).isEqualTo(before);
    assertThat(home.value("select count(*)::text from ledger_line")).isEqualTo(lines);
    run("recalculate-fees", "2026-10-31");
    run("accrue-fees", "2026-10-31");
    assertThat(home.value(LEDGER)).isEqualTo("S1 310.00, S2 100.00, S3 279.00, S4 0.00");
    assertThat(home.value("select count(*)::text from changed_contract")).isEqualTo("0");

    JobOutcome again = revert(execution);
    assertThat(again.exit()).isEqualTo(Exit.COMPLETED);
    assertThat(facts()).isEqualTo(before);
    assertThat(
            home.value(
                "select exit_message from batch_step_execution where job_execution_id = "
                    + again.execution()))
        .contains("was reverted by execution");

    long same = run("import-billing", "2026-10-31");
    assertThat(withoutOrigin()).isEqualTo(other);
    run("recalculate-fees", "2026-10-31");
    run("accrue-fees", "2026-10-31");
    assertThat(home.value(LEDGER)).isEqualTo(otherLedger);
    everyImportFromTheNewestOn(same);
  }

  private String withoutOrigin() {
    return PublishedFacts.withoutOrigin(home);
  }

  private void everyImportFromTheNewestOn(long newest) {
    long first = Long.parseLong(home.value("select min(execution_id)::text from import_run"));
    JobOutcome early = revert(first);
    assertThat(early.exit()).isEqualTo(Exit.USAGE);
    assertThat(early.messages().get(0)).contains("`dues revert " + newest + "`");
    for (String execution :
        home.value(
                "select string_agg(execution_id::text, ' ' order by execution_id desc) from import_run")
            .split(" ", -1)) {
      assertThat(revert(Long.parseLong(execution)).exit()).isEqualTo(Exit.COMPLETED);
    }
    assertThat(home.value("select count(*)::text from contract where withdrawn_by is null"))
        .isEqualTo("0");
    assertThat(home.value("select count(*)::text from price")).isEqualTo("0");
    run("recalculate-fees", "2026-10-31");
    assertThat(home.value("select sum(amount)::text from ledger_line")).isEqualTo("0.00");
    assertThat(home.run("import-billing", "2026-10-01").exit()).isEqualTo(Exit.COMPLETED);
    assertThat(home.value("select count(*)::text from contract where missing_since is null"))
        .isEqualTo("4");
  }

  /** An action on the new contract keeps it, its subscription and its fee. */
  @Test
  void whatOperatorsHaveBuiltOnStaysAndIsListed() {
    home.write(
        "exports/actions.csv",
        "id,action,subscription,from,to\na1,INTERRUPT,S4,2026-10-31,2026-10-31\na2,DELETE,Z,,\n");
    long execution = otherExport();
    run("apply-actions", "2026-10-31");
    revert(execution);
    assertThat(
            home.value(
                "select array_to_string(reverted_left, ', ') from import_run where execution_id = "
                    + execution))
        .isEqualTo("action a1, contract E, fee tv, subscription S4");
    assertThat(
            home.value("select count(*)::text from price join fee using (fee_id) where fee = 'tv'"))
        .isEqualTo("1");
    assertThat(home.value("select code from action where id = 'a2'")).isEqualTo("REVERTED");
    anythingElseIsRefusedBeforeItStarts();
  }

  private void anythingElseIsRefusedBeforeItStarts() {
    String runs = home.value("select count(*)::text from batch_job_execution");
    long accrual =
        Long.parseLong(
            home.value(
                "select max(job_execution_id)::text from batch_job_execution join batch_job_instance using (job_instance_id) where job_name = 'apply-actions'"));
    assertThat(revert(accrual).messages().get(0)).contains("is a run of apply-actions");
    assertThat(revert(4711).messages().get(0)).contains("There is no execution 4711");
    assertThat(revert(4711).exit()).isEqualTo(Exit.USAGE);
    assertThat(home.run("revert-import", "2026-10-31").messages().get(0))
        .contains("dues revert 12");
    assertThat(home.value("select count(*)::text from batch_job_execution")).isEqualTo(runs);
    home.write("exports/contracts.csv", "contract,title\nA,\"x\n");
    JobOutcome broken = home.run("import-billing", "2026-10-31");
    assertThat(revert(broken.execution()).messages().get(0))
        .contains("is FAILED; expected a completed import");
  }
}
