package dues.address.text;

import java.util.AbstractList;
import java.util.Collection;
import java.util.EnumMap;
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

  /** One bit a meaning. */
  private final long meanings;

  private Senses(Collection<Sense> all) {
    this.all = List.copyOf(all);
    var bits = 0L;
    for (var sense : all) {
      bits |= bit(sense.meaning());
      var known = codes.computeIfAbsent(sense.meaning(), unused -> new TreeSet<>());
      if (!sense.code().isEmpty()) {
        known.add(sense.code());
      }
    }
    meanings = bits;
  }

  public static Senses of(Sense sense) {
    return new Senses(List.of(sense));
  }

  static Senses of(Collection<Sense> senses) {
    return new Senses(senses);
  }

  private static long bit(Meaning meaning) {
    return 1L << meaning.ordinal();
  }

  public boolean has(Meaning meaning) {
    return (meanings & bit(meaning)) != 0;
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
    return meanings == 0;
  }
}
