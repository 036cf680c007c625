package dues.batch.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.closing.Books;
import dues.batch.proof.LedgerProof;
import dues.store.export.ExportFilter;
import dues.store.export.Exports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A run at an instant gives each contract its own date (fees.md R10). On 31 October 2026 at 22:30
 * UTC it is 1 November in Kyiv (+2) and Tokyo (+9) and still 31 October in New York (−4).
 */
class LocalDatesTest {

  private static final String LINES =
      "select c.contract, l.charge_date from ledger_line l join contract c using (contract_id) order by 1, 2";

  private final Path home;

  LocalDatesTest(@TempDir Path home) {
    this.home = home;
  }

  private Books books() {
    return new Books(home, "suspend: []\n")
        .file(
            "contracts",
            "contract,title,time_zone,tariff",
            "kyiv,One,Europe/Kyiv,",
            "tokyo,Two,Asia/Tokyo,gold",
            "york,Three,America/New_York,")
        .file(
            "fees",
            "fee,title,mode,portal,url,description",
            "net,Internet,MONTH_FULL,read,Open|https://my.example/{UID}/{ID}?s={SID},By the month",
            "line,Line,MONTH_FULL,none,,")
        .file("prices", "fee,tariff,from,to,price", "net,,,,100", "net,gold,,,80.50", "line,,,,1")
        .file(
            "subscriptions",
            "subscription,contract,fee,from,to,price",
            "k,kyiv,net,2026-10-01,,70",
            "t,tokyo,net,2026-10-01,,",
            "y,york,net,2026-10-01,,",
            "over,york,net,2026-09-01,2026-09-30,");
  }

  private static void isRight(Books books) {
    assertThat(books.bean(LedgerProof.class).prove(List.of("own")).differences()).isEmpty();
  }

  private static void accrue(Books books, String date, String instant) {
    Books.completes(books.run("accrue-fees", date, "at=" + instant));
    isRight(books);
  }

  @Test
  void aMonthBeginsForEachContractAtItsOwnMidnight() {
    try (Books books = books()) {
      Books.completes(books.run("import-billing", "2026-10-31"));
      accrue(books, "2026-10-31", "2026-10-31T22:30:00Z");
      List<String> first =
          List.of(
              "kyiv | 2026-10-01",
              "kyiv | 2026-11-01",
              "tokyo | 2026-10-01",
              "tokyo | 2026-11-01",
              "york | 2026-09-01",
              "york | 2026-10-01");
      assertThat(books.rows(LINES)).isEqualTo(first);
      accrue(books, "2026-11-01", "2026-11-01T03:59:59Z");
      assertThat(books.rows(LINES)).isEqualTo(first);
      accrue(books, "2026-11-01", "2026-11-01T04:00:00Z");
      assertThat(books.rows(LINES)).hasSize(7).last().isEqualTo("york | 2026-11-01");
      Books.completes(books.run("accrue-fees", "2026-11-01"));
      assertThat(books.rows(LINES)).hasSize(7);
      isRight(books);
    }
  }

  @Test
  void aDateAndAnInstantOnOneDayAreProvedTogether() {
    try (Books books = books()) {
      Books.completes(books.run("import-billing", "2026-11-01"));
      accrue(books, "2026-11-01", "2026-11-01T01:00:00Z");
      assertThat(books.rows(LINES)).hasSize(6);
      Books.completes(books.run("accrue-fees", "2026-11-01"));
      assertThat(books.rows(LINES)).hasSize(7).last().isEqualTo("york | 2026-11-01");
      isRight(books);
    }
  }

  @Test
  void thePortalIsToldOfWhatASubscriberMaySee() {
    try (Books books = books()) {
      books.night("2026-10-31");
      List<String> told = new ArrayList<>();
      new Exports(
              books.bean(DataSource.class),
              books.bean(PlatformTransactionManager.class),
              (source, code) -> code)
          .stream(
              Exports.named("portal").orElseThrow(),
              new ExportFilter("own", null, null, null),
              row -> told.add(String.join(" ", row.subList(1, row.size()))));
      assertThat(told)
          .containsExactly(
              "kyiv k net Internet By the month read Open https://my.example/kyiv/k?s={SID} 2026-11-01 70",
              "tokyo t net Internet By the month read Open https://my.example/tokyo/t?s={SID} 2026-11-01 80.5",
              "york y net Internet By the month read Open https://my.example/york/y?s={SID} 2026-11-01 100");
    }
  }
}
