package dues.ledger;

import static dues.ledger.SomeLine.charge;
import static org.assertj.core.api.Assertions.assertThat;

import dues.fee.Bucket;
import dues.fee.FundsRules.Check;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundsTest {
  private static final int DAY = 19_000;

  /** Main 100, extra 40, credit 5 on main: what each bucket can be asked for. */
  @ParameterizedTest
  @CsvSource({
    "MAIN, 105, true", "MAIN, 106, false",
    "EXTRA, 40, true", "EXTRA, 41, false",
    "EXTRA_THEN_MAIN, 145, true", "EXTRA_THEN_MAIN, 146, false",
    "MAIN_THEN_EXTRA, 145, true", "MAIN_THEN_EXTRA, 146, false"
  })
  void sufficientAsksTheBucketAndItsCredit(Bucket bucket, long total, boolean allowed) {
    Funds funds = new Funds(new Balances(100, 40L, 5, DAY, 900), DAY);
    assertThat(funds.allows(Check.SUFFICIENT, bucket, total)).isEqualTo(allowed);
    assertThat(funds.allows(Check.NONE, bucket, Long.MAX_VALUE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MAIN, 104, true",
    "MAIN, 105, false",
    "EXTRA, 105, false",
    "EXTRA_THEN_MAIN, 105, false"
  })
  void withoutAnExtraBalanceAllIsMain(Bucket bucket, long posted, boolean positive) {
    Funds funds = new Funds(new Balances(100 - posted, null, 5, DAY, 900), DAY);
    assertThat(funds.allows(Check.POSITIVE, bucket, 1)).isEqualTo(positive);
  }

  @Test
  void theCompanysCreditCountsWhereThereIsNoOwnOrItHasEnded() {
    assertThat(credit(new Balances(0, null, 5, DAY, 9))).isEqualTo(5);
    assertThat(credit(new Balances(0, null, 5, DAY - 1, 9))).isEqualTo(9);
    assertThat(credit(new Balances(0, null, 0, DAY, 9))).isEqualTo(9);
  }

  private static long credit(Balances balances) {
    Funds funds = new Funds(balances, DAY);
    long most = 0;
    while (funds.allows(Check.SUFFICIENT, Bucket.MAIN, most + 1)) {
      most++;
    }
    return most;
  }

  /** Main and extra before, the bucket, 300.00 charged: bucket and amount of its lines. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          50000  | 10000 | MAIN            | MAIN 300.00
          50000  | 10000 | EXTRA           | EXTRA 300.00
          50000  | 10000 | EXTRA_THEN_MAIN | EXTRA 100.00, MAIN 200.00
          10000  | 50000 | MAIN_THEN_EXTRA | MAIN 100.00, EXTRA 200.00
          50000  | 30000 | EXTRA_THEN_MAIN | EXTRA 300.00
          50000  | 0     | EXTRA_THEN_MAIN | MAIN 300.00
          50000  | -100  | EXTRA_THEN_MAIN | MAIN 300.00
          -100   | 100   | MAIN_THEN_EXTRA | EXTRA 300.00
          1      | 100   | MAIN_THEN_EXTRA | MAIN 0.01, EXTRA 299.99
          """)
  void aLineIsSplitAtWhatTheFirstBucketHasAboveZero(
      long main, long extra, Bucket bucket, String lines) {
    Funds funds = new Funds(new Balances(main, extra, 0, DAY, 0), DAY);
    List<LedgerLine> taken = funds.take(charge(0, "01", "30", "300.00").line(), bucket);
    assertThat(taken)
        .extracting(line -> line.key().bucket() + " " + line.amount().text())
        .containsExactly(lines.split(", ", -1));
    boolean split = taken.size() == 2;
    assertThat(taken)
        .allMatch(line -> split == line.booking().explanation().contains(" of 300.00"));
  }

  @Test
  void whatIsTakenIsMissingAndWhatIsGivenBackIsThereAgain() {
    Funds funds = new Funds(new Balances(30_000, 20_000L, 0, DAY, 0), DAY);
    LedgerLine line = charge(0, "01", "30", "200.00").line();
    funds.take(line, Bucket.EXTRA);
    assertThat(funds.allows(Check.POSITIVE, Bucket.EXTRA, 1)).isFalse();
    funds.take(line, Bucket.MAIN);
    assertThat(funds.allows(Check.SUFFICIENT, Bucket.MAIN, 10_000)).isTrue();
    assertThat(funds.allows(Check.SUFFICIENT, Bucket.MAIN, 10_001)).isFalse();
    SomeLine back = new SomeLine(2, "01", "30", LineKind.REVERSAL, Bucket.EXTRA, "-200.00");
    funds.giveBack(back.correcting(1, 1));
    assertThat(funds.allows(Check.SUFFICIENT, Bucket.EXTRA, 20_000)).isTrue();
    assertThat(funds.allows(Check.SUFFICIENT, Bucket.EXTRA, 20_001)).isFalse();
  }

  @Test
  void withoutAnExtraBalanceNothingIsSplit() {
    Funds funds = new Funds(new Balances(10, null, 0, DAY, 0), DAY);
    assertThat(funds.take(charge(0, "01", "30", "300.00").line(), Bucket.EXTRA_THEN_MAIN))
        .singleElement()
        .returns(Bucket.MAIN, line -> line.key().bucket());
  }
}
