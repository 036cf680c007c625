package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.customer.Change;
import dues.customer.Contract;
import dues.customer.ContractStatus;
import dues.customer.ContractTerms;
import dues.customer.Progress;
import dues.customer.Subscription;
import dues.fee.CorrectionStyle;
import dues.fee.Effect;
import dues.fee.Fee;
import dues.fee.Fees;
import dues.fee.StatusRule;
import dues.fee.StatusRules;
import dues.ledger.Balances;
import dues.ledger.Decision;
import dues.ledger.Drift;
import dues.ledger.LedgerLine;
import dues.ledger.LineKey;
import dues.money.Decimals;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contract, its sheet and its ledger in memory: runs nights as the jobs do and keeps what they
 * post.
 */
class Scenario {
  final List<FeeFacts> fees = new ArrayList<>();
  final List<ContractStatus> statuses = new ArrayList<>();
  final List<StatusRule> matrix = new ArrayList<>();
  final Set<String> suspend = new java.util.HashSet<>(Set.of("3"));
  final Map<String, Set<String>> noSuspend = new HashMap<>();
  final Map<String, Map<String, String>> wrap = new HashMap<>();
  final List<LedgerLine> ledger = new ArrayList<>();
  private final Set<LineKey> keys = new java.util.HashSet<>();
  final List<Decision> decisions = new ArrayList<>();
  final List<ChargeProblem> problems = new ArrayList<>();
  final Map<Object, Drift> drift = new HashMap<>();
  final List<LedgerLine> fresh = new ArrayList<>();
  Currency currency = Currency.getInstance("UAH");
  DateRange life = DateRange.ALWAYS;
  Recalculation recalculation = Recalculation.ON;
  Closing closing = Closing.REJECT;
  AccountingPeriod closedThrough = AccountingPeriod.NONE_CLOSED;
  String start = "";
  final Set<String> creditCategories = new java.util.HashSet<>();
  String zone = "";
  boolean absent;
  final Known<String> tariff = new Known<>();
  final Known<BigDecimal> discount = new Known<>();
  private final Known<AccrualRules> sheets = new Known<>();
  private String readSheet = "";
  Bounds bounds = new Bounds(100_000, 3);
  Balances balances = Balances.NONE;
  int nextDue = DateRange.BEGINNING;

  FeeFacts fee(String mode, String... parameters) {
    return fee(Integer.toString(fees.size() + 1), mode, parameters);
  }

  FeeFacts fee(String key, String mode, String[] parameters) {
    FeeFacts added = new FeeFacts(fees.size() + 1, key, mode, parameters);
    fees.add(added);
    return added;
  }

  Scenario status(String code, String first, String last) {
    statuses.add(new ContractStatus(code, code, FeeFacts.days(first, last)));
    return this;
  }

  Scenario percent(String status, String percent) {
    matrix.add(new StatusRule(status, null, Effect.percent(Decimals.of(percent))));
    return this;
  }

  void style(CorrectionStyle style) {
    recalculation = new Recalculation(recalculation.mode(), Set.of(), style);
  }

  void mode(Recalculation.Mode mode) {
    recalculation = new Recalculation(mode, Set.of(), recalculation.style());
  }

  /** Marks every subscription as changed on all days. */
  void changed(Change.Cause cause) {
    for (FeeFacts fee : fees) {
      fee.change = new Change(DateRange.ALWAYS, cause, "facts changed");
    }
  }

  /** One night: corrections, then what is due. What it posts is remembered as fresh. */
  List<LedgerLine> run(String date) {
    return run((int) LocalDate.parse(date).toEpochDay());
  }

  /** What an import of this day knows is known from this day on; the first, since ever. */
  List<LedgerLine> run(int day) {
    learn(day);
    List<LedgerLine> posted = new ArrayList<>();
    posted.addAll(keep(accrual().recalculate(facts(), ledger, day)));
    posted.addAll(keep(accrual().accrue(facts(), openTiles(), day)));
    for (FeeFacts fee : fees) {
      fee.change = null;
    }
    return posted;
  }

  /** What a night loads to charge: lines of tiles that are not decided or that a change touches. */
  private List<LedgerLine> openTiles() {
    List<LedgerLine> open = new ArrayList<>();
    for (LedgerLine line : ledger) {
      FeeFacts fee = fees.get((int) line.subscription() - 1);
      int decided = fee.progress.accruedThrough();
      int since = fee.change == null ? decided : Math.min(decided, fee.change.days().from());
      if (line.key().tile().to() > since) {
        open.add(line);
      }
    }
    return open;
  }

  /** The corrections of a night alone. */
  void correct(String date) {
    int day = Civil.day(date);
    learn(day);
    keep(accrual().recalculate(facts(), ledger, day));
    fees.forEach(fee -> fee.change = null);
  }

  /** A night on every day. */
  void daily(String first, String last) {
    for (int day = Civil.day(first); day <= Civil.day(last); day++) {
      run(day);
    }
  }

  /** A run whose lines the example takes for granted. */
  Scenario posted(String date) {
    run(date);
    forget();
    return this;
  }

  /** What was posted up to here is taken for granted. */
  void forget() {
    fresh.clear();
  }

  List<LedgerLine> target(int day) {
    return accrual().target(facts(), ledger, day);
  }

  Accrual accrual() {
    if (readSheet.isEmpty()) {
      learn(DateRange.BEGINNING);
    }
    List<Fee> catalogue = new ArrayList<>();
    fees.forEach(fee -> catalogue.add(fee.fee()));
    return new Accrual(sheets.timeline(), new Fees(catalogue));
  }

  private void learn(int day) {
    String sheet = sheet();
    if (!sheet.equals(readSheet)) {
      sheets.learn(day, rules());
      readSheet = sheet;
    }
    tariff.learn(day);
    discount.learn(day);
    fees.forEach(fee -> fee.learn(day));
  }

  ContractFacts facts() {
    ContractTerms terms = new ContractTerms(tariff.timeline(), discount.timeline());
    Contract contract = new Contract(1, "A", currency, life, statuses, terms);
    List<Subscription> subscriptions = new ArrayList<>();
    for (FeeFacts fee : fees) {
      if (fee.subscribed) {
        subscriptions.add(fee.subscription(fee.fee()));
      }
    }
    return new ContractFacts(contract, subscriptions, decisions, closedThrough, balances);
  }

  /** The example's section of jobs/fees.yml. */
  String sheet() {
    return SheetText.of(this);
  }

  AccrualRules rules() {
    StatusRules rules = new StatusRules(suspend, noSuspend, wrap, matrix);
    int first = start.isEmpty() ? DateRange.BEGINNING : (int) LocalDate.parse(start).toEpochDay();
    return new AccrualRules(
        first, rules, recalculation, closing, bounds, Set.copyOf(creditCategories));
  }

  private List<LedgerLine> keep(Outcome outcome) {
    List<LedgerLine> numbered = new ArrayList<>();
    for (LedgerLine line : outcome.lines()) {
      numbered.add(
          new LedgerLine(
              ledger.size() + numbered.size() + 1L,
              line.key(),
              line.serviceTo(),
              line.figures(),
              line.amount(),
              line.booking()));
    }
    Explained.check(numbered);
    ledger.addAll(numbered);
    assertThat(numbered).as("keys of their own, Q36").allMatch(line -> keys.add(line.key()));
    fresh.addAll(numbered);
    decisions.addAll(outcome.decisions());
    problems.addAll(outcome.problems());
    boolean charging = !outcome.states().isEmpty();
    for (Drift left : outcome.drift()) {
      drift.put(List.of(charging, left.subscription(), left.tile(), left.chargeDate()), left);
    }
    for (SubscriptionState state : outcome.states()) {
      nextDue = state.nextDue();
      for (FeeFacts fee : fees) {
        if (fee.id == state.subscription()) {
          fee.progress = new Progress(true, state.accruedThrough(), state.chargesMade());
        }
      }
    }
    return numbered;
  }
}
