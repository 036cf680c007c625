package dues.batch.review;

import dues.platform.StartupProblem;
import java.util.List;
import java.util.Optional;

/**
 * What a person answers: {@code same}, {@code different}, {@code new}, {@code none}, {@code
 * customer=KEY} or {@code house=ID}, the last with {@code flat=…} where it differs from the one
 * read and {@code always} where everybody who writes so means that house.
 */
public record ReviewReply(List<String> words) {

  /** Behind a house: whoever writes the address so means that house. */
  static final String ALWAYS = "always";

  private static final List<String> ALONE = List.of("same", "different", "new", "none");

  public ReviewReply {
    words = List.copyOf(words);
    boolean plain =
        words.size() == 1 && (ALONE.contains(words.get(0)) || is(words.get(0), "customer"));
    boolean house =
        !words.isEmpty()
            && is(words.get(0), "house")
            && words.stream().skip(1).allMatch(word -> is(word, "flat") || word.equals(ALWAYS));
    if (!plain && !house) {
      throw StartupProblem.configuration(
          "'%s' is no answer; expected same, different, new, none, customer=KEY or house=ID flat=… always."
              .formatted(String.join(" ", words)));
    }
  }

  private static boolean is(String word, String name) {
    return word.startsWith(name + "=") && word.length() > name.length() + 1;
  }

  boolean holdsForAll() {
    return words.contains(ALWAYS);
  }

  boolean is(String word) {
    return words.get(0).equals(word);
  }

  /** What stands behind {@code name=}. */
  Optional<String> value(String name) {
    return words.stream()
        .filter(word -> is(word, name))
        .map(word -> word.substring(name.length() + 1))
        .findFirst();
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
