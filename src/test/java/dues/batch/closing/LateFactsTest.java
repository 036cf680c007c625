package dues.batch.closing;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.proof.LedgerProof;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facts that come too late: February is closed with 280.00 posted for the whole month, and in March
 * the export says that the subscription ended on the 14th, so 140.00 would be right.
 */
class LateFactsTest {

  private static final String SUBSCRIPTIONS = "subscription,contract,fee,from,to";
  private static final String ALWAYS = "a,1,net,2026-02-01,";
  private static final String FOURTEEN_DAYS = "a,1,net,2026-02-01,2026-02-14";
  private static final String CHARGED = "1 | CHARGE | 280.00 | 2026-02-01 | 2026-02-28 | f";

  private final Path home;

  LateFactsTest(@TempDir Path home) {
    this.home = home;
  }

  /** February charged and closed, March not yet charged. */
  private Books closed(String fees) {
    Books books = new Books(home, fees);
    books
        .file("contracts", "contract,title", "1,One")
        .file("fees", "fee,title,mode", "net,Internet,MONTH_PRORATED")
        .file("prices", "fee,from,to,price", "net,,,280")
        .file("subscriptions", SUBSCRIPTIONS, ALWAYS);
    books.night("2026-02-01");
    Books.completes(books.close("2026-02"));
    return books;
  }

  @Test
  void underRejectTheClosedMonthStaysAndTheDriftIsReportedUntilTheFactsReturn() {
    try (Books books = closed("closed_period: REJECT\n")) {
      books.file("subscriptions", SUBSCRIPTIONS, FOURTEEN_DAYS);
      books.night("2026-03-02");
      assertThat(books.ledger("2026-02")).containsExactly(CHARGED);
      assertThat(books.ledger("2026-03")).isEmpty();
      assertThat(books.drift())
          .containsExactly(
              "1 | 2026-02 | 2026-02-01 | 140.00 | 280.00 | -140.00 | CLOSED_PERIOD | t");
      assertThat(books.bean(LedgerProof.class).prove(List.of("own")).differences()).isEmpty();
      books.night("2026-03-03");
      assertThat(books.drift()).hasSize(1);

      books.file("subscriptions", SUBSCRIPTIONS, ALWAYS);
      books.night("2026-03-04");
      assertThat(books.drift()).isEmpty();
      assertThat(books.ledger("2026-03"))
          .containsExactly("1 | CHARGE | 280.00 | 2026-03-01 | 2026-03-31 | f");
    }
  }

  @Test
  void underPostToOpenTheFirstOpenMonthTakesTheDifference() {
    try (Books books = closed("closed_period: POST_TO_OPEN\n")) {
      books.file("subscriptions", SUBSCRIPTIONS, FOURTEEN_DAYS);
      books.night("2026-03-02");
      assertThat(books.ledger("2026-02")).containsExactly(CHARGED);
      assertThat(books.ledger("2026-03"))
          .containsExactly(
              "1 | REVERSAL | -280.00 | 2026-02-01 | 2026-02-28 | f",
              "1 | CHARGE | 140.00 | 2026-02-01 | 2026-02-14 | f");
      assertThat(books.drift()).isEmpty();
    }
  }

  @Test
  void theSwitchAccrueForcesAnImportsDifferenceIntoTheClosedMonth() {
    try (Books books = closed("closed_period: REJECT\nforce: [accrue]\n")) {
      books.file("subscriptions", SUBSCRIPTIONS, FOURTEEN_DAYS);
      books.night("2026-03-02");
      assertThat(books.ledger("2026-02"))
          .containsExactly(
              CHARGED,
              "1 | REVERSAL | -280.00 | 2026-02-01 | 2026-02-28 | t",
              "1 | CHARGE | 140.00 | 2026-02-01 | 2026-02-14 | t");
      assertThat(books.ledger("2026-03")).isEmpty();
      assertThat(books.drift()).isEmpty();
    }
  }

  @Test
  void otherSwitchesDoNotForceAnImport() {
    try (Books books = closed("force: [move, delete, update, move_from]\n")) {
      books.file("subscriptions", SUBSCRIPTIONS, FOURTEEN_DAYS);
      books.night("2026-03-02");
      assertThat(books.ledger("2026-02")).containsExactly(CHARGED);
      assertThat(books.drift()).hasSize(1);
    }
  }

  @Test
  void aSubscriptionThatBeganInAClosedMonthLeavesItsTileThereUncharged() {
    try (Books books = closed("")) {
      books.file("subscriptions", SUBSCRIPTIONS, ALWAYS, "b,1,net,2026-02-15,");
      books.night("2026-03-01");
      assertThat(books.ledger("2026-02")).containsExactly(CHARGED);
      assertThat(books.ledger("2026-03"))
          .containsExactly(
              "1 | CHARGE | 280.00 | 2026-03-01 | 2026-03-31 | f",
              "1 | CHARGE | 280.00 | 2026-03-01 | 2026-03-31 | f");
      assertThat(books.drift())
          .containsExactly("1 | 2026-02 | 2026-02-01 | 140.00 | 0.00 | 140.00 | CLOSED_PERIOD | t");
      books.night("2026-03-02");
      assertThat(books.drift()).hasSize(1);
      Books.completes(books.close("2026-03"));
      assertThat(books.drift()).hasSize(1);

      books.file("subscriptions", SUBSCRIPTIONS, ALWAYS, "b,1,net,2026-03-01,");
      books.night("2026-04-01");
      assertThat(books.drift()).isEmpty();
    }
  }

  @Test
  void whatTheModeOffLeavesDoesNotBlockTheClosingAndBecomesDrift() {
    try (Books books = closed("recalculation: {mode: OFF}\n")) {
      books.night("2026-03-01");
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-02-01,2026-03-14");
      books.night("2026-03-02");
      // 31 days at 280.00, 14 of them used: 126.45
      assertThat(books.ledger("2026-03"))
          .containsExactly("1 | CHARGE | 280.00 | 2026-03-01 | 2026-03-31 | f");
      assertThat(books.drift())
          .containsExactly(
              "1 | 2026-03 | 2026-03-01 | 126.45 | 280.00 | -153.55 | RECALCULATION_OFF | f");
      Books.completes(books.close("2026-03"));
      assertThat(books.drift())
          .containsExactly(
              "1 | 2026-03 | 2026-03-01 | 126.45 | 280.00 | -153.55 | RECALCULATION_OFF | t");
    }
  }

  @Test
  void whatWasLeftOnPurposeStaysLeftWhenTheSheetChanges() {
    try (Books books = closed("recalculation: {mode: OFF}\n")) {
      books.night("2026-03-01");
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-02-01,2026-03-14");
      books.night("2026-03-02");
      books.sheet("recalculation: {mode: ON}\n");
      books.night("2026-04-01");
      assertThat(books.drift()).hasSize(1);
      assertThat(books.bean(LedgerProof.class).prove(List.of("own")).differences()).isEmpty();
      Books.completes(books.close("2026-03"));
      assertThat(books.drift())
          .containsExactly(
              "1 | 2026-03 | 2026-03-01 | 126.45 | 280.00 | -153.55 | RECALCULATION_OFF | t");
    }
  }

  @Test
  void currentMonthLeavesTheMonthBefore() {
    try (Books books = closed("recalculation: {mode: CURRENT_MONTH}\n")) {
      books.night("2026-03-01");
      books.night("2026-04-01");
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-02-01,2026-03-14");
      books.night("2026-04-02");
      assertThat(books.ledger("2026-04"))
          .containsExactly(
              "1 | CHARGE | 280.00 | 2026-04-01 | 2026-04-30 | f",
              "1 | REVERSAL | -280.00 | 2026-04-01 | 2026-04-30 | f");
      Books.completes(books.close("2026-03"));
      assertThat(books.drift())
          .containsExactly(
              "1 | 2026-03 | 2026-03-01 | 126.45 | 280.00 | -153.55 | OTHER_MONTH | t");
    }
  }

  /** The start moves after the set-up was charged, and the mode withholds the correction. */
  @Test
  void aSetUpIsNotChargedTwiceWhenItsCorrectionIsWithheld() {
    try (Books books = new Books(home, "recalculation: {mode: OFF}\n")) {
      books
          .file("contracts", "contract,title", "1,One")
          .file("fees", "fee,title,mode,setup_fee", "net,Internet,MONTH_PRORATED,50")
          .file("prices", "fee,from,to,price", "net,,,280")
          .file("subscriptions", SUBSCRIPTIONS, ALWAYS);
      books.night("2026-02-01");
      books.file("subscriptions", SUBSCRIPTIONS, "a,1,net,2026-03-10,");
      for (String date : List.of("2026-03-02", "2026-03-03", "2026-03-10", "2026-03-11")) {
        books.night(date);
      }
      assertThat(books.rows("select kind, amount, service_from from ledger_line order by line"))
          .filteredOn(line -> line.startsWith("SETUP"))
          .containsExactly("SETUP | 50.00 | 2026-02-01");
    }
  }
}
