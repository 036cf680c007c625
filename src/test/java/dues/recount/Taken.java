package dues.recount;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A subscription that somebody has taken, as one night knows it.
 *
 * @param parameters the fee's parameters by name; an absent one has its preset's value
 */
record Taken(Line.Whose whose, Map<String, String> parameters, Term term, Days days) {

  /**
   * When it runs, both ends included.
   *
   * @param chargedThrough tiles that begin up to this day are the source's
   */
  record Term(Span own, Span contract, LocalDate chargedThrough, int trialDays) {
    LocalDate first() {
      LocalDate own = this.own.from().plusDays(trialDays);
      return own.isAfter(contract.from()) ? own : contract.from();
    }

    LocalDate last() {
      return own.to().isBefore(contract.to()) ? own.to() : contract.to();
    }
  }

  /** Days from one to another, both included. */
  record Span(LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }

    long days() {
      return java.time.temporal.ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  /** What holds on a day; empty where the day cannot be billed. */
  interface Days {
    Optional<Day> on(LocalDate day);
  }

  /** A billable day's values; {@code percent} is what a status leaves of the price. */
  record Day(String fee, Fraction price, Fraction quantity, Fraction discount, Fraction percent) {
    Fraction whole() {
      Fraction hundred = Fraction.of(100);
      return price
          .times(quantity)
          .times(hundred.minus(discount))
          .by(hundred)
          .times(percent)
          .by(hundred);
    }

    Day withPrice(Fraction other) {
      return new Day(fee, other, quantity, discount, percent);
    }

    Day withQuantity(Fraction other) {
      return new Day(fee, price, other, discount, percent);
    }
  }

  String parameter(String name, String preset) {
    String value = parameters.getOrDefault(name, "");
    return value.isEmpty() ? preset : value;
  }
}
