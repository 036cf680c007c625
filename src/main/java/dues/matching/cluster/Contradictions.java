package dues.matching.cluster;

import dues.matching.compare.GivenNames;
import dues.matching.compare.PersonName;
import dues.matching.scored.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against joining, whatever the likeness. A person is no firm, and two first names are
 * two people: nothing outweighs that. Another birth date, document or tax number is outweighed when
 * a second of the three is equal: a new passport leaves the birth date what it was.
 */
public final class Contradictions {
  private static final List<Function<Person, @Nullable Object>> UNIQUE =
      List.of(
          person -> person.birth() == 0 ? null : person.birth(),
          person -> person.keys().document(),
          person -> person.keys().taxNumber());

  private Contradictions() {}

  /** A person and a firm, or two first names. */
  public static boolean areTwo(Person one, Person two) {
    if (one.title().isLegal() != two.title().isLegal()) {
      return true;
    }
    var name = PersonName.of(one.name());
    var other = name == null ? null : PersonName.of(two.name());
    return (name != null && other != null)
        ? name.isOther(other)
        : GivenNames.areOther(one.name(), two.name());
  }

  /** The same of two alone. */
  static boolean contradict(Person one, Person other) {
    var differ = false;
    for (var unique : UNIQUE) {
      var ours = unique.apply(one);
      var theirs = unique.apply(other);
      if (ours != null && theirs != null) {
        if (ours.equals(theirs)) {
          return false;
        }
        differ = true;
      }
    }
    return differ;
  }

  /** One of birth date, document and tax number is another, and none is equal. */
  public static boolean contradict(List<Person> ones, List<Person> others) {
    var differ = false;
    for (var unique : UNIQUE) {
      var ours = values(ones, unique);
      var theirs = values(others, unique);
      if (!ours.isEmpty() && !theirs.isEmpty()) {
        if (ours.stream().anyMatch(theirs::contains)) {
          return false;
        }
        differ = true;
      }
    }
    return differ;
  }

  private static Set<Object> values(
      List<Person> persons, Function<Person, @Nullable Object> unique) {
    var values = new HashSet<Object>();
    for (var person : persons) {
      var value = unique.apply(person);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
