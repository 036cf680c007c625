package dues.console.periods;

import dues.store.periods.ClosingProposals.Proposal;
import dues.store.periods.Periods;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source's month with its currencies.
 *
 * @param proposal to close it, where one stands
 * @param over whether its last day was accrued
 */
record MonthRow(
    String source,
    String month,
    List<Periods.Row> rows,
    @Nullable Proposal proposal,
    boolean over) {

  static MonthRow of(
      List<Periods.Row> rows, List<Proposal> proposals, Map<String, LocalDate> accrued) {
    Periods.Month first = rows.get(0).month();
    Proposal proposal =
        proposals.stream()
            .filter(one -> one.source().equals(first.source()) && one.month().equals(first.month()))
            .findFirst()
            .orElse(null);
    return new MonthRow(
        first.source(),
        first.month(),
        rows,
        proposal,
        !accrued
            .getOrDefault(first.source(), LocalDate.MIN)
            .isBefore(YearMonth.parse(first.month()).atEndOfMonth()));
  }

  /** CLOSED, CONFIRMED, PROPOSED or OPEN. */
  public String state() {
    if (isClosed() || proposal == null) {
      return rows.get(0).state();
    }
    return proposal.confirmedBy() == null ? "PROPOSED" : "CONFIRMED";
  }

  public boolean isClosed() {
    return rows.get(0).state().equals("CLOSED");
  }

  public @Nullable String closedBy() {
    return rows.get(0).closedBy();
  }

  /** Whether there is anything to tell of what was forced in or left out. */
  public boolean isEven() {
    return rows.stream()
        .allMatch(row -> row.sums().forced().signum() == 0 && row.sums().drift().signum() == 0);
  }
}
