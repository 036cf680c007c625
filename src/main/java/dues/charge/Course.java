package dues.charge;

import dues.customer.Contract;
import dues.customer.Owner;
import dues.customer.Subscription;
import dues.fee.Billing;
import dues.fee.Cycle;
import dues.fee.Fees;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
import dues.period.Grid;
import dues.period.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subscription prepared for computing: its settings, its own days, what contracts hold it, what
 * was decided about it.
 *
 * <p>{@code own} is the subscription after its trial; {@code days} is what the contracts' lives
 * leave of it (R4).
 */
final class Course {
  final Subscription subscription;
  final Settings settings;
  final Fees fees;
  final DateRange own;
  final DateRange days;
  final Posted posted;
  final int reach;
  final List<Decision> decisions;
  final List<DateRange> interruptions;
  final @Nullable Decision form;
  private final List<Owner> owners;

  /**
   * What every subscription of a contract is prepared from. Where funds are tried on a day, a
   * suspension for lack of them ends there; else that day is {@link DateRange#FOREVER}.
   */
  record Inputs(
      ContractFacts facts,
      List<LedgerLine> posted,
      Timeline<AccrualRules> rules,
      Fees fees,
      int fundsTriedOn) {}

  Course(Subscription subscription, Inputs inputs) {
    ContractFacts facts = inputs.facts();
    this.subscription = subscription;
    this.fees = inputs.fees();
    this.settings = new Settings(subscription, inputs.rules());
    List<Owner> moved = subscription.history().owners();
    this.owners =
        moved.isEmpty() ? List.of(new Owner(DateRange.BEGINNING, facts.contract())) : moved;
    this.decisions = ownDecisions(facts.decisions());
    this.interruptions = interruptions(inputs.fundsTriedOn());
    this.form = form();
    int trial = settings.at(subscription.days().from()).parameters().limits().trialDays();
    int first = subscription.days().from() + trial;
    this.own = new DateRange(first, Math.max(first, subscription.days().to()));
    this.days = living();
    this.posted = new Posted(this, inputs.posted());
    this.reach = reach();
  }

  /** The contract that holds the subscription on a day. */
  Contract ownerAt(int day) {
    for (int i = owners.size() - 1; i > 0; i--) {
      if (owners.get(i).from() <= day) {
        return owners.get(i).contract();
      }
    }
    return owners.get(0).contract();
  }

  /** The first day after {@code day} on which another contract holds it. */
  int ownerUntil(int day) {
    for (Owner owner : owners) {
      if (owner.from() > day) {
        return owner.from();
      }
    }
    return DateRange.FOREVER;
  }

  Grid grid(Setting setting) {
    return Grids.of(
        setting.parameters().cycle(), own, subscription.history().chargedThrough(), form);
  }

  boolean isTerm(Setting setting) {
    return Grids.isTerm(setting.parameters().cycle(), own, form);
  }

  /** Whether a tile is the term itself, not one of the months that follow it. */
  boolean isTerm(Setting setting, DateRange tile) {
    return isTerm(setting) && grid(setting).tileAt(own.from()).equals(tile);
  }

  /** Whether the tile (daily line, set-up) that begins so was forgiven. */
  boolean isForgiven(DateRange begins) {
    return has(Decision.Kind.FORGIVEN, begins);
  }

  /** Whether it was refused for lack of funds and not charged since. */
  boolean isRefused(DateRange begins) {
    return has(Decision.Kind.REFUSED, begins) && !has(Decision.Kind.RETRIED, begins);
  }

  /**
   * The date on which a refused tile was charged after all; {@link DateRange#FOREVER} if it never
   * was refused.
   */
  int retriedOn(DateRange begins) {
    for (Decision decision : decisions) {
      if (decision.kind() == Decision.Kind.RETRIED && decision.holdsFor(begins)) {
        return decision.decidedOn();
      }
    }
    return DateRange.FOREVER;
  }

  /** The suspension for lack of funds that no run has ended yet. */
  @Nullable Decision openSuspension() {
    for (Decision decision : decisions) {
      if (decision.kind() == Decision.Kind.NO_FUNDS && endOf(decision) == DateRange.FOREVER) {
        return decision;
      }
    }
    return null;
  }

  private boolean has(Decision.Kind kind, DateRange begins) {
    for (Decision decision : decisions) {
      if (decision.kind() == kind && decision.holdsFor(begins)) {
        return true;
      }
    }
    return false;
  }

  /** A second suspension may begin on the first one's day, and has an end of its own. */
  private int endOf(Decision suspension) {
    Decision end = null;
    for (Decision decision : decisions) {
      if (decision.kind() == Decision.Kind.FUNDS_FOUND
          && decision.answers(suspension)
          && (end == null || decision.decidedOn() < end.decidedOn())) {
        end = decision;
      }
    }
    return end == null ? suspension.days().to() : end.days().to();
  }

  private DateRange living() {
    if (subscription.history().deleted()) {
      return new DateRange(own.from(), own.from());
    }
    int opened = ownerAt(own.from()).life().from();
    int closed = owners.get(owners.size() - 1).contract().life().to();
    DateRange living = own.intersect(new DateRange(opened, closed));
    Cycle.Period period = settings.at(own.from()).parameters().cycle().period();
    return period == Cycle.Period.ONCE
        ? living.intersect(new DateRange(own.from(), own.from() + 1))
        : living;
  }

  private int reach() {
    boolean keepsCharged =
        !posted.isEmpty()
            && !subscription.history().deleted()
            && settings.at(own.from()).parameters().billing().onUnused()
                != Billing.Unused.REVERSE_UNUSED;
    return keepsCharged ? Math.max(days.to(), posted.chargedUntil()) : days.to();
  }

  private List<Decision> ownDecisions(List<Decision> all) {
    List<Decision> mine = List.of();
    for (Decision decision : all) {
      if (decision.subscription() == subscription.id()) {
        if (mine.isEmpty()) {
          mine = new ArrayList<>();
        }
        mine.add(decision);
      }
    }
    return mine;
  }

  private List<DateRange> interruptions(int fundsTriedOn) {
    List<DateRange> all = subscription.history().interruptions();
    for (Decision decision : decisions) {
      if (decision.kind() == Decision.Kind.NO_FUNDS) {
        all = new ArrayList<>(all);
        int from = decision.days().from();
        int end = Math.min(endOf(decision), Math.max(from, fundsTriedOn));
        all.add(new DateRange(from, end));
      }
    }
    return all;
  }

  /** The last decision counts: a term that was re-dated is as long as it became. */
  private @Nullable Decision form() {
    Decision last = null;
    for (Decision decision : decisions) {
      if (decision.kind() == Decision.Kind.TERM || decision.kind() == Decision.Kind.MONTHS) {
        last = decision;
      }
    }
    return last;
  }
}
