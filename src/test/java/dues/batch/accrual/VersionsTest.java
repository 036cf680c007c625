package dues.batch.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.closing.Books;
import dues.batch.proof.LedgerProof;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values without dates hold from the business date that brought them (fees.md Q6): a tile is
 * computed with those of its charge date. The contract is SUSPENDED_CLIENT from 1 February on.
 */
class VersionsTest {

  private static final String NEVER = "suspend: []\n";
  private static final String SUSPENDING = "suspend: [SUSPENDED_CLIENT]\n";
  private static final String SUBSCRIPTIONS = "subscription,contract,fee,from,price,max_charges";

  private final Path home;

  VersionsTest(@TempDir Path home) {
    this.home = home;
  }

  private Books books(String fees, String mode) {
    return new Books(home, fees)
        .file("contracts", "contract,title", "1,One")
        .file("statuses", "contract,status,from", "1,SUSPENDED_CLIENT,2026-02-01")
        .file("fees", "fee,title,mode", "net,Internet," + mode)
        .file("prices", "fee,price", "net,310")
        .file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-03-01,,");
  }

  private static void isRight(Books books) {
    assertThat(books.bean(LedgerProof.class).prove(List.of("own")).differences()).isEmpty();
  }

  @Test
  void aMonthThatWasChargedKeepsTheSheetOfItsChargeDate() {
    try (Books books = books(NEVER, "MONTH_PRORATED")) {
      books.night("2026-03-01");
      books.sheet(SUSPENDING);
      books.night("2026-03-16");
      books.file("statuses", "contract,status,from", "1,SUSPENDED_CLIENT,2026-02-02");
      books.night("2026-03-17");
      books.night("2026-04-01");
      assertThat(books.ledger("2026-03"))
          .containsExactly("1 | CHARGE | 310.00 | 2026-03-01 | 2026-03-31 | f");
      assertThat(books.ledger("2026-04")).isEmpty();
      isRight(books);
      books.sheet(NEVER);
      books.night("2026-05-01");
      assertThat(books.ledger("2026-05"))
          .containsExactly("1 | CHARGE | 310.00 | 2026-05-01 | 2026-05-31 | f");
      assertThat(books.ledger("2026-04")).isEmpty();
      isRight(books);
      assertThat(books.rows("select sheet, valid_from from sheet_version order by 2"))
          .containsExactly(
              "fees:own | 2026-03-01", "fees:own | 2026-03-16", "fees:own | 2026-05-01");
    }
  }

  @Test
  void dailyLinesTakeTheSheetOfTheirDay() {
    try (Books books = books(NEVER, "MONTH_BY_DAY")) {
      books.night("2026-03-14");
      books.sheet(SUSPENDING);
      books.night("2026-03-16");
      books.sheet(NEVER);
      books.night("2026-03-20");
      // the 15th was missed and is charged as of the run of the 16th: with the sheet of the 15th
      assertThat(
              books.rows(
                  "select service_from, amount from ledger_line where service_from > '2026-03-13' order by 1"))
          .containsExactly("2026-03-14 | 10.00", "2026-03-15 | 10.00", "2026-03-20 | 10.00");
      isRight(books);
    }
  }

  @Test
  void otherWordsForTheSameAreNoVersion() {
    try (Books books = books("suspend: [CLOSED]\n", "MONTH_PRORATED")) {
      books.night("2026-03-01");
      books.sheet("# a remark\nmissing_grace: 5\nsuspend:\n  - 'CLOSED'\n");
      books.night("2026-03-16");
      assertThat(books.rows("select valid_from from sheet_version")).containsExactly("2026-03-01");
    }
  }

  @Test
  void aSheetChangedOnTheDayOfTheChargeCorrectsIt() {
    try (Books books = books(NEVER, "MONTH_PRORATED")) {
      books.night("2026-02-28");
      books.night("2026-03-01");
      books.sheet(SUSPENDING);
      books.night("2026-03-01");
      assertThat(books.ledger("2026-03"))
          .containsExactly(
              "1 | CHARGE | 310.00 | 2026-03-01 | 2026-03-31 | f",
              "1 | REVERSAL | -310.00 | 2026-03-01 | 2026-03-31 | f");
      isRight(books);
    }
  }

  @Test
  void parametersInTheSheetHoldFromTheirDay() {
    try (Books books = books(NEVER, "MONTH_PRORATED")) {
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-03-22,,");
      books.night("2026-03-22");
      books.sheet(NEVER + "fees: {net: {day_basis: FIXED_30}}\n");
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-03-22,,", "b,1,net,2026-03-22,,");
      books.night("2026-03-23");
      books.file(
          "subscriptions",
          SUBSCRIPTIONS,
          "a,1,net,2026-03-22,,",
          "b,1,net,2026-03-22,,",
          "c,1,net,2026-03-24,,");
      books.night("2026-03-24");
      // a and b: 310.00 × 10/31, charge date the 22nd; c: 310.00 × 7/30, the 31st does not count
      assertThat(books.rows("select service_from, amount from ledger_line order by 1, 2"))
          .containsExactly("2026-03-22 | 100.00", "2026-03-22 | 100.00", "2026-03-24 | 72.33");
      isRight(books);
    }
  }

  @Test
  void anOverriddenPriceAndNumberOfChargesHoldFromTheirImport() {
    try (Books books = books(NEVER, "MONTH_PRORATED")) {
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-03-01,280,1");
      books.night("2026-03-01");
      books.night("2026-04-01");
      assertThat(books.ledger("2026-04")).isEmpty();
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-03-01,300,3");
      books.night("2026-05-01");
      assertThat(books.rows("select service_from, amount from ledger_line order by 1"))
          .containsExactly("2026-03-01 | 280.00", "2026-05-01 | 300.00");
      isRight(books);
    }
  }
}
