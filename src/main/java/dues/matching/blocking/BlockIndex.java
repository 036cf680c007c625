package dues.matching.blocking;

import dues.matching.scored.Person;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Persons by their keys. A key that more than {@link #MOST} share finds nobody: a phone of 500
 * contracts, a house of 2 000, a name that thousands bear. Whoever shares it is still found by a
 * key that says more, and {@link Candidates#isLimited} says that the first was passed over.
 */
public final class BlockIndex {
  /** Candidates of one key: with some twenty keys that makes a few hundred of one person. */
  public static final int MOST = 40;

  /** Of a key that so many share people are told. */
  public static final int TOLD = 300;

  private static final int PLACE_BITS = 64 - BlockKeys.BITS - 1;

  /** Keys are looked for among those that begin with the same bits: a few, not millions. */
  private static final int FIRST_BITS = 16;

  private final long[] entries;
  private final int[] starts = new int[(1 << FIRST_BITS) + 1];

  private BlockIndex(long[] entries) {
    this.entries = entries;
    var at = 0;
    for (var first = 0; first < starts.length; first++) {
      while (at < entries.length && firstBits(entries[at]) < first) {
        at++;
      }
      starts[first] = at;
    }
  }

  private static int firstBits(long entry) {
    return (int) (entry >>> (PLACE_BITS + BlockKeys.BITS - FIRST_BITS));
  }

  public static BlockIndex of(List<Person> persons) {
    var keys = new long[Math.max(16, persons.size() * 24)];
    var size = 0;
    for (var i = 0; i < persons.size(); i++) {
      for (var key : BlockKeys.of(persons.get(i))) {
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, size + size / 2);
        }
        keys[size++] = key << PLACE_BITS | i;
      }
    }
    var entries = size == keys.length ? keys : Arrays.copyOf(keys, size);
    Arrays.parallelSort(entries);
    return new BlockIndex(entries);
  }

  /** The places of persons who share a key, in their order, each once. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Candidates(int[] places, boolean isLimited) {}

  /** Candidates among the persons that stand before a place. */
  public Candidates before(int place, Person person) {
    var found = new int[64];
    var size = 0;
    var isLimited = false;
    for (var key : BlockKeys.of(person)) {
      var from = find(key << PLACE_BITS);
      var end = from;
      while (end < entries.length && end - from <= MOST && entries[end] >>> PLACE_BITS == key) {
        end++;
      }
      if (end - from > MOST) {
        isLimited = true;
        continue;
      }
      for (var i = from; i < end; i++) {
        var other = (int) (entries[i] & (1L << PLACE_BITS) - 1);
        if (other >= place) {
          break;
        }
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = other;
      }
    }
    return new Candidates(distinct(found, size), isLimited);
  }

  /** The places that share a key with more than {@link #TOLD} others. */
  public BitSet crowded() {
    var crowded = new BitSet();
    for (var from = 0; from < entries.length; ) {
      var end = from;
      while (end < entries.length && entries[end] >>> PLACE_BITS == entries[from] >>> PLACE_BITS) {
        end++;
      }
      for (var i = from; end - from > TOLD && i < end; i++) {
        crowded.set((int) (entries[i] & (1L << PLACE_BITS) - 1));
      }
      from = end;
    }
    return crowded;
  }

  /** Candidates among all. */
  public Candidates of(Person person) {
    return before(Integer.MAX_VALUE, person);
  }

  private int find(long entry) {
    var first = firstBits(entry);
    var place = Arrays.binarySearch(entries, starts[first], starts[first + 1], entry);
    return place < 0 ? -place - 1 : place;
  }

  private static int[] distinct(int[] places, int size) {
    Arrays.sort(places, 0, size);
    var count = 0;
    for (var i = 0; i < size; i++) {
      if (i == 0 || places[i] != places[i - 1]) {
        places[count++] = places[i];
      }
    }
    return Arrays.copyOf(places, count);
  }
}
