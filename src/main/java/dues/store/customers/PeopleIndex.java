package dues.store.customers;

import dues.matching.Holding;
import dues.matching.KnownPeople;
import dues.matching.MatchRules;
import dues.matching.Subject;
import dues.matching.blocking.BlockKeys;
import dues.matching.scored.People;
import dues.matching.scored.Person;
import dues.matching.scored.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The contracts that have a customer, as SCORED sees them: all are counted, and those are kept that
 * share a key with a contract that waits, so that a night's memory grows with what is new.
 */
@Repository
public class PeopleIndex {

  private static final int FETCH_ROWS = 10_000;
  private static final int FEW = 50_000;

  private final JdbcTemplate jdbc;
  private final MatchQueue queue;

  /** On the transaction of the step. */
  public PeopleIndex(DataSource dataSource, MatchQueue queue) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(FETCH_ROWS);
    this.queue = queue;
  }

  /**
   * Those whom the contracts that wait may be; of few all.
   *
   * @param weights of the installation; null: the usual ones
   * @param waiting ids
   */
  public KnownPeople around(MatchRules rules, @Nullable Weights weights, long[] waiting) {
    People people = new People();
    List<Person> persons = new ArrayList<>();
    List<Holding> holdings = new ArrayList<>();
    if (waiting.length == 0) {
      return new KnownPeople(rules, people, persons, holdings, weights);
    }
    Set<String> theirs = new HashSet<>();
    LongPredicate wanted = areMany() ? wanted(waiting, theirs) : key -> true;
    each(
        (contract, customer) -> {
          Person person = people.counted(contract.subject().profile().particulars());
          if (theirs.contains(customer) || Arrays.stream(BlockKeys.of(person)).anyMatch(wanted)) {
            persons.add(person);
            Subject subject = contract.subject();
            holdings.add(new Holding(subject.key().toString(), customer, subject.strangers()));
          }
        });
    return new KnownPeople(rules, people, persons, holdings, weights);
  }

  /** People with the words of all that have a customer counted. */
  public People counted() {
    People people = new People();
    each((contract, customer) -> people.counted(contract.subject().profile().particulars()));
    return people;
  }

  private boolean areMany() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select count(*) = ? from (select from contract_customer limit ?) few",
            Boolean.class,
            FEW,
            FEW));
  }

  /**
   * Which keys those that wait have.
   *
   * @param customers takes the customers of those that have one already
   */
  private LongPredicate wanted(long[] waiting, Set<String> customers) {
    People people = new People();
    LongStream.Builder keys = LongStream.builder();
    for (int from = 0; from < waiting.length; from += FETCH_ROWS) {
      long[] page = Arrays.copyOfRange(waiting, from, Math.min(waiting.length, from + FETCH_ROWS));
      for (WaitingContract contract : queue.page(page)) {
        Person person = people.person(contract.subject().profile().particulars());
        Arrays.stream(BlockKeys.of(person)).forEach(keys);
        Optional.ofNullable(contract.customer()).ifPresent(customers::add);
      }
    }
    long[] sorted = keys.build().toArray();
    Arrays.parallelSort(sorted);
    return key -> Arrays.binarySearch(sorted, key) >= 0;
  }

  private interface Known {
    void take(WaitingContract contract, String customer);
  }

  private void each(Known known) {
    jdbc.query(
        MatchQueue.FIELDS.formatted("d.facts_hash")
            + ","
            + AddressRow.COLUMNS
            + ", u.key as customer"
            + MatchQueue.FROM
            + " join contract_customer l on l.contract_id = c.contract_id join customer u on"
            + " u.customer_id = l.customer_id where c.withdrawn_by is null",
        row -> {
          known.take(WaitingRow.read(row), row.getString("customer"));
        });
  }
}
