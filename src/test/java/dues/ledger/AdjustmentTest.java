package dues.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dues.money.Money;
import dues.period.Civil;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
  private static final LineOwner OWNER = new LineOwner(1, 2, 3, 3);
  private static final Money LESS = Money.of("-50.00", SomeLine.UAH);
  private static final int DAY = Civil.day("2024-05-03");
  private static final Adjustment OUTAGE = new Adjustment(OWNER, new DateRange(DAY, DAY + 1), LESS);

  @Test
  void itIsALineOfItsDay() {
    LedgerLine line = OUTAGE.line(List.of(), "outage");
    assertThat(line.kind()).isEqualTo(LineKind.ADJUSTMENT);
    assertThat(line.amount()).isEqualTo(LESS);
    assertThat(line.booking().chargeDate()).isEqualTo(DAY);
    assertThat(line.booking().accountingPeriod()).hasToString("2024-05");
    assertThat(line.booking().explanation()).isEqualTo("-50.00 × 1");
    assertThat(line.key().revision()).isZero();
  }

  @Test
  void aFurtherOneOfTheSameDaysIsAFurtherRevision() {
    LedgerLine first = OUTAGE.line(List.of(), "outage");
    LedgerLine second = OUTAGE.line(List.of(first), "again");
    assertThat(second.key().revision()).isEqualTo(1);
    assertThat(OUTAGE.line(List.of(second, first), "more").key().revision()).isEqualTo(2);
    DateRange later = new DateRange(DAY + 1, DAY + 2);
    LineOwner other = new LineOwner(1, 4, 3, 3);
    assertThat(new Adjustment(OWNER, later, LESS).line(List.of(second), "").key().revision())
        .isZero();
    assertThat(new Adjustment(other, OUTAGE.days(), LESS).line(List.of(second), "").key())
        .returns(0, LineKey::revision);
    LedgerLine charge = SomeLine.charge(1, "01", "30", "300.00").correcting(0, 7);
    assertThat(new Adjustment(OWNER, SomeLine.APRIL, LESS).line(List.of(charge), "").key())
        .returns(0, LineKey::revision);
  }

  @Test
  void aDriftIsOfOneTileOnOneDate() {
    Drift drift = drift(2, SomeLine.APRIL, DAY, "200.00");
    assertThat(drift.isOfSameTile(drift(2, SomeLine.APRIL, DAY, "7.00"))).isTrue();
    assertThat(drift.isOfSameTile(drift(3, SomeLine.APRIL, DAY, "200.00"))).isFalse();
    assertThat(drift.isOfSameTile(drift(2, OUTAGE.days(), DAY, "200.00"))).isFalse();
    assertThat(drift.isOfSameTile(drift(2, SomeLine.APRIL, DAY + 1, "200.00"))).isFalse();
    Drift both = drift.plus(drift(2, SomeLine.APRIL, DAY, "7.00"));
    assertThat(both.target().text()).isEqualTo("207.00");
    assertThat(both.posted().text()).isEqualTo("600.00");
  }

  private static Drift drift(long subscription, DateRange tile, int day, String target) {
    Money posted = Money.of("300.00", SomeLine.UAH);
    Money should = Money.of(target, SomeLine.UAH);
    return new Drift(subscription, tile, day, should, posted, Drift.Why.CLOSED_PERIOD);
  }

  @Test
  void termsAreTheSameWhateverTheDays() {
    Figures figures = figures("2", "300", "10", "50");
    assertThat(figures.sameTerms(figures("2.0", "300.00", "10.0", "50.00"))).isTrue();
    assertThat(figures.sameTerms(figures("3", "300", "10", "50"))).isFalse();
    assertThat(figures.sameTerms(figures("2", "301", "10", "50"))).isFalse();
    assertThat(figures.sameTerms(figures("2", "300", "11", "50"))).isFalse();
    assertThat(figures.sameTerms(figures("2", "300", "10", "51"))).isFalse();
  }

  private static Figures figures(String quantity, String price, String discount, String percent) {
    return new Figures(
        new BigDecimal(quantity),
        new BigDecimal(price),
        new BigDecimal(discount),
        new BigDecimal(percent),
        30,
        dues.fee.Divisor.days(30));
  }
}
