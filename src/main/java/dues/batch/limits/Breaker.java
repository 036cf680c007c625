package dues.batch.limits;

import dues.batch.accrual.Rehearsal;
import dues.batch.sheet.FeesTerms;
import dues.batch.step.StepRun;
import dues.money.Money;
import dues.store.nights.Night;
import dues.store.nights.Nights;
import dues.store.nights.Nights.Whose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Judges a night of one source before it posts.
 *
 * <p>Comparable are the last {@value #NIGHTS} business dates of the same job and source that are of
 * the same kind of day: firsts of a month with firsts of a month, when most fees are due, all other
 * days with each other. The first night of a kind has nothing to be compared with and passes. What
 * the date's earlier runs posted counts with what this one would.
 */
@Component
class Breaker {

  private static final int NIGHTS = 7;
  private static final int RECENT_DAYS = 62;
  private static final List<String> POSTING =
      List.of("accrue-fees", "recalculate-fees", "apply-actions");

  private final Rehearsal rehearsal;
  private final Nights nights;

  Breaker(Rehearsal rehearsal, Nights nights) {
    this.rehearsal = rehearsal;
    this.nights = nights;
  }

  /** Why the night may not go on, in sentences; empty if it may. */
  List<String> objections(String job, String source, StepRun run, FeesTerms.Breaker limits) {
    Whose whose = new Whose(job, source);
    boolean off = limits.changePercent() == 0 && limits.reversals() == 0;
    if (off || nights.isAccepted(whose, run.date())) {
      return List.of();
    }
    NightTotals totals = new NightTotals();
    rehearsal.of(job, List.of(source), run.day(), totals::add);
    if (totals.isEmpty()) {
      return List.of();
    }
    Night posted = nights.of(whose, run.date());
    List<String> objections = new ArrayList<>();
    if (limits.changePercent() > 0) {
      objections.addAll(outside(whose, run.date(), totals, posted, limits.changePercent()));
    }
    long reversals = posted.reversals() + totals.reversals();
    if (limits.reversals() > 0 && reversals > limits.reversals()) {
      objections.add(
          "%s: %d lines would be reversed; expected at most %d (limits.reversals in jobs/fees.yml)."
              .formatted(source, reversals, limits.reversals()));
    }
    if (!objections.isEmpty()) {
      objections.add(
          "Top movers of %s:\n  ".formatted(source)
              + String.join("\n  ", totals.topMovers(source)));
    }
    return objections;
  }

  private List<String> outside(
      Whose whose, LocalDate date, NightTotals totals, Night posted, int percent) {
    List<Night> comparable = nights.before(whose, date, date.getDayOfMonth() == 1, NIGHTS);
    if (comparable.isEmpty()) {
      return List.of();
    }
    List<String> objections = new ArrayList<>();
    for (Currency currency : currencies(comparable, totals)) {
      Money sum =
          posted.sum(currency).plus(totals.sums().getOrDefault(currency, Money.zero(currency)));
      List<Money> sums = comparable.stream().map(night -> night.sum(currency)).toList();
      boolean quiet = sums.stream().allMatch(Money::isZero);
      Money usual = quiet ? largest(whose, date, currency) : Money.zero(currency);
      Band band = Band.of(sums, percent, usual);
      if (!band.contains(sum)) {
        objections.add(
            "%s: %s would be posted for %s; expected between %s and %s (limits.change_percent %d in jobs/fees.yml; comparable nights: %s)."
                .formatted(
                    whose.source(),
                    sum,
                    date,
                    band.low().text(),
                    band.high(),
                    percent,
                    comparable.stream()
                        .map(night -> night.date() + " " + night.sum(currency).text())
                        .collect(Collectors.joining(", "))));
      }
    }
    return objections;
  }

  private static Set<Currency> currencies(List<Night> comparable, NightTotals totals) {
    Set<Currency> all = new TreeSet<>((a, b) -> a.getCurrencyCode().compareTo(b.getCurrencyCode()));
    all.addAll(totals.sums().keySet());
    comparable.forEach(night -> all.addAll(night.sums().keySet()));
    return all;
  }

  /** The source's largest night of late in a currency, whatever posted it. */
  private Money largest(Whose whose, LocalDate date, Currency currency) {
    Money largest = Money.zero(currency);
    for (Night night :
        nights.between(POSTING, whose.source(), date.minusDays(RECENT_DAYS), date.minusDays(1))) {
      largest = largest.max(night.sum(currency).absolute());
    }
    return largest;
  }
}
