package dues.customer;

import dues.fee.Fee;
import dues.fee.FeeParameters;
import dues.fee.Limits;
import dues.period.DateRange;
import dues.period.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that an operator's action says of a subscription, laid over what its source says.
 * Overlays are laid in the order of their actions; the last one is seen.
 *
 * <p>A subscription from 1 April, {@code new End(21 April)} over it: it is charged to 20 April,
 * whatever later imports bring.
 */
public sealed interface Overlay {

  /** The subscription as it is with this said of it. */
  Subscription over(Subscription subscription);

  /** Its fee. */
  record OfFee(Fee fee) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      return new Subscription(s.id(), s.key(), fee, s.days(), s.terms(), s.history());
    }
  }

  /** Its first day. */
  record FirstDay(int day) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      return dated(s, new DateRange(day, Math.max(day, s.days().to())));
    }
  }

  /** The day after its last one. */
  record End(int to) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      return dated(s, new DateRange(s.days().from(), Math.max(s.days().from(), to)));
    }
  }

  /** Its own price on some days. */
  record Priced(DateRange days, BigDecimal price) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      SubscriptionTerms t = s.terms();
      return withTerms(s, t.price().with(days, price), t.quantity());
    }
  }

  /** Its quantity on some days. */
  record Counted(DateRange days, BigDecimal quantity) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      SubscriptionTerms t = s.terms();
      return withTerms(s, t.price(), t.quantity().with(days, quantity));
    }
  }

  /** Days on which it is not charged (Q48). */
  record Interrupted(DateRange days) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      SubscriptionHistory h = s.history();
      List<DateRange> all = new ArrayList<>(h.interruptions());
      all.add(days);
      return withHistory(s, h.owners(), all, h.deleted());
    }
  }

  /**
   * Its service came alive on a day, {@link DateRange#FOREVER} if it has not. Where its fee accrues
   * from then on, the subscription has no earlier day.
   */
  record Active(int day) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      FeeParameters parameters = s.fee().parameters().at(s.days().from());
      if (parameters == null || parameters.limits().accrueFrom() != Limits.AccrueFrom.ACTIVE) {
        return s;
      }
      int from = Math.max(s.days().from(), day);
      return dated(
          s,
          from < s.days().to()
              ? new DateRange(from, s.days().to())
              : new DateRange(s.days().from(), s.days().from()));
    }
  }

  /** It never was. */
  record Deleted() implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      SubscriptionHistory h = s.history();
      return withHistory(s, h.owners(), h.interruptions(), true);
    }
  }

  /** Another contract holds it from a day on, {@link DateRange#BEGINNING} for all its days. */
  record Held(int from, Contract before, Contract by) implements Overlay {
    @Override
    public Subscription over(Subscription s) {
      SubscriptionHistory h = s.history();
      List<Owner> owners = new ArrayList<>();
      List<Owner> known =
          h.owners().isEmpty() ? List.of(new Owner(DateRange.BEGINNING, before)) : h.owners();
      for (Owner owner : known) {
        if (owner.from() < from) {
          owners.add(owner);
        }
      }
      owners.add(new Owner(from, by));
      return withHistory(s, owners, h.interruptions(), h.deleted());
    }
  }

  private static Subscription dated(Subscription s, DateRange days) {
    return new Subscription(s.id(), s.key(), s.fee(), days, s.terms(), s.history());
  }

  private static Subscription withTerms(
      Subscription s, Timeline<BigDecimal> price, Timeline<BigDecimal> quantity) {
    SubscriptionTerms t = s.terms();
    return new Subscription(
        s.id(),
        s.key(),
        s.fee(),
        s.days(),
        new SubscriptionTerms(
            t.tariff(), price, quantity, t.discountRows(), t.discountColumns(), t.overrides()),
        s.history());
  }

  private static Subscription withHistory(
      Subscription s, List<Owner> owners, List<DateRange> interruptions, boolean deleted) {
    SubscriptionHistory h = s.history();
    return new Subscription(
        s.id(),
        s.key(),
        s.fee(),
        s.days(),
        s.terms(),
        new SubscriptionHistory(
            owners, interruptions, deleted, h.chargedThrough(), h.progress(), h.change()));
  }
}
