package dues.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountingPeriodTest {

  @Test
  void itIsWrittenAsYearAndMonth() {
    for (String text : new String[] {"2023-12", "2024-01", "2024-09", "2024-10", "2024-11"}) {
      assertThat(AccountingPeriod.parse(text)).hasToString(text);
      assertThat(AccountingPeriod.of(Civil.day(text + "-17"))).hasToString(text);
    }
    assertThat(AccountingPeriod.parse("2023-12").next()).hasToString("2024-01");
  }

  @Test
  void itHasTheDaysOfItsMonth() {
    assertThat(AccountingPeriod.parse("2024-02").days()).hasToString("2024-02-01..2024-02-29");
    assertThat(AccountingPeriod.parse("2023-12").days()).hasToString("2023-12-01..2023-12-31");
  }

  @Test
  void monthsAreInOrderAndNoneIsBeforeAll() {
    AccountingPeriod march = AccountingPeriod.parse("2024-03");
    AccountingPeriod april = AccountingPeriod.parse("2024-04");
    assertThat(april.isAfter(march)).isTrue();
    assertThat(march.isAfter(april)).isFalse();
    assertThat(march.isAfter(march)).isFalse();
    assertThat(march.isAfter(AccountingPeriod.NONE_CLOSED)).isTrue();
    assertThat(march).isLessThan(april).isEqualByComparingTo(AccountingPeriod.parse("2024-03"));
    assertThat(april).isGreaterThan(march);
  }
}
