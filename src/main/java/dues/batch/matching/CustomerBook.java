package dues.batch.matching;

import dues.matching.MatchDecision;
import dues.matching.MatchDecision.Outcome;
import dues.matching.Subject;
import dues.store.customers.CustomerTables.NewCustomer;
import dues.store.customers.CustomerTables.NewTitle;
import dues.store.customers.DecidedContract;
import dues.store.customers.Joining;
import dues.store.customers.MatchDecisions.Decided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a night's decisions come to: links, new customers, new titles. Contracts are taken in the
 * order of (source, contract), so that the one that makes a customer comes before those that join
 * it; what was noted is written some thousands at a time.
 */
final class CustomerBook {
  private final ParameterGroups groups;
  private final LongSupplier newIds;
  private final Map<String, Long> ids;
  private final Map<Long, List<String>> titleKeys;
  private final Entries entries = new Entries();

  /** What is to be written next. */
  record Entries(
      List<NewCustomer> created,
      List<NewTitle> titles,
      List<Joining> joinings,
      List<Decided> decided) {
    Entries() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void clear() {
      List.of(created, titles, joinings, decided).forEach(List::clear);
    }
  }

  /**
   * A book.
   *
   * @param newIds ids that nobody else gets
   * @param ids customers that stand, by key
   * @param titleKeys how they are known, by id
   */
  CustomerBook(
      ParameterGroups groups,
      LongSupplier newIds,
      Map<String, Long> ids,
      Map<Long, List<String>> titleKeys) {
    this.groups = groups;
    this.newIds = newIds;
    this.ids = new HashMap<>(ids);
    this.titleKeys = new HashMap<>(titleKeys);
  }

  Entries entries() {
    return entries;
  }

  /** A contract that the look-up gave to a customer of the night's start. */
  void link(DecidedContract one, DecidedContract.Known customer) {
    ids.put(customer.key(), customer.id());
    join(one, customer.id(), one.rule());
  }

  /** A contract that was decided on among those of tonight. */
  void decide(DecidedContract one, MatchDecision decision) {
    var key = decision.customer();
    var customerId = key == null ? null : ids.get(key);
    if (decision.outcome() == Outcome.CREATED && customerId == null) {
      customerId = make(one);
    }
    if (decision.outcome() == Outcome.MATCHED && customerId == null) {
      throw new IllegalStateException(
          "contract %s joins customer %s, which stands nowhere"
              .formatted(one.contract().subject().key(), key));
    }
    if (customerId != null) {
      join(one, customerId, decision.reason().rule());
    }
    entries.decided.add(new Decided(one.contract(), remarked(one, decision), customerId));
  }

  /** The look-up's own remark on a new customer is kept: somebody older bears the same document. */
  private static MatchDecision remarked(DecidedContract one, MatchDecision decision) {
    var remark = one.remark();
    return decision.outcome() == Outcome.CREATED
            && one.outcome() == Outcome.CREATED
            && !remark.review().isEmpty()
            && decision.review().isEmpty()
        ? new MatchDecision(
            decision.contract(),
            decision.outcome(),
            decision.customer(),
            new MatchDecision.Reason("create", 0, List.of(remark.evidence())),
            remark.candidates(),
            remark.review())
        : decision;
  }

  /**
   * A customer that no further contract of the night joins: a million of them would fill memory.
   */
  void forget(@Nullable String key) {
    var id = key == null ? null : ids.remove(key);
    if (id != null) {
      titleKeys.remove(id);
    }
  }

  private @Nullable Long make(DecidedContract one) {
    Subject subject = one.contract().subject();
    var id = newIds.getAsLong();
    var group = groups.of(one.contract().number());
    ids.put(subject.key().toString(), id);
    entries.created.add(
        new NewCustomer(
            id,
            subject,
            group == null ? null : group.group(),
            group == null ? null : group.titlePattern()));
    return id;
  }

  /** A new spelling becomes a title of the customer, once. */
  private void join(DecidedContract one, long customerId, String rule) {
    var known = titleKeys.computeIfAbsent(customerId, unused -> new ArrayList<>(1));
    for (var title : one.contract().subject().profile().titles()) {
      if (known.stream().noneMatch(key -> key.contains(title.key()))) {
        known.add(title.key());
        entries.titles.add(new NewTitle(customerId, title));
      }
    }
    entries.joinings.add(new Joining(one.contract(), customerId, rule));
  }
}
