package dues.address.text;

import java.util.AbstractList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeSet;

/** All that a word may mean, with the questions that are asked of every token answered ahead. */
public final class Senses extends AbstractList<Sense> implements RandomAccess {
  public static final Senses NONE = new Senses(List.of());

  private final List<Sense> all;
  private final Map<Meaning, Set<String>> codes = new EnumMap<>(Meaning.class);

  private final Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);

  private Senses(Collection<Sense> all) {
    this.all = List.copyOf(all);
    for (var sense : all) {
      meanings.add(sense.meaning());
      var known = codes.computeIfAbsent(sense.meaning(), unused -> new TreeSet<>());
      if (!sense.code().isEmpty()) {
        known.add(sense.code());
      }
    }
  }

  public static Senses of(Sense sense) {
    return new Senses(List.of(sense));
  }

  static Senses of(Collection<Sense> senses) {
    return new Senses(senses);
  }

  public boolean has(Meaning meaning) {
    return meanings.contains(meaning);
  }

  /** The codes it has under a meaning, in their order: not to be changed. */
  public Set<String> codes(Meaning meaning) {
    return codes.getOrDefault(meaning, Set.of());
  }

  @Override
  public Sense get(int i) {
    return all.get(i);
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public boolean isEmpty() {
    return all.isEmpty();
  }
}
