package dues.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {
  private static final DateRange TEN = new DateRange(100, 110);

  @Test
  void itsFirstDayIsInItAndItsEndIsNot() {
    assertThat(TEN.covers(99)).isFalse();
    assertThat(TEN.covers(100)).isTrue();
    assertThat(TEN.covers(109)).isTrue();
    assertThat(TEN.covers(110)).isFalse();
    assertThat(TEN.days()).isEqualTo(10);
    assertThat(TEN.lastDay()).isEqualTo(109);
    assertThat(TEN.isEmpty()).isFalse();
    assertThat(new DateRange(100, 101).isEmpty()).isFalse();
    assertThat(new DateRange(100, 100).isEmpty()).isTrue();
    assertThat(new DateRange(100, 99).isEmpty()).isTrue();
    assertThat(new DateRange(100, 99).days()).isZero();
  }

  @Test
  void anOpenEndStaysOpen() {
    DateRange open = DateRange.since(100);
    assertThat(open.isOpenEnded()).isTrue();
    assertThat(TEN.isOpenEnded()).isFalse();
    assertThat(open.lastDay()).isEqualTo(DateRange.FOREVER);
    assertThat(DateRange.ofDays(null, null)).isEqualTo(DateRange.ALWAYS);
    LocalDate day = LocalDate.ofEpochDay(100);
    assertThat(DateRange.ofDays(day, day)).isEqualTo(new DateRange(100, 101));
  }

  @Test
  void touchingRangesDoNotOverlap() {
    assertThat(TEN.overlaps(new DateRange(110, 120))).isFalse();
    assertThat(TEN.overlaps(new DateRange(109, 120))).isTrue();
    assertThat(TEN.overlaps(new DateRange(90, 100))).isFalse();
    assertThat(TEN.overlaps(new DateRange(90, 101))).isTrue();
    assertThat(TEN.overlaps(new DateRange(103, 105))).isTrue();
  }

  @Test
  void whatTwoShareIsEmptyWhereTheyShareNothing() {
    assertThat(TEN.intersect(new DateRange(105, 120))).isEqualTo(new DateRange(105, 110));
    assertThat(TEN.intersect(new DateRange(90, 105))).isEqualTo(new DateRange(100, 105));
    assertThat(TEN.intersect(new DateRange(103, 105))).isEqualTo(new DateRange(103, 105));
    assertThat(TEN.intersect(new DateRange(120, 130))).isEqualTo(new DateRange(120, 120));
    assertThat(TEN.intersect(DateRange.ALWAYS)).isSameAs(TEN);
    assertThat(TEN.intersect(new DateRange(100, 120))).isSameAs(TEN);
  }

  @Test
  void itIsShownWithItsLastDay() {
    DateRange april = DateRange.ofDays(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30));
    assertThat(april).hasToString("2024-04-01..2024-04-30");
    assertThat(DateRange.since(april.from())).hasToString("2024-04-01..");
    assertThat(new DateRange(DateRange.BEGINNING, april.to())).hasToString("..2024-04-30");
    assertThat(DateRange.ALWAYS).hasToString("..");
  }

  @Test
  void aMonthIsAsLongAsTheCalendarSays() {
    int[] lengths = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int i = 0; i < lengths.length; i++) {
      int month = 2024 * 12 + i;
      assertThat(Civil.length(month)).isEqualTo(lengths[i]);
      assertThat(Civil.month(Civil.firstOf(month))).isEqualTo(month);
      assertThat(Civil.dayOfMonth(Civil.clamped(month, 31))).isEqualTo(lengths[i]);
      assertThat(Civil.dayOfMonth(Civil.clamped(month, 7))).isEqualTo(7);
    }
    assertThat(Civil.length(2023 * 12 + 1)).isEqualTo(28);
    assertThat(Civil.length(1900 * 12 + 1)).isEqualTo(28);
    assertThat(Civil.length(2000 * 12 + 1)).isEqualTo(29);
  }
}
