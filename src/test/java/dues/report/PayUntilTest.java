package dues.report;

import static org.assertj.core.api.Assertions.assertThat;

import dues.report.query.ReportSnapshot;
import dues.report.sheet.ReportParameters;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a balance lasts at the prices of the tariffs; on 10 March 2025. */
class PayUntilTest {

  private static final ReportParameters MARCH =
      new ReportParameters(LocalDate.of(2025, 3, 10), List.of("own"), List.of());

  private static SmallBooks books;

  @BeforeAll
  static void openBooks() throws SQLException {
    books = new SmallBooks();
    books.sql().update("delete from contract_tariff");
    books.sql().update("update contract set balance = null, missing_since = null");
  }

  @AfterAll
  static void closeBooks() {
    books.close();
  }

  /** Contract 1001 owes 421.94 of the ledger, which is put on top of the balance. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Домашний (400 р.)               |       |       | 200.00 | 2025-03-25",
        "Домашний (400 р.);ТВ (100 р.)   |       |       | 200.00 | 2025-03-22",
        "Без цены                        |       |       | 200.00 |",
        "X (400 р.)                      |       |       |   0.00 |",
        "X (400 р.)                      |       |       |  -5    |",
        "Офис (1 200,50 р.) плюс         |       |       | 200.00 | 2025-03-14",
        "Без скобок                      | 300   | month | 200.00 | 2025-03-30",
        "Посуточный                      | 10    | day   | 200.00 | 2025-03-30",
        "Скобки важнее (400 р.)          | 1     | month | 200.00 | 2025-03-25",
        "Долг в копейку (400 р.)         |       |       |   0.01 | 2025-03-10",
      })
  void theBalanceLastsUntil(
      String titles, BigDecimal price, String interval, BigDecimal balance, LocalDate until)
      throws Exception {
    books.sql().update("delete from contract_tariff");
    books.sql().update("delete from tariff");
    books.sql().update("update contract set balance = ? + 421.94 where contract = '1001'", balance);
    for (String title : titles.split(";", -1)) {
      books
          .sql()
          .update(
              """
              with t as (
                insert into tariff (source, tariff, title, price, "interval", brought_by, file_id, line, row_hash)
                select source, ?, ?, ?, ?, 1, 1, 1, md5('')::uuid from source_system where id = 'own')
              insert into contract_tariff (contract_id, source, tariff, brought_by, file_id, line, row_hash)
              select contract_id, source, ?, 1, 1, 1, md5('')::uuid from contract where contract = '1001'
              """,
              title,
              title,
              price,
              interval,
              title);
    }
    assertThat(shown()).isEqualTo(until == null ? List.of() : List.of(until));
  }

  private static List<Object> shown() throws Exception {
    var sheet = SmallBooks.sheets("pay-until").get(0);
    List<Object> shown = new ArrayList<>();
    try (ReportSnapshot snapshot =
        ReportSnapshot.open(books.database().dataSource(), MARCH, SmallBooks.TIMEOUT)) {
      snapshot.stream(sheet, row -> shown.add(row[sheet.indexOf("pay_until")]));
    }
    return shown;
  }
}
