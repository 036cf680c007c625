package dues.matching.scored;

import dues.matching.compare.Word;
import org.jspecify.annotations.Nullable;

/**
 * What one contract says of its holder, in the least room: a million of them fit into memory.
 *
 * @param title its words, how long it was written, whether it is a firm's
 * @param birth {@code yyyymmdd}; 0: not known
 * @param keys what belongs to few people: documents, phones, mail addresses
 * @param home where the holder lives
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two; a list would double the room
public record Person(Title title, int birth, Keys keys, Home home) {

  /** The words of a title; {@code length} is that of the title as it was written. */
  public record Title(Word[] words, int length, boolean isLegal) {
    /** The words in their order. */
    public String text() {
      var text = new StringBuilder();
      for (var word : words) {
        text.append(text.isEmpty() ? "" : " ").append(word.text());
      }
      return text.toString();
    }
  }

  /** Numbers and addresses that are one person's or one household's. */
  public record Keys(
      @Nullable Word document, @Nullable Word taxNumber, Word[] phones, Word[] emails) {}

  /**
   * An address by its parts, whatever they are called.
   *
   * @param house the directory's house; 0: not found for sure
   * @param flat null: none is given
   * @param building street and house as one word, for how many live there
   */
  public record Home(Word[] parts, long house, @Nullable Word flat, @Nullable Word building) {
    /** One flat of one building, however many live there. */
    boolean isSameFlat(Home other) {
      var isSameHouse =
          building == null ? house != 0 && house == other.house : building == other.building;
      return isSameHouse && flat != null && flat == other.flat;
    }
  }

  public Word[] name() {
    return title.words();
  }
}
