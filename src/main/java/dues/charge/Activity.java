package dues.charge;

import dues.charge.segment.Segment;
import dues.charge.segment.StatusEffects;
import dues.charge.segment.Terms;
import dues.customer.Contract;
import dues.customer.SubscriptionTerms;
import dues.fee.Billing;
import dues.fee.Effect;
import dues.fee.Fee;
import dues.fee.FeeParameters;
import dues.money.Decimals;
import dues.period.DateRange;
import dues.period.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The billable days of a subscription, as segments of equal terms (R1, R4).
 *
 * <p>Walks from change to change, never day by day: on each stretch one contract, one effect of the
 * statuses, one price, quantity and discount hold.
 */
final class Activity {
  private static final BigDecimal ONE = BigDecimal.ONE;

  private final Course course;
  private final Setting setting;
  private final boolean unusedCount;
  private @Nullable Contract effectsOf;
  private Timeline<Effect> effects = Timeline.none();
  private int until;

  private Activity(Course course, Setting setting, boolean unusedCount) {
    this.course = course;
    this.setting = setting;
    this.unusedCount = unusedCount;
  }

  /** The segments of the billable days within a range. */
  static List<Segment> of(Course course, Setting setting, DateRange within) {
    return new Activity(course, setting, false).segments(within);
  }

  /**
   * The segments of all days within a range that have a price, as if nothing suspended, interrupted
   * or ended them.
   */
  static List<Segment> asIfUsed(Course course, Setting setting, DateRange within) {
    return new Activity(course, setting, true).segments(within);
  }

  /** Days that a FULL stub adds at given terms, without those that a status suspends (Q16). */
  static List<Segment> added(Course course, Setting setting, DateRange days, Terms terms) {
    Activity activity = new Activity(course, setting, false);
    List<Segment> found = new ArrayList<>(1);
    int day = days.from();
    while (day < days.to()) {
      activity.until = days.to();
      if (!activity.effectOn(terms.contract(), day).suspends()) {
        Segment.append(found, new Segment(day, activity.until, terms));
      }
      day = activity.until;
    }
    return found;
  }

  private List<Segment> segments(DateRange within) {
    List<Segment> found = new ArrayList<>(2);
    int day = within.from();
    while (day < within.to()) {
      until = within.to();
      Terms terms = termsOn(day);
      if (terms != null) {
        Segment.append(found, new Segment(day, until, terms));
      }
      day = until;
    }
    return found;
  }

  private @Nullable Terms termsOn(int day) {
    Contract contract = course.ownerAt(day);
    upTo(course.ownerUntil(day));
    if (!unusedCount && !isInLife(contract, day)) {
      return null;
    }
    Effect effect = effectOn(contract, day);
    boolean interrupted = isInterrupted(day);
    if (effect.suspends() || interrupted) {
      if (!unusedCount) {
        return null;
      }
      effect = effect.suspends() ? Effect.ACCRUE : effect;
    }
    Fee own = course.subscription.fee();
    Fee charged = effect.substitute() == null ? own : substitute(effect.substitute());
    BigDecimal price = priceOn(contract, charged, day);
    if (price == null) {
      return null;
    }
    BigDecimal quantity = valueOn(course.subscription.terms().quantity(), day);
    return new Terms(
        contract,
        charged,
        price,
        quantity == null ? ONE : quantity,
        discountOn(contract, day),
        effect.percent());
  }

  private boolean isInLife(Contract contract, int day) {
    DateRange life = contract.life();
    if (day < life.from()) {
      upTo(life.from());
      return false;
    }
    if (day < life.to()) {
      upTo(life.to());
      return true;
    }
    return false;
  }

  private Effect effectOn(Contract contract, int day) {
    if (effectsOf == null || effectsOf.id() != contract.id()) {
      FeeParameters parameters = setting.parameters();
      boolean ignore =
          unusedCount || parameters.billing().suspensionRule() == Billing.SuspensionRule.IGNORE;
      effects =
          StatusEffects.of(
              contract.statuses(),
              setting.rules().statuses(),
              course.subscription.fee().key(),
              ignore);
      effectsOf = contract;
    }
    Effect effect = valueOn(effects, day);
    return effect == null ? Effect.ACCRUE : effect;
  }

  private boolean isInterrupted(int day) {
    boolean interrupted = false;
    for (DateRange days : course.interruptions) {
      if (days.covers(day)) {
        interrupted = true;
        upTo(days.to());
      } else if (days.from() > day) {
        upTo(days.from());
      }
    }
    return interrupted;
  }

  private Fee substitute(String key) {
    Fee fee = course.fees.withKey(key);
    if (fee == null) {
      throw new ChargeFailure(
          ChargeProblem.Code.NO_SUCH_FEE,
          "a status replaces fee "
              + course.subscription.fee().key()
              + " by "
              + key
              + ", which is not in the catalogue; expected a fee of the same source; correct wrap"
              + " or status_rules in jobs/fees.yml");
    }
    return fee;
  }

  private @Nullable BigDecimal priceOn(Contract contract, Fee fee, int day) {
    SubscriptionTerms terms = course.subscription.terms();
    if (fee.id() == course.subscription.fee().id()) {
      BigDecimal override = valueOn(terms.price(), day);
      if (override != null) {
        return checked(fee, override, day);
      }
    }
    String currency = contract.currency().getCurrencyCode();
    String tariff = valueOn(terms.tariff(), day);
    if (tariff == null) {
      tariff = valueOn(contract.terms().tariff(), day);
    }
    if (tariff != null) {
      BigDecimal ofTariff = valueOn(fee.prices().of(tariff, currency), day);
      if (ofTariff != null) {
        return checked(fee, ofTariff, day);
      }
    }
    BigDecimal price = valueOn(fee.prices().of(null, currency), day);
    return price == null ? null : checked(fee, price, day);
  }

  private BigDecimal checked(Fee fee, BigDecimal price, int day) {
    if (price.signum() < 0) {
      FeeParameters parameters = fee.parameters().at(day);
      String category = parameters == null ? "" : parameters.standing().category();
      if (!setting.rules().creditCategories().contains(category)) {
        throw new ChargeFailure(
            ChargeProblem.Code.NEGATIVE_PRICE,
            "the price "
                + price.toPlainString()
                + " of fee "
                + fee.key()
                + " is negative; expected 0 or more; correct it, or "
                + (category.isEmpty()
                    ? "give it a category and add that"
                    : "add its category '" + category + "'")
                + " to credit_categories in jobs/fees.yml");
      }
    }
    return price;
  }

  private BigDecimal discountOn(Contract contract, int day) {
    SubscriptionTerms terms = course.subscription.terms();
    BigDecimal discount = valueOn(terms.discountRows(), day);
    if (discount == null) {
      discount = valueOn(terms.discountColumns(), day);
    }
    if (discount == null && setting.parameters().standing().useDiscount()) {
      discount = valueOn(contract.terms().discount(), day);
    }
    return discount == null ? BigDecimal.ZERO : Decimals.normal(discount);
  }

  private <T> @Nullable T valueOn(Timeline<T> timeline, int day) {
    if (!timeline.isConstant()) {
      upTo(timeline.until(day));
    }
    return timeline.at(day);
  }

  private void upTo(int change) {
    until = Math.min(until, change);
  }
}
