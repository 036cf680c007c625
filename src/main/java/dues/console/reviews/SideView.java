package dues.console.reviews;

import dues.batch.review.Review.Side;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One side of a question, part by part: {@code Ivan Petrenko; document 8005 123456} is a name and a
 * document.
 */
record SideView(String name, List<Part> parts) {

  /** How the parts begin, and the field that each is. */
  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "born ", "birth_date",
          "birth date ", "birth_date",
          "document ", "document",
          "tax number ", "tax_number",
          "phones ", "phones",
          "e-mails ", "emails",
          "emails ", "emails",
          "address ", "address",
          "contracts ", "contracts");

  /**
   * A part.
   *
   * @param field of a contract or a customer; empty: none that is known
   * @param same whether the other side has it, too
   */
  record Part(String field, String value, boolean same) {}

  /** One side; what the other side says too is marked. */
  static SideView of(Side side, String other) {
    return new SideView(
        side.name(),
        Stream.of(side.text().split("; ", -1))
            .filter(text -> !text.isBlank())
            .map(text -> part(text, other))
            .toList());
  }

  private static Part part(String text, String other) {
    String beginning = BEGINNINGS.keySet().stream().filter(text::startsWith).findFirst().orElse("");
    String value = text.substring(beginning.length());
    boolean same = !other.isEmpty() && ("; " + other + ";").contains(text + ";");
    return new Part(BEGINNINGS.getOrDefault(beginning, ""), value, same);
  }
}
