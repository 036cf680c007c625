package dues.charge;

import dues.charge.account.SubscriptionAccount;
import dues.customer.Change;
import dues.customer.Subscription;
import dues.fee.Fees;
import dues.ledger.Funds;
import dues.ledger.LedgerLine;
import dues.period.DateRange;
import dues.period.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The entrance to the fees of one source: what is due, what has to be corrected, what should exist.
 *
 * <p>Days are epoch days of the contract's zone; {@code date} is the business date. Everything is a
 * function of its arguments.
 */
public final class Accrual {
  private static final Comparator<LedgerLine> OLDEST_FIRST =
      Comparator.comparingInt((LedgerLine line) -> line.booking().chargeDate());

  private final Timeline<AccrualRules> rules;
  private final Fees fees;

  /** The sheet's versions by the day each came into force, and the source's catalogue. */
  public Accrual(Timeline<AccrualRules> rules, Fees fees) {
    this.rules = rules;
    this.fees = fees;
  }

  /** The same rules over another catalogue. */
  public Accrual over(Fees other) {
    return new Accrual(rules, other);
  }

  /**
   * The lines of tiles that are due on {@code date} and have neither line nor decision, oldest
   * first.
   *
   * <p>{@code posted} holds the lines of tiles that end after {@link
   * dues.customer.Progress#accruedThrough}, or after the begin of a subscription's change if that
   * is earlier.
   */
  public Outcome accrue(ContractFacts imported, List<LedgerLine> posted, int date) {
    ContractFacts facts = imported.asOf(date);
    Run run = new Run();
    List<Pending> pending = new ArrayList<>();
    List<Accruing> all = new ArrayList<>(facts.subscriptions().size());
    each(
        new Course.Inputs(facts, posted, rules, fees, date),
        run,
        (course, collected) -> {
          Accruing accruing = new Accruing(course, facts.closedThrough(), date);
          accruing.collect(pending, collected);
          all.add(accruing);
        });
    guarded(
        0,
        "contract " + facts.contract().key(),
        run,
        () -> new FundsGate(new Funds(facts.balances(), date), run).pass(pending));
    for (Accruing accruing : all) {
      accruing.finish(run);
    }
    run.lines.sort(OLDEST_FIRST);
    return run.outcome();
  }

  /**
   * The difference on tiles that have lines and touch a subscription's change; {@code posted} holds
   * the lines of all such tiles.
   */
  public Outcome recalculate(ContractFacts imported, List<LedgerLine> posted, int date) {
    ContractFacts facts = imported.asOf(date);
    Run run = new Run();
    Funds funds = new Funds(facts.balances(), date);
    each(
        inputs(facts, posted),
        run,
        (course, collected) -> {
          Change change = course.subscription.history().change();
          if (change != null) {
            new Recalculating(course, change, facts.closedThrough(), date).into(collected, funds);
          }
        });
    return run.outcome();
  }

  /**
   * Everything that should exist up to {@code date}, as if charged for the first time; {@code
   * posted} is asked only for what was decided by charging.
   */
  public List<LedgerLine> target(ContractFacts facts, List<LedgerLine> posted, int date) {
    Run run = new Run();
    each(
        inputs(facts, posted),
        run,
        (course, collected) -> {
          Target target = new Target(course, new DateRange(DateRange.BEGINNING, date + 1));
          collected.lines.addAll(target.lines(date + 1, due -> due.day() <= date));
        });
    List<LedgerLine> lines = new ArrayList<>(run.lines);
    lines.sort(OLDEST_FIRST);
    return lines;
  }

  /**
   * How every subscription's lines come about: its tiles up to the eve of {@code before}, and the
   * one after {@code date}. A subscription that a run would park has no account.
   */
  public List<SubscriptionAccount> account(
      ContractFacts facts, List<LedgerLine> posted, int date, int before) {
    List<SubscriptionAccount> accounts = new ArrayList<>();
    Run run = new Run();
    each(
        inputs(facts, posted),
        run,
        (course, collected) ->
            accounts.add(
                new SubscriptionAccount(
                    course.subscription,
                    course.settings.at(date).parameters(),
                    new TileAccounts(course, date).upTo(before))));
    return accounts;
  }

  /** A line that an operator ordered, in its month of the books; none where that is closed. */
  public Outcome adjust(ContractFacts facts, LedgerLine line, Change.Cause cause, int date) {
    Run run = new Run();
    AccrualRules inForce = Objects.requireNonNull(rules.at(date));
    LedgerLine booked = new Books(facts.closedThrough(), inForce.closing(), cause).book(line);
    if (booked == null) {
      run.closed(line, "adjustment", facts.closedThrough());
    } else {
      run.lines.add(booked);
    }
    return run.outcome();
  }

  private Course.Inputs inputs(ContractFacts facts, List<LedgerLine> posted) {
    return new Course.Inputs(facts, posted, rules, fees, DateRange.FOREVER);
  }

  private static void each(Course.Inputs inputs, Run run, BiConsumer<Course, Run> work) {
    for (Subscription subscription : inputs.facts().subscriptions()) {
      guarded(
          subscription.id(),
          "subscription " + subscription.key(),
          run,
          () -> work.accept(new Course(subscription, inputs), run));
    }
  }

  private static void guarded(long subscription, String which, Run run, Runnable work) {
    try {
      work.run();
    } catch (ChargeFailure failure) {
      run.fail(subscription, failure.code, which + ": " + failure.getMessage() + ".");
    } catch (ArithmeticException overflow) {
      run.fail(
          subscription,
          ChargeProblem.Code.OVERFLOW,
          which
              + ": an amount exceeds what can be stored ("
              + overflow.getMessage()
              + "); expected prices and quantities of a sane size; correct them in the source.");
    }
  }
}
