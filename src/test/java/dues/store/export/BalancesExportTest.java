package dues.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.closing.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

/** 500.00 on 1 February, of which Dues charges 300.00 that day; the billing then exports 200.00. */
class BalancesExportTest {

  private static final String CONTRACTS = "contract,title,balance,balance_as_of";

  @Test
  void aChargeThatTheBillingHasTakenOffIsNotTakenOffAgain(@TempDir Path home) throws IOException {
    try (Books books = new Books(home, "")) {
      Files.writeString(
          home.resolve("jobs/sources/own.yml"),
          "kind: generic\npath: exports\ncurrency: UAH\nbalance_includes_charges: true\n");
      books.sheet("");
      books
          .file("contracts", CONTRACTS, "1,One,500.00,2026-02-01")
          .file("fees", "fee,title,mode", "net,Internet,MONTH_PRORATED")
          .file("prices", "fee,price", "net,300")
          .file("subscriptions", "subscription,contract,fee,from,to", "a,1,net,2026-02-01,");
      books.night("2026-02-01");
      assertThat(main(books)).isEqualTo("500.00 300.00 200.00");
      books.file("contracts", CONTRACTS, "1,One,200.00,2026-02-15");
      books.night("2026-02-15");
      assertThat(main(books)).isEqualTo("200.00 0.00 200.00");
      assertThat(
              books.rows("select round(available, 2) from reporting.balance where bucket = 'MAIN'"))
          .containsExactly("200.00");

      Files.writeString(
          home.resolve("jobs/sources/own.yml"), "kind: generic\npath: exports\ncurrency: UAH\n");
      books.sheet("");
      books.night("2026-02-16");
      assertThat(main(books)).isEqualTo("200.00 300.00 -100.00");
    }
  }

  /** Exported, posted since, available. */
  private static String main(Books books) {
    List<String> rows = new ArrayList<>();
    new Exports(
            books.bean(DataSource.class),
            books.bean(PlatformTransactionManager.class),
            (source, code) -> code)
        .stream(
            Exports.named("balances").orElseThrow(),
            new ExportFilter("own", null, null, null),
            row -> rows.add(row.get(4) + " " + row.get(5) + " " + row.get(6)));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
