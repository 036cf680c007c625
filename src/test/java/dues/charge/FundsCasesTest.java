package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.ledger.Balances;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to April's 300.00 when the money is or is not there; amounts in minor units. */
class FundsCasesTest {
  private final Scenario s = new Scenario();

  private void deposit(long main) {
    s.balances = new Balances(main, null, 0, DateRange.FOREVER, 0);
  }

  private FeeFacts fee(String... parameters) {
    return s.fee("MONTH_PRORATED", parameters).price("300.00").on("2024-04-01", "");
  }

  private List<String> shown() {
    Explained.check(s.ledger);
    List<String> shown = new ArrayList<>();
    for (LedgerLine line : s.fresh) {
      shown.add(
          Civil.text(line.key().serviceFrom())
              + " "
              + line.amount().text()
              + " "
              + line.key().bucket()
              + " @"
              + Civil.text(line.booking().chargeDate()));
    }
    return shown;
  }

  private List<Decision.Kind> decided() {
    return s.decisions.stream().map(Decision::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "POSITIVE,   1,     0, 0, true",
    "POSITIVE,   0,     0, 0, false",
    "POSITIVE,  -5,     6, 0, true",
    "POSITIVE,  -5,     0, 6, true",
    "POSITIVE,  -5,     4, 9, false",
    "SUFFICIENT, 29999, 0, 0, false",
    "SUFFICIENT, 30000, 0, 0, true",
    "SUFFICIENT, 29999, 1, 0, true",
    "NONE,      -9,     0, 0, true"
  })
  void ownCreditCountsAndTheCompanysWhereItIsZero(
      String check, long main, long own, long company, boolean charged) {
    s.balances = new Balances(main, null, own, Civil.day("2024-04-01"), company);
    fee("funds_check=" + check);
    assertThat(!s.run("2024-04-01").isEmpty()).isEqualTo(charged);
  }

  @Test
  void aRetriedTileIsChargedWholeOnTheDayItSucceeds() {
    deposit(0);
    fee("funds_check=POSITIVE");
    s.run("2024-04-01");
    s.run("2024-04-02");
    assertThat(decided()).containsExactly(Decision.Kind.REFUSED);
    deposit(100);
    s.run("2024-04-10");
    assertThat(shown()).containsExactly("2024-04-01 300.00 MAIN @2024-04-10");
    assertThat(decided()).containsExactly(Decision.Kind.REFUSED, Decision.Kind.RETRIED);
    s.changed(dues.customer.Change.Cause.IMPORT);
    assertThat(s.run("2024-04-11")).isEmpty();
  }

  @Test
  void aTileThatNeverFindsItsFundsIsForgivenAfterItsLastDay() {
    deposit(0);
    fee("funds_check=POSITIVE");
    for (int day = Civil.day("2024-04-01"); day <= Civil.day("2024-04-30"); day++) {
      s.run(day);
    }
    assertThat(decided()).containsExactly(Decision.Kind.REFUSED);
    deposit(100);
    s.run("2024-05-01");
    assertThat(decided()).containsExactly(Decision.Kind.REFUSED, Decision.Kind.FORGIVEN);
    assertThat(shown()).containsExactly("2024-05-01 300.00 MAIN @2024-05-01");
  }

  @Test
  void aSkippedTileIsNeverTriedAgain() {
    deposit(0);
    fee("funds_check=POSITIVE", "on_no_funds=SKIP");
    s.run("2024-04-01");
    deposit(100_000);
    assertThat(s.run("2024-04-02")).isEmpty();
    assertThat(s.run("2024-05-01")).hasSize(1);
  }

  @Test
  void aSuspendedSubscriptionPaysFromTheDayTheFundsAreFound() {
    deposit(0);
    fee("funds_check=POSITIVE", "on_no_funds=SUSPEND");
    s.run("2024-04-01");
    s.run("2024-04-02");
    assertThat(decided()).containsExactly(Decision.Kind.NO_FUNDS);
    deposit(100);
    s.run("2024-04-16");
    assertThat(shown()).containsExactly("2024-04-16 150.00 MAIN @2024-04-16");
    assertThat(decided()).containsExactly(Decision.Kind.NO_FUNDS, Decision.Kind.FUNDS_FOUND);
    s.changed(dues.customer.Change.Cause.IMPORT);
    assertThat(s.run("2024-04-17")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EXTRA_THEN_MAIN, 50000, 10000, 100.00 EXTRA, 200.00 MAIN",
    "MAIN_THEN_EXTRA, 50000, 10000, 300.00 MAIN, ''",
    "MAIN_THEN_EXTRA, 4000,  10000, 40.00 MAIN, 260.00 EXTRA",
    "EXTRA_THEN_MAIN, 50000, -5,    300.00 MAIN, ''"
  })
  void aSplitBucketTakesWhatTheFirstBalanceHasAboveZero(
      String bucket, long main, long extra, String first, String second) {
    s.balances = new Balances(main, extra, 0, DateRange.FOREVER, 0);
    fee("bucket=" + bucket);
    s.run("2024-04-01");
    List<String> expected = new ArrayList<>();
    expected.add("2024-04-01 " + first + " @2024-04-01");
    if (!second.isEmpty()) {
      expected.add("2024-04-01 " + second + " @2024-04-01");
    }
    assertThat(shown()).isEqualTo(expected);
    s.changed(dues.customer.Change.Cause.IMPORT);
    assertThat(s.run("2024-04-02")).isEmpty();
  }

  @Test
  void aCorrectionReversesBothPartsAndSplitsAnew() {
    s.balances = new Balances(50_000, 10_000L, 0, DateRange.FOREVER, 0);
    FeeFacts fee = fee("bucket=EXTRA_THEN_MAIN");
    s.posted("2024-04-01");
    fee.to = "2024-04-15";
    s.balances = new Balances(30_000, 0L, 0, DateRange.FOREVER, 0);
    s.changed(dues.customer.Change.Cause.IMPORT);
    s.run("2024-04-02");
    assertThat(shown())
        .containsExactly(
            "2024-04-01 -100.00 EXTRA @2024-04-01",
            "2024-04-01 -200.00 MAIN @2024-04-01",
            "2024-04-01 100.00 EXTRA @2024-04-01",
            "2024-04-01 50.00 MAIN @2024-04-01");
  }

  @Test
  void aFeeOfTheExtraBalanceGoesToMainWhereThereIsNone() {
    deposit(0);
    fee("bucket=EXTRA");
    s.run("2024-04-01");
    assertThat(shown()).containsExactly("2024-04-01 300.00 MAIN @2024-04-01");
  }
}
