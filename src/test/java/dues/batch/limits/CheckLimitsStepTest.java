package dues.batch.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.closing.Books;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two contracts at 300.00 and 280.00 a month: each first of a month posts 580.00. */
class CheckLimitsStepTest {

  private static final String SUBSCRIPTIONS = "subscription,contract,fee,from,to";
  private static final String PRICES = "fee,from,to,price";
  private static final String LIMITS = "limits: {change_percent: 20}\n";

  private final Path home;

  CheckLimitsStepTest(@TempDir Path home) {
    this.home = home;
  }

  private Books books(String fees) {
    Books books = new Books(home, fees);
    books
        .file("contracts", "contract,title", "1,One", "2,Two")
        .file("fees", "fee,title,mode", "net,Internet,MONTH_PRORATED", "tv,TV,MONTH_PRORATED")
        .file("prices", PRICES, "net,,,300", "tv,,,280")
        .file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-02-01,", "b,2,tv,2026-02-01,");
    books.night("2026-02-01");
    books.night("2026-02-02");
    books.night("2026-03-01");
    return books;
  }

  @Test
  void aNightOutsideTheBandStopsBeforePostingAndGoesOnWhenAccepted() {
    try (Books books = books(LIMITS)) {
      books.file("prices", PRICES, "net,,2026-03-31,300", "net,2026-04-01,,3000", "tv,,,280");
      Books.completes(books.run("import-billing", "2026-04-01"));
      Books.completes(books.run("recalculate-fees", "2026-04-01"));
      JobOutcome stopped = books.run("accrue-fees", "2026-04-01");
      assertThat(stopped.exit()).isEqualTo(Exit.FAILED);
      assertThat(stopped.messages())
          .containsExactly(
              """
              own: 3280.00 UAH would be posted for 2026-04-01; expected between 464.00 and 696.00 UAH (limits.change_percent 20 in jobs/fees.yml; comparable nights: 2026-03-01 580.00, 2026-02-01 580.00).
              Top movers of own:
                own:1 3000.00 UAH (1 lines, 0 of them reversals)
                own:2 280.00 UAH (1 lines, 0 of them reversals)
              Nothing was posted. Mend the facts, or, if it is right so, go on with `dues run accrue-fees --date 2026-04-01 --source own -p accept=%d`."""
                  .formatted(stopped.execution()));
      assertThat(books.ledger("2026-04")).isEmpty();
      assertThat(books.run("accrue-fees", "2026-04-01").exit()).isEqualTo(Exit.FAILED);
      assertThat(books.ledger("2026-04")).isEmpty();

      assertThat(books.run("accrue-fees", "2026-04-01", "accept=1").messages())
          .containsExactly(
              "-p accept=1: expected the number of the execution of accrue-fees for 2026-04-01 and these sources that its limits stopped; `dues runs` lists it.");
      Books.completes(books.run("accrue-fees", "2026-04-01", "accept=" + stopped.execution()));
      assertThat(books.ledger("2026-04"))
          .containsExactly(
              "1 | CHARGE | 3000.00 | 2026-04-01 | 2026-04-30 | f",
              "2 | CHARGE | 280.00 | 2026-04-01 | 2026-04-30 | f");
      Books.completes(books.run("accrue-fees", "2026-04-01"));
    }
  }

  /** 3000.00 and 280.00 are accepted for the night's accrual; its other jobs run as ever. */
  @Test
  void aNightHandsWhatIsAcceptedToTheJobThatItStopped() {
    try (Books books = books(LIMITS)) {
      books.file("prices", PRICES, "net,,2026-03-31,300", "net,2026-04-01,,3000", "tv,,,280");
      assertThat(books.run("nightly", "2026-04-01").exit()).isEqualTo(Exit.FAILED);
      String stopped =
          JdbcClient.create(books.bean(DataSource.class))
              .sql(
                  """
                  select max(e.job_execution_id)::text from batch_job_execution e join batch_job_instance i using (job_instance_id)
                   where i.job_name = 'accrue-fees' and e.status = 'FAILED'""")
              .query(String.class)
              .single();
      assertThat(books.run("nightly", "2026-04-01", "accept=1," + stopped).messages().get(0))
          .contains("accrue-fees or recalculate-fees", "limits stopped");
      Books.completes(books.run("nightly", "2026-04-01", "accept=" + stopped));
      assertThat(books.ledger("2026-04")).hasSize(2);
    }
  }

  @Test
  void aNightThatPostsTooLittleIsStoppedAsWell() {
    try (Books books = books(LIMITS)) {
      books.file(
          "subscriptions", SUBSCRIPTIONS, "a,1,net,2026-02-01,2026-03-31", "b,2,tv,2026-02-01,");
      Books.completes(books.run("import-billing", "2026-04-01"));
      Books.completes(books.run("recalculate-fees", "2026-04-01"));
      JobOutcome stopped = books.run("accrue-fees", "2026-04-01");
      assertThat(stopped.exit()).isEqualTo(Exit.FAILED);
      assertThat(stopped.messages().get(0)).startsWith("own: 280.00 UAH would be posted");
    }
  }

  @Test
  void anotherKindOfDayIsNotCompared() {
    try (Books books = books(LIMITS)) {
      Books.completes(books.run("import-billing", "2026-03-02"));
      books.night("2026-03-02");
      books.night("2026-04-01");
      assertThat(books.ledger("2026-04")).hasSize(2);
    }
  }

  @Test
  void aQuietDayMayMoveAShareOfTheLargestNightOfLate() {
    try (Books books = books(LIMITS)) {
      // 300.00 for 16 of 31 days: 154.84, more than 20 percent of 580.00, which is 116.00
      books.file(
          "subscriptions",
          SUBSCRIPTIONS,
          "a,1,net,2026-02-01,",
          "b,2,tv,2026-02-01,",
          "c,2,net,2026-03-16,");
      Books.completes(books.run("import-billing", "2026-03-16"));
      assertThat(books.run("accrue-fees", "2026-03-16").messages().get(0))
          .startsWith(
              "own: 154.84 UAH would be posted for 2026-03-16; expected between -116.00 and 116.00 UAH");
      // 300.00 for 10 of 31 days: 96.77
      books.file(
          "subscriptions",
          SUBSCRIPTIONS,
          "a,1,net,2026-02-01,",
          "b,2,tv,2026-02-01,",
          "c,2,net,2026-03-22,");
      Books.completes(books.run("import-billing", "2026-03-22"));
      Books.completes(books.run("accrue-fees", "2026-03-22"));
    }
  }

  @Test
  void moreReversalsThanAllowedStopTheRecalculation() {
    try (Books books = books("limits: {reversals: 1}\n")) {
      books.file(
          "subscriptions",
          SUBSCRIPTIONS,
          "a,1,net,2026-02-01,2026-03-10",
          "b,2,tv,2026-02-01,2026-03-10");
      Books.completes(books.run("import-billing", "2026-03-11"));
      JobOutcome stopped = books.run("recalculate-fees", "2026-03-11");
      assertThat(stopped.exit()).isEqualTo(Exit.FAILED);
      // ten of 31 days are left: 300.00 becomes 96.77, 280.00 becomes 90.32
      assertThat(stopped.messages().get(0))
          .startsWith(
              """
              own: 2 lines would be reversed; expected at most 1 (limits.reversals in jobs/fees.yml).
              Top movers of own:
                own:1 -203.23 UAH (2 lines, 1 of them reversals)
                own:2 -189.68 UAH (2 lines, 1 of them reversals)
              """);
      assertThat(books.ledger("2026-03")).hasSize(2);
      books.sheet("limits: {reversals: 2}\n");
      Books.completes(books.run("recalculate-fees", "2026-03-11"));
      assertThat(books.ledger("2026-03")).hasSize(6);
    }
  }

  @Test
  void limitsAreOffByDefault() {
    try (Books books = books("")) {
      books.file("prices", PRICES, "net,,2026-03-31,300", "net,2026-04-01,,3000", "tv,,,280");
      books.night("2026-04-01");
      assertThat(books.ledger("2026-04")).hasSize(2);
    }
  }
}
