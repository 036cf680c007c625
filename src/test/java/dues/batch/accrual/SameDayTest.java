package dues.batch.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.closing.Books;
import dues.batch.proof.LedgerProof;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Things that begin on one day and are not one, through nights on a database: a set-up and its
 * first tile, an added quantity and a tile that goes on, a fee and its substitute, prices in two
 * currencies, a contract that is absent for a day.
 */
class SameDayTest {

  private static final String SHEET =
      "suspend: ['3']\nno_suspend: {'3': [hold]}\nwrap: {'3': {net: hold}}\n";

  private final Books books;

  SameDayTest(@TempDir Path home) {
    this.books = new Books(home, SHEET);
  }

  private Books contracts(String balance, String... more) {
    String[] rows = new String[more.length + 1];
    rows[0] = "1,One,UAH," + balance;
    System.arraycopy(more, 0, rows, 1, more.length);
    return books.file("contracts", "contract,title,currency,balance", rows);
  }

  private void prices(String hold) {
    books.file(
        "prices",
        "fee,price,currency",
        "setup,80,UAH",
        "units,10,UAH",
        "net,310,UAH",
        "net,31,EUR",
        "hold," + hold + ",UAH");
  }

  @Test
  void eachIsChargedForItself() {
    String[] others = {"2,Two,UAH,", "3,Three,UAH,", "4,Four,EUR,"};
    books
        .file(
            "fees",
            "fee,title,mode,setup_fee,funds_check,quantity_change",
            "setup,Set up,MONTH_PRORATED,50,SUFFICIENT,",
            "units,Units,MONTH_PRORATED,,,CHARGE_DELTA",
            "net,Internet,MONTH_PRORATED,,,",
            "hold,On hold,MONTH_PRORATED,,,")
        .file(
            "subscriptions",
            "subscription,contract,fee,from",
            "a,1,setup,2026-03-01",
            "b,2,units,2026-03-01",
            "c,3,net,2026-03-01",
            "d,4,net,2026-03-01")
        .file("quantities", "subscription,from,to,quantity", "b,2026-03-01,,10")
        .file(
            "statuses",
            "contract,status,from,to",
            "2,3,2026-03-02,2026-03-03",
            "3,3,2026-03-01,2026-03-01");
    prices("62");
    try (books) {
      contracts("0", others);
      books.night("2026-03-01");
      contracts("60", "2,Two,UAH,", "3,Three,UAH,");
      books.night("2026-03-02");
      contracts("500", others);
      books.file(
          "quantities",
          "subscription,from,to,quantity",
          "b,2026-03-01,2026-03-02,10",
          "b,2026-03-03,,15");
      prices("93");
      books.night("2026-03-04");
      assertThat(
              books.rows(
                  "select c.contract, l.kind, l.amount, l.service_from, l.charge_date, l.revision"
                      + " from ledger_line l join contract c using (contract_id)"
                      + " order by c.contract, l.charge_date, l.line"))
          .containsExactly(
              "1 | SETUP | 50.00 | 2026-03-01 | 2026-03-02 | 0",
              "1 | CHARGE | 80.00 | 2026-03-01 | 2026-03-04 | 0",
              "2 | CHARGE | 3.23 | 2026-03-01 | 2026-03-01 | 0",
              "2 | CHARGE | 90.32 | 2026-03-04 | 2026-03-01 | 0",
              "2 | CHARGE | 50.00 | 2026-03-04 | 2026-03-04 | 1",
              "3 | CHARGE | 2.00 | 2026-03-01 | 2026-03-01 | 0",
              "3 | CHARGE | 300.00 | 2026-03-02 | 2026-03-01 | 0",
              "3 | REVERSAL | -2.00 | 2026-03-01 | 2026-03-01 | 1",
              "3 | CHARGE | 3.00 | 2026-03-01 | 2026-03-01 | 1",
              "4 | CHARGE | 31.00 | 2026-03-01 | 2026-03-01 | 0");
      assertThat(books.bean(LedgerProof.class).prove(List.of("own")).differences()).isEmpty();
    }
  }
}
