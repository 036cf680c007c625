package dues.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.report.SmallBooks;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TotalsTest {

  @Test
  void sumsAreKeptByCurrencyAndByGroup() {
    Totals totals =
        new Totals(
            SmallBooks.sheet(
                """
                {title: T, sql: select * from t, group_by: source, columns: [{name: source}, {name: currency},
                 {name: amount, type: money, total: true}, {name: lines, type: integer, total: true}]}
                """));
    totals.add(row("own", "UAH", "100.00", "1"));
    totals.add(row("own", "UAH", "-30.50", "2"));
    totals.add(row("own", "EUR", "7", null));
    totals.add(row("utm5", "UAH", "0.01", "3"));

    assertThat(totals.rows()).isEqualTo(4);
    assertThat(totals.of("amount"))
        .isEqualTo(Map.of("UAH", new BigDecimal("69.51"), "EUR", new BigDecimal("7")));
    assertThat(totals.byCurrency().get("UAH"))
        .containsExactly(new BigDecimal("69.51"), new BigDecimal("6"));
    assertThat(totals.byGroup())
        .containsExactly(
            Map.entry(group("own", "UAH"), numbers("69.50", "3", "2")),
            Map.entry(group("own", "EUR"), numbers("7", "0", "1")),
            Map.entry(group("utm5", "UAH"), numbers("0.01", "3", "1")));
  }

  @Test
  void aReportWithoutCurrencyIsAddedUpAsOne() {
    Totals totals =
        new Totals(
            SmallBooks.sheet(
                "{title: T, sql: select * from t, columns: [{name: n, type: integer, total: true}]}"));
    totals.add(new @Nullable Object[] {new BigDecimal("2")});
    totals.add(new @Nullable Object[] {new BigDecimal("3")});
    assertThat(totals.of("n")).isEqualTo(Map.of("all", new BigDecimal("5")));
  }

  @Test
  void aSummaryThatNobodyCouldReadIsRefused() {
    Totals totals =
        new Totals(
            SmallBooks.sheet(
                """
                {title: T, sql: select * from t, group_by: k, columns: [{name: k}, {name: n, type: integer, total: true}]}
                """));
    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= Totals.MOST_GROUPS; i++) {
                totals.add(new @Nullable Object[] {"k" + i, BigDecimal.ONE});
              }
            })
        .isInstanceOf(ReportFault.class)
        .hasMessageContaining("group_by [k] makes more than 10000 groups");
  }

  private static @Nullable Object[] row(
      String source, String currency, String amount, @Nullable String lines) {
    return new @Nullable Object[] {
      source, currency, new BigDecimal(amount), lines == null ? null : new BigDecimal(lines)
    };
  }

  private static Totals.Group group(String source, String currency) {
    return new Totals.Group(List.of(source), currency);
  }

  private static List<BigDecimal> numbers(String... numbers) {
    return Arrays.stream(numbers).map(BigDecimal::new).toList();
  }
}
