package dues.matching.cluster;

import dues.matching.MatchRules;
import dues.matching.compare.Word;
import dues.matching.scored.Person;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that too many share to say anything of one of them: an operator's phone, an office's
 * address. Many contracts of one title are one holder.
 */
public final class Holders {
  private final MatchRules.Holders limits;
  private final Map<Object, Set<String>> titles = new HashMap<>();

  public Holders(MatchRules.Holders limits, List<Person> persons) {
    this.limits = limits;
    for (var person : persons) {
      for (var phone : person.keys().phones()) {
        note(phone, person);
      }
      for (var email : person.keys().emails()) {
        note(email, person);
      }
    }
  }

  private void note(Word word, Person person) {
    if (word.count() > limits.most()) {
      var known = titles.computeIfAbsent(word, unused -> new HashSet<>());
      if (known.size() <= limits.most()) {
        known.add(person.title().text());
      }
    }
  }

  /** The same person without what says nothing of it; nearly always itself. */
  Person plain(Person person) {
    var keys = person.keys();
    if (areFew(keys.phones()) && areFew(keys.emails())) {
      return person;
    }
    var own =
        new Person.Keys(keys.document(), keys.taxNumber(), few(keys.phones()), few(keys.emails()));
    return new Person(person.title(), person.birth(), own, person.home());
  }

  private boolean areFew(Word[] words) {
    for (var word : words) {
      if (!areFew(word)) {
        return false;
      }
    }
    return true;
  }

  private Word[] few(Word[] words) {
    return Arrays.stream(words).filter(this::areFew).toArray(Word[]::new);
  }

  /** Whether few enough have the phone or mail address. */
  boolean areFew(Word word) {
    return word.count() <= limits.most()
        || titles.getOrDefault(word, Set.of()).size() <= limits.most();
  }
}
