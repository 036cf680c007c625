package dues.store.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dues.report.SmallBooks;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each line of the ledger goes back to its billing in one file, which can be made again. */
class CarriedChargesTest {

  private static SmallBooks books;

  @BeforeAll
  static void openBooks() throws SQLException {
    books = new SmallBooks();
  }

  @AfterAll
  static void closeBooks() {
    books.close();
  }

  @Test
  void everyLineIsInOneFileOnceItsExecutionHasEnded() {
    CarriedCharges charges = new CarriedCharges(books.database().dataSource());
    assertThat(charges.next("own", 9, Reached.NOTHING)).isEqualTo(12);
    assertThat(charges.next("own", 10, Reached.NOTHING)).isZero();

    books.sql().update("insert into batch_job_instance values (5, 0, 'accrue-fees', '5')");
    books
        .sql()
        .update(
            "insert into batch_job_execution (job_execution_id, version, job_instance_id,"
                + " create_time, status) values (5, 0, 5, timestamp '2026-10-31 03:00',"
                + " 'STARTED')");
    books
        .sql()
        .update(
            """
            insert into ledger_line overriding system value
            select (l).* from (
              select jsonb_populate_record(l, jsonb_build_object('line', 1000000, 'revision', 99, 'execution_id', 5)) l
                from ledger_line l where kind = 'ADJUSTMENT') x
            """);
    assertThat(charges.next("own", 11, Reached.NOTHING)).as("it may post more yet").isZero();
    books
        .sql()
        .update("update batch_job_execution set status = 'FAILED' where job_execution_id = 5");
    assertThat(charges.next("own", 12, new Reached(6, 0))).as("six files are there").isEqualTo(1);
    assertThat(charges.next("own", 13, Reached.NOTHING)).isZero();

    FeedFiles files = new FeedFiles(books.database().dataSource());
    List<FeedFile> waiting = files.waiting(List.of("own"));
    assertThat(waiting.stream().map(FeedFile::name))
        .containsExactly("charges-000001.csv", "charges-000007.csv");
    assertThat(rows(files, waiting.get(0))).hasSize(12).isEqualTo(rows(files, waiting.get(0)));
    assertThat(waiting.get(0).header()).startsWith("contract", "line", "subscription");
    assertThat(rows(files, waiting.get(1)))
        .containsExactly(
            "1002 1000000 S2 tv tv ADJUSTMENT 2026-10-05 2026-10-05 1 -5.00 UAH MAIN 2026-10-05"
                + " 2026-10 goodwill -5 1002/S2/tv/ADJUSTMENT/2026-10-01/2026-10-05/MAIN/99");
  }

  @Test
  void noLineHasANumberThatAFileHasCarried() {
    FeedIds ids = new FeedIds(books.database().dataSource());
    ids.advance(Feed.CHARGES, 5_000_000);
    ids.advance(Feed.CHARGES, 4_000_000);
    ids.advance(Feed.CUSTOMERS, 7_000_000);
    assertThat(
            books
                .sql()
                .queryForObject(
                    "select nextval(pg_get_serial_sequence('ledger_line', 'line'))", Long.class))
        .isEqualTo(5_000_001);
  }

  private static List<String> rows(FeedFiles files, FeedFile file) {
    List<String> rows = new ArrayList<>();
    files.rows(file, row -> rows.add(String.join(" ", row)));
    return rows;
  }
}
