package dues.matching.scored;

import dues.matching.compare.Vocabulary;
import dues.matching.compare.Word;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of an installation's records and how frequent each is. */
public final class Population {
  /** As if so many records had been seen before, none of which has the value. */
  private static final double UNSEEN = 300;

  private final Map<Field, Vocabulary> vocabularies = new EnumMap<>(Field.class);
  private final Vocabulary buildings = new Vocabulary(false);
  private int size;

  Population() {
    for (var field : Field.values()) {
      vocabularies.put(field, new Vocabulary(field == Field.NAME));
    }
  }

  Vocabulary vocabulary(Field field) {
    return java.util.Objects.requireNonNull(vocabularies.get(field));
  }

  Vocabulary buildings() {
    return buildings;
  }

  void countOnce() {
    size++;
  }

  void count(Person person) {
    count(person.name());
    count(person.keys().document(), person.keys().taxNumber());
    count(person.keys().phones());
    count(person.keys().emails());
    count(person.home().parts());
    count(person.home().building());
  }

  private static void count(@Nullable Word... words) {
    for (var word : words) {
      if (word != null) {
        word.countOnce();
      }
    }
  }

  public int size() {
    return size;
  }

  /** The share of other records that have the word of this one. */
  double frequency(Word word) {
    return Math.max(0, word.count() - 1) / (size + UNSEEN);
  }
}
