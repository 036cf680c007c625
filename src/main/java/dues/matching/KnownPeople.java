package dues.matching;

import dues.matching.blocking.BlockIndex;
import dues.matching.cluster.Bond;
import dues.matching.cluster.Edge;
import dues.matching.cluster.Holders;
import dues.matching.cluster.Judge;
import dues.matching.scored.Comparison;
import dues.matching.scored.People;
import dues.matching.scored.Person;
import dues.matching.scored.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contracts that have a customer, as persons that SCORED may find. */
public final class KnownPeople {
  private final People people;
  private final List<Person> persons;
  private final List<Holding> holdings;
  private final BlockIndex index;
  private final Judge judge;
  private final Judge all;
  private final Map<String, List<Integer>> byCustomer = new HashMap<>();

  /**
   * People with their customers.
   *
   * @param people who counted them
   * @param holdings each person's contract and customer
   * @param weights of the installation; null: the usual ones
   */
  public KnownPeople(
      MatchRules rules,
      People people,
      List<Person> persons,
      List<Holding> holdings,
      @Nullable Weights weights) {
    this.people = people;
    this.persons = persons;
    this.holdings = holdings;
    this.index = BlockIndex.of(persons);
    var holders = new Holders(rules.holders(), persons);
    var comparison =
        weights == null
            ? Comparison.of(people.population())
            : new Comparison(weights, people.population());
    this.judge = new Judge(rules.withEngines(List.of("scored")), holders, comparison);
    this.all = new Judge(rules, holders, comparison);
  }

  /** Whether nobody is known, so that there is nobody to find. */
  boolean isEmpty() {
    return persons.isEmpty();
  }

  /** The bonds of a contract to those who share a key with it. */
  List<Edge> bonds(Subject subject) {
    var person = person(subject);
    var bonds = new ArrayList<Edge>();
    for (var place : index.of(person).places()) {
      var edge = judge.judge(place, persons.get(place), persons.size(), person);
      if (edge != null && edge.bond() != Bond.VETOED) {
        bonds.add(edge);
      }
    }
    return bonds;
  }

  /** The places of those who share a key with a contract, other than itself. */
  List<Integer> near(Subject subject) {
    var near = new ArrayList<Integer>();
    for (var place : index.of(person(subject)).places()) {
      if (!contract(place).equals(subject.key().toString())) {
        near.add(place);
      }
    }
    return near;
  }

  /** The places of a customer's contracts, other than the one. */
  List<Integer> siblings(Subject subject, String customer) {
    if (byCustomer.isEmpty()) {
      for (var place = 0; place < persons.size(); place++) {
        byCustomer.computeIfAbsent(customer(place), unused -> new ArrayList<>(1)).add(place);
      }
    }
    return byCustomer.getOrDefault(customer, List.of()).stream()
        .filter(place -> !contract(place).equals(subject.key().toString()))
        .toList();
  }

  /** What every engine makes of a contract and the person at a place. */
  @Nullable Edge edge(int place, Person person) {
    return all.judge(place, persons.get(place), persons.size(), person);
  }

  Person person(Subject subject) {
    return people.person(subject.profile().particulars());
  }

  Person person(int place) {
    return persons.get(place);
  }

  String contract(int place) {
    return holdings.get(place).contract();
  }

  /** Whether a person said that the contract at a place is not this customer's. */
  boolean isStranger(int place, String customer) {
    return holdings.get(place).strangers().contains(customer);
  }

  String customer(int place) {
    return holdings.get(place).customer();
  }
}
