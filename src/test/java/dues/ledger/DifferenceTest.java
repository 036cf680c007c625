package dues.ledger;

import static dues.ledger.SomeLine.charge;
import static org.assertj.core.api.Assertions.assertThat;

import dues.fee.Bucket;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final LedgerLine WHOLE = charge(1, "01", "30", "300.00").line();

  @Test
  void nothingIsPostedForTheFirstTime() {
    Difference none = new Difference(List.of());
    assertThat(none.live()).isEmpty();
    assertThat(none.revision()).isZero();
    assertThat(none.hasDeltas()).isFalse();
    assertThat(none.missing(List.of(WHOLE))).containsExactly(WHOLE);
  }

  @Test
  void anEqualLineStaysAndWhatDiffersGoesAndComes() {
    Difference posted = new Difference(List.of(WHOLE));
    LedgerLine same = charge(0, "01", "30", "300.00").line("300.000");
    assertThat(posted.superfluous(List.of(same))).isEmpty();
    assertThat(posted.missing(List.of(same))).isEmpty();
    for (LedgerLine other :
        List.of(
            charge(0, "02", "30", "300.00").line(),
            charge(0, "01", "29", "300.00").line(),
            charge(0, "01", "30", "300.01").line(),
            charge(0, "01", "30", "300.00").line("310"),
            new SomeLine(0, "01", "30", LineKind.COMPENSATION, Bucket.MAIN, "300.00").line())) {
      assertThat(posted.superfluous(List.of(other))).containsExactly(WHOLE);
      assertThat(posted.missing(List.of(other))).containsExactly(other);
    }
  }

  @Test
  void aLineThatWasTakenBackIsNotThereAnyMore() {
    LedgerLine back =
        new SomeLine(2, "01", "30", LineKind.REVERSAL, Bucket.MAIN, "-300.00").correcting(1, 1);
    LedgerLine anew = charge(3, "01", "20", "200.00").correcting(0, 1);
    Difference posted = new Difference(List.of(WHOLE, back, anew));
    assertThat(posted.live()).containsExactly(anew);
    assertThat(posted.revision()).isEqualTo(2);
    assertThat(posted.hasDeltas()).isFalse();
  }

  @Test
  void whatIsLeftOfALineIsItsAmountAndTheDifferencesThatPointToIt() {
    LedgerLine credit =
        new SomeLine(2, "21", "30", LineKind.CREDIT, Bucket.MAIN, "-100.00").correcting(1, 1);
    LedgerLine charge = charge(3, "26", "30", "50.00").correcting(1, 2);
    Difference posted = new Difference(List.of(WHOLE, credit, charge));
    assertThat(posted.live()).containsExactly(WHOLE);
    assertThat(posted.hasDeltas()).isTrue();
    assertThat(posted.left(WHOLE).text()).isEqualTo("250.00");
    assertThat(posted.left(charge(9, "01", "30", "7.00").line()).text()).isEqualTo("7.00");
    assertThat(posted.revision()).isEqualTo(3);
  }

  @Test
  void partsOfASplitLineAreComparedByTheirSum() {
    LedgerLine extra = charge(1, "01", "30", "100.00").on(Bucket.EXTRA).line();
    LedgerLine main = charge(2, "01", "30", "200.00").line();
    Difference posted = new Difference(List.of(extra, main));
    LedgerLine same = charge(0, "01", "30", "300.00").line();
    LedgerLine more = charge(0, "01", "30", "300.01").line();
    assertThat(posted.superfluous(List.of(same))).isEmpty();
    assertThat(posted.missing(List.of(same))).isEmpty();
    assertThat(posted.superfluous(List.of(more))).containsExactly(extra, main);
    assertThat(posted.missing(List.of(more))).containsExactly(more);
  }

  @Test
  void twoLinesOfOneBucketAreNoSplit() {
    LedgerLine first = charge(1, "01", "30", "100.00").line();
    LedgerLine second = charge(2, "01", "30", "200.00").line();
    LedgerLine sum = charge(0, "01", "30", "300.00").line();
    assertThat(new Difference(List.of(first, second)).superfluous(List.of(sum)))
        .containsExactly(first, second);
    assertThat(new Difference(List.of(first, second)).missing(List.of(first, second, sum)))
        .containsExactly(sum);
  }

  @Test
  void changedDaysReachFromTheFirstToTheLastThatDiffers() {
    LedgerLine head = charge(0, "01", "10", "100.00").line();
    LedgerLine tail = charge(0, "21", "30", "100.00").line();
    LedgerLine dear = charge(0, "01", "30", "310.00").line("310");
    assertThat(ChangedDays.between(List.of(WHOLE), List.of(head, tail), SomeLine.APRIL))
        .hasToString("2024-04-11..2024-04-20");
    assertThat(ChangedDays.between(List.of(WHOLE), List.of(head), SomeLine.APRIL))
        .hasToString("2024-04-11..2024-04-30");
    assertThat(ChangedDays.between(List.of(WHOLE), List.of(tail), SomeLine.APRIL))
        .hasToString("2024-04-01..2024-04-20");
    assertThat(ChangedDays.between(List.of(head), List.of(dear), SomeLine.APRIL))
        .hasToString("2024-04-01..2024-04-30");
    assertThat(ChangedDays.between(List.of(head), List.of(tail), SomeLine.APRIL))
        .hasToString("2024-04-01..2024-04-30");
    assertThat(ChangedDays.between(List.of(WHOLE), List.of(WHOLE), SomeLine.APRIL))
        .isEqualTo(SomeLine.APRIL);
    assertThat(ChangedDays.between(List.of(), List.of(), SomeLine.APRIL)).isEqualTo(SomeLine.APRIL);
  }

  @Test
  void daysThatADifferenceChangedHaveChangedBackWhenTheyAreAsAtFirst() {
    LedgerLine credit =
        new SomeLine(2, "21", "30", LineKind.CREDIT, Bucket.MAIN, "-100.00").correcting(1, 1);
    LedgerLine undone = charge(3, "21", "30", "100.00").correcting(1, 2);
    LedgerLine longer = charge(0, "01", "25", "250.00").line();
    LedgerLine shorter = charge(0, "01", "10", "100.00").line();
    assertThat(after(List.of(credit), List.of(WHOLE))).isEqualTo("2024-04-21..2024-04-30");
    assertThat(after(List.of(credit), List.of(longer))).isEqualTo("2024-04-21..2024-04-25");
    assertThat(after(List.of(credit), List.of(shorter))).isEqualTo("2024-04-11..2024-04-20");
    assertThat(after(List.of(credit, undone), List.of(longer))).isEqualTo("2024-04-26..2024-04-30");
    LedgerLine extra = charge(4, "01", "30", "100.00").on(Bucket.EXTRA).line();
    LedgerLine main = charge(5, "01", "30", "200.00").line();
    assertThat(ChangedDays.between(List.of(extra, main), List.of(shorter), SomeLine.APRIL))
        .hasToString("2024-04-11..2024-04-30");
    LedgerLine same = charge(0, "01", "20", "150.00").line();
    assertThat(after(List.of(credit), List.of(same))).isEqualTo("2024-04-21..2024-04-30");
  }

  private static String after(List<LedgerLine> deltas, List<LedgerLine> target) {
    return ChangedDays.between(List.of(WHOLE), deltas, target, SomeLine.APRIL).toString();
  }
}
