package dues.batch.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.proof.LedgerProof;
import dues.store.periods.MonthTotals;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two contracts from 1 February: 1 pays 300.00 a month in advance, 2 pays 280.00 in February and
 * 310.00 in March by the day's 10.00, in arrears.
 */
class ClosePeriodJobTest {

  private static final String SUBSCRIPTIONS = "subscription,contract,fee,from,to";
  private static final String FROZEN =
      """
      select to_char(t.month, 'YYYY-MM'), f.fee, t.category, t.lines, t.amount, t.currency
        from period_total t join fee f on f.fee_id = t.charged_fee_id order by 1, 2
      """;
  private static final String STATES =
      "select to_char(month, 'YYYY-MM'), state, closed_by, totals from accounting_period order by month";

  private final Path home;

  ClosePeriodJobTest(@TempDir Path home) {
    this.home = home;
  }

  private Books books(String fees) {
    Books books = new Books(home, fees);
    books
        .file("contracts", "contract,title", "1,One", "2,Two")
        .file(
            "fees",
            "fee,title,mode,timing,category",
            "net,Internet,MONTH_PRORATED,,access",
            "tv,Television,MONTH_PRORATED,IN_ARREARS,")
        .file(
            "prices", "fee,from,to,price", "net,,,300", "tv,,2026-02-28,280", "tv,2026-03-01,,310")
        .file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-02-01,", "b,2,tv,2026-02-01,");
    return books;
  }

  @Test
  void closingMarchClosesFebruaryAndFreezesBoth() {
    try (Books books = books("")) {
      books.night("2026-02-01");
      books.night("2026-03-01");
      books.night("2026-04-01");
      JobOutcome closed = books.close("2026-03");
      Books.completes(closed);
      assertThat(books.rows(FROZEN))
          .containsExactly(
              "2026-02 | net | access | 1 | 300.00 | UAH",
              "2026-02 | tv |  | 1 | 280.00 | UAH",
              "2026-03 | net | access | 1 | 300.00 | UAH",
              "2026-03 | tv |  | 1 | 310.00 | UAH");
      String by = String.valueOf(closed.execution());
      assertThat(books.rows(STATES))
          .containsExactly(
              "2026-02 | CLOSED | " + by + " | {\"UAH\": {\"lines\": 2, \"amount\": \"580.00\"}}",
              "2026-03 | CLOSED | " + by + " | {\"UAH\": {\"lines\": 2, \"amount\": \"610.00\"}}");
      assertThat(books.drift()).isEmpty();

      List<String> before = books.rows(STATES);
      Books.completes(books.close("2026-03"));
      Books.completes(books.close("2026-02"));
      assertThat(books.rows(STATES)).isEqualTo(before);
      assertThat(books.bean(MonthTotals.class).changedSinceClosing()).isEmpty();
    }
  }

  @Test
  void aLineThatIsMissingStopsTheClosingAndIsNamedWithItsRemedy() {
    try (Books books = books("")) {
      books.night("2026-02-01");
      books.night("2026-03-01");
      books.tamper(
          "delete from ledger_line where amount = 300 and accounting_period = '2026-02-01'");
      JobOutcome refused = books.close("2026-02");
      assertThat(refused.exit()).isEqualTo(Exit.FAILED);
      assertThat(refused.messages())
          .singleElement()
          .asString()
          .startsWith(
              "2026-02 of own stays open: 1 difference, together 300.00 UAH, between the ledger and what should stand in it.\n"
                  + "  own:1 subscription a: a CHARGE of 300.00 UAH for 2026-02-01..2026-02-28 is due and not in the ledger")
          .endsWith(
              "Expected none. Run `dues run recalculate-fees --date 2026-03-01 --source own`, then"
                  + " `dues run accrue-fees --date 2026-03-01 --source own`, and close again.");
      assertThat(books.rows(STATES)).isEmpty();
      assertThat(books.rows(FROZEN)).isEmpty();
    }
  }

  @Test
  void aFeeInArrearsKeepsItsMonthOpenUntilTheDayAfter() {
    try (Books books = books("")) {
      books.night("2026-02-28");
      JobOutcome refused = books.close("2026-02");
      assertThat(refused.exit()).isEqualTo(Exit.FAILED);
      assertThat(refused.messages().get(0))
          .contains("own:2 subscription b: a CHARGE of 280.00 UAH")
          .contains("`dues run accrue-fees --date 2026-03-01 --source own`");
      Books.completes(books.run("accrue-fees", "2026-03-01"));
      Books.completes(books.close("2026-02"));
    }
  }

  @Test
  void aChangeThatNoRecalculationHasSeenStopsTheClosing() {
    try (Books books = books("")) {
      books.night("2026-03-01");
      books.file(
          "subscriptions", SUBSCRIPTIONS, "a,1,net,2026-02-01,2026-02-14", "b,2,tv,2026-02-01,");
      Books.completes(books.run("import-billing", "2026-03-02"));
      JobOutcome refused = books.close("2026-02");
      assertThat(refused.exit()).isEqualTo(Exit.FAILED);
      assertThat(refused.messages().get(0)).contains("together -150.00 UAH");
      Books.completes(books.run("recalculate-fees", "2026-03-02"));
      Books.completes(books.close("2026-02"));
      assertThat(books.ledger("2026-02"))
          .containsExactly(
              "1 | CHARGE | 300.00 | 2026-02-01 | 2026-02-28 | f",
              "1 | REVERSAL | -300.00 | 2026-02-01 | 2026-02-28 | f",
              "1 | CHARGE | 150.00 | 2026-02-01 | 2026-02-14 | f",
              "2 | CHARGE | 280.00 | 2026-02-01 | 2026-02-28 | f");
    }
  }

  @Test
  void aMonthMustBeNamed() {
    try (Books books = books("")) {
      JobOutcome refused = books.run("close-period", "2026-03-01");
      assertThat(refused.exit()).isEqualTo(Exit.USAGE);
      assertThat(books.close("2026-13").messages())
          .containsExactly(
              "'2026-13' is not a month; expected one such as 2026-03: `dues close-period 2026-03`.");
    }
  }

  @Test
  void theCheckFindsAClosedMonthThatIsNotWhatItWas() {
    try (Books books = books("")) {
      books.night("2026-03-01");
      Books.completes(books.close("2026-02"));
      books.tamper(
          "update ledger_line set amount = 299, explanation = '299.00' where amount = 300 and accounting_period = '2026-02-01'");
      assertThat(books.bean(MonthTotals.class).changedSinceClosing())
          .containsExactly(
              "own 2026-02, fee net: 1 lines of 300.00 UAH were frozen at closing, the ledger has 1 of 299 UAH");
      assertThat(books.bean(LedgerProof.class).prove(List.of("own")).differences()).isEmpty();
    }
  }
}
