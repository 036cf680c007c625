package dues.batch.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.closing.Books;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four contracts with five daily lines each, of which the sheet allows four at once. */
class ParkedContractsTest {

  private static final String PARKED =
      "select c.contract, p.cause from parked_contract p join contract c using (contract_id) order by 1";

  private final Path home;

  ParkedContractsTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void someAreShownAllAreStoredAndTriedAgain() {
    String most = "max_lines_per_subscription: 4\n";
    try (Books books = new Books(home, most + "max_periodic_errors: 3\n")) {
      books
          .file("contracts", "contract,title", "1,One", "2,Two", "3,Three", "4,Four", "5,Five")
          .file("fees", "fee,title,mode", "net,Internet,MONTH_BY_DAY")
          .file("prices", "fee,price", "net,310")
          .file(
              "subscriptions",
              "subscription,contract,fee,from,to",
              "a,1,net,2026-03-01,",
              "b,2,net,2026-03-01,",
              "c,3,net,2026-03-01,2026-03-04",
              "d,4,net,2026-03-01,",
              "e,5,net,2026-03-01,");
      Books.completes(books.run("import-billing", "2026-03-05"));
      JobOutcome failed = books.run("accrue-fees", "2026-03-05");
      assertThat(failed.exit()).isEqualTo(Exit.FAILED);
      assertThat(failed.messages().get(0).lines())
          .hasSize(5)
          .startsWith(
              "4 contracts could not be charged, limits.parked in jobs/fees.yml allows 0; all others were posted. Mend the facts and run again:")
          .endsWith("  … and 1 more (max_periodic_errors)");
      assertThat(failed.messages().get(0))
          .contains("own:1: ", "own:2: ", "own:4: ")
          .doesNotContain("own:5: ");
      assertThat(books.rows(PARKED))
          .hasSize(4)
          .allMatch(row -> row.contains("5 lines at once for subscription"))
          .extracting(row -> row.substring(0, 1))
          .containsExactly("1", "2", "4", "5");
      assertThat(books.ledger("2026-03"))
          .hasSize(4)
          .allMatch(line -> line.startsWith("3 | CHARGE | 10.00"));

      books.sheet("max_lines_per_subscription: 6\n");
      Books.completes(books.run("accrue-fees", "2026-03-05"));
      assertThat(books.rows(PARKED)).isEmpty();
      assertThat(books.ledger("2026-03")).hasSize(24);
      Books.completes(books.run("accrue-fees", "2026-03-06"));
      assertThat(books.ledger("2026-03")).hasSize(28);
    }
  }
}
