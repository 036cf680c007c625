package dues.batch.matching;

import dues.matching.Customer;
import dues.matching.MatchDecision;
import dues.matching.MatchDecision.Outcome;
import dues.matching.Night;
import dues.store.customers.CustomerIndex.Loaded;
import dues.store.customers.CustomerTables.NewCustomer;
import dues.store.customers.CustomerTables.NewTitle;
import dues.store.customers.Joining;
import dues.store.customers.MatchDecisions.Decided;
import dues.store.customers.MatchDecisions.Pending;
import dues.store.customers.WaitingContract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a night's decisions come to: links, new customers, new titles. Contracts are taken in the
 * order in which they are given, which is that of (source, contract).
 */
final class CustomerBook {
  private final MatchSheet sheet;
  private final Map<String, Long> ids;
  private final Map<Long, Customer> customers = new HashMap<>();
  private final List<WaitingContract> unmatched = new ArrayList<>();
  private final List<Night.Joined> joined = new ArrayList<>();
  private final List<Joining> joinings = new ArrayList<>();
  private final List<NewTitle> titles = new ArrayList<>();
  private final List<NewCustomer> created = new ArrayList<>();
  private final List<Decided> decided = new ArrayList<>();

  CustomerBook(Loaded loaded, MatchSheet sheet) {
    this.sheet = sheet;
    this.ids = new HashMap<>(loaded.ids());
    loaded
        .ids()
        .forEach(
            (key, id) ->
                customers.put(id, Objects.requireNonNull(loaded.customers().customer(key))));
  }

  List<Joining> joinings() {
    return joinings;
  }

  List<NewTitle> titles() {
    return titles;
  }

  List<NewCustomer> created() {
    return created;
  }

  List<Decided> decided() {
    return decided;
  }

  /** Links what the look-up matched and keeps what it left to be created. */
  void link(List<WaitingContract> waiting, Map<Long, Pending> pending) {
    for (var contract : waiting) {
      var decision = Objects.requireNonNull(pending.get(contract.id()));
      var customerId = decision.customerId();
      if (decision.outcome() == Outcome.CREATED) {
        unmatched.add(contract);
      } else if (decision.outcome() == Outcome.MATCHED && customerId != null) {
        join(contract, customerId, decision.rule());
        joined.add(
            new Night.Joined(
                contract.subject(), Objects.requireNonNull(customers.get(customerId))));
      }
    }
  }

  /**
   * Decides on those that nobody matched.
   *
   * @param reserve as many ids as asked for
   */
  void create(Night night, IntFunction<PrimitiveIterator.OfLong> reserve) {
    Map<String, WaitingContract> contracts = new LinkedHashMap<>();
    unmatched.forEach(contract -> contracts.put(contract.subject().key().toString(), contract));
    var decisions = night.create(unmatched.stream().map(WaitingContract::subject).toList(), joined);
    var count = (int) decisions.stream().filter(CustomerBook::isCreated).count();
    var newIds = reserve.apply(count);
    for (var decision : decisions) {
      var contract = Objects.requireNonNull(contracts.get(decision.contract().toString()));
      if (isCreated(decision) && !ids.containsKey(decision.contract().toString())) {
        make(contract, newIds.nextLong());
      }
      var key = decision.customer();
      var customerId = key == null ? null : Objects.requireNonNull(ids.get(key));
      if (customerId != null) {
        join(contract, customerId, decision.reason().rule());
      }
      decided.add(new Decided(contract, decision, customerId));
    }
  }

  private static boolean isCreated(MatchDecision decision) {
    return decision.outcome() == Outcome.CREATED;
  }

  /** One that has its customer already, without contracts since a person said so, gets it back. */
  private void make(WaitingContract contract, long id) {
    var subject = contract.subject();
    var customer = new Customer(subject.key().toString(), subject.profile());
    var group = group(contract.number());
    ids.put(customer.key(), id);
    customers.put(id, new Customer(customer.key(), customer.profile()));
    created.add(
        new NewCustomer(
            id,
            customer,
            group == null ? null : group.group(),
            group == null ? null : group.titlePattern()));
    customer.profile().titles().forEach(title -> titles.add(new NewTitle(id, title)));
  }

  /** The first rule, in the order of ids, whose expression is found in the contract's number. */
  private MatchSheet.@Nullable ParameterGroup group(@Nullable String number) {
    return sheet.groups().stream()
        .sorted(java.util.Comparator.comparingInt(MatchSheet.ParameterGroup::id))
        .filter(group -> group.contract().matcher(number == null ? "" : number).find())
        .findFirst()
        .orElse(null);
  }

  private void join(WaitingContract contract, long customerId, String rule) {
    var before = Objects.requireNonNull(customers.get(customerId));
    var after = before.joinedBy(contract.subject().profile());
    for (var title : after.profile().titles()) {
      if (!before.profile().titles().contains(title)) {
        titles.add(new NewTitle(customerId, title));
      }
    }
    customers.put(customerId, after);
    joinings.add(new Joining(contract, customerId, rule));
  }
}
