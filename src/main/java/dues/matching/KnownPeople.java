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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contracts that have a customer, as persons that SCORED may find. */
public final class KnownPeople {
  private final People people;
  private final List<Person> persons;
  private final List<String> customers;
  private final BlockIndex index;
  private final Judge judge;

  /**
   * People with their customers.
   *
   * @param people who counted them
   * @param customers the key of each person's customer
   * @param weights of the installation; null: the usual ones
   */
  public KnownPeople(
      MatchRules rules,
      People people,
      List<Person> persons,
      List<String> customers,
      @Nullable Weights weights) {
    this.people = people;
    this.persons = persons;
    this.customers = customers;
    this.index = BlockIndex.of(persons);
    this.judge =
        new Judge(
            rules.withEngines(List.of("scored")),
            new Holders(rules.holders(), persons),
            weights == null
                ? Comparison.of(people.population())
                : new Comparison(weights, people.population()));
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

  Person person(Subject subject) {
    return people.person(subject.profile().particulars());
  }

  Person person(int place) {
    return persons.get(place);
  }

  String customer(int place) {
    return customers.get(place);
  }
}
