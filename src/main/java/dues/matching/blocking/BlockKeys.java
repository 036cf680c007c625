package dues.matching.blocking;

import dues.matching.compare.Word;
import dues.matching.scored.Person;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a person may be found. Two records of one person share at least one of them
 * although any two fields may be spoilt: a document, a phone, a birth date with one word of the
 * name, two words of the name, a word of the name with a part of the address, two parts of the
 * address. A key is a hash of 40 bits: two that are equal by chance cost a comparison.
 */
public final class BlockKeys {
  /** Keys are numbers below this. */
  static final int BITS = 40;

  private static final int PARTS = 5;
  private static final int WORDS = 4;
  private static final int SHORTEST_PART = 4;

  private final long[] keys = new long[64];
  private int size;

  private BlockKeys() {}

  public static long[] of(Person person) {
    var keys = new BlockKeys();
    keys.add(person);
    return Arrays.copyOf(keys.keys, keys.size);
  }

  private void add(Person person) {
    var words = Arrays.copyOf(person.name(), Math.min(WORDS, person.name().length));
    addOne('d', person.keys().document());
    addOne('t', person.keys().taxNumber());
    for (var phone : person.keys().phones()) {
      addShared('p', phone.text(), words);
    }
    for (var email : person.keys().emails()) {
      addShared('e', email.text(), words);
    }
    if (person.birth() != 0) {
      addShared('b', Integer.toString(person.birth()), words);
    }
    for (var i = 0; i < words.length; i++) {
      for (var j = i + 1; j < words.length; j++) {
        addPair('n', words[i].sound(), words[j].sound());
      }
    }
    addHome(person.home(), words);
  }

  /** By the value alone and, for one that very many share, by the value and a word of the name. */
  private void addShared(char kind, String value, Word[] words) {
    addPair(kind, value, "");
    for (var word : words) {
      addPair(kind, value, word.sound() + '.');
    }
  }

  private void addHome(Person.Home home, Word[] words) {
    var building = home.building();
    var flat = home.flat();
    if (home.house() != 0) {
      addPair('h', Long.toString(home.house()), flat == null ? "" : flat.text());
    }
    if (building != null) {
      addPair('a', building.text(), flat == null ? "" : flat.text());
    }
    var parts =
        Arrays.stream(home.parts())
            .map(Word::text)
            .filter(part -> part.length() >= SHORTEST_PART)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(part -> part))
            .limit(PARTS)
            .toArray(String[]::new);
    for (var i = 0; i < parts.length; i++) {
      for (var word : words) {
        addPair('w', parts[i], word.sound() + '.');
      }
      for (var j = i + 1; j < parts.length; j++) {
        addPair('a', parts[i], parts[j]);
      }
    }
  }

  private void addOne(char kind, @Nullable Word word) {
    if (word != null) {
      addPair(kind, word.text(), "");
    }
  }

  private void addPair(char kind, String one, String other) {
    if (size < keys.length) {
      var isInOrder = one.compareTo(other) <= 0;
      var hash = 31L * kind + 17;
      hash = mix(hash, isInOrder ? one : other);
      hash = mix(hash * 1_000_003, isInOrder ? other : one);
      keys[size++] = (hash ^ hash >>> 29) & (1L << BITS) - 1;
    }
  }

  private static long mix(long hash, String text) {
    var mixed = hash;
    for (var i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 31;
    }
    return mixed;
  }
}
