package dues.console.reviews;

import dues.batch.review.Review;
import dues.batch.review.Review.Choice;
import dues.batch.review.Review.Side;
import java.util.List;
import java.util.stream.Collectors;

/** A question as the page shows it. */
record ReviewView(Review review, SideView ours, List<SideView> theirs, List<Answer> answers) {

  /**
   * An answer and, in words, what it does.
   *
   * @param effect the key of the sentence, to which {@code to} belongs
   */
  record Answer(String answer, String effect, String to) {}

  static ReviewView of(Review review) {
    String theirs = review.theirs().stream().map(Side::text).collect(Collectors.joining("; "));
    boolean waits = review.choices().stream().anyMatch(choice -> choice.answer().equals("new"));
    return new ReviewView(
        review,
        SideView.of(review.ours(), theirs),
        review.theirs().stream().map(side -> SideView.of(side, review.ours().text())).toList(),
        review.choices().stream().map(choice -> answer(review, choice, waits)).toList());
  }

  private static Answer answer(Review review, Choice choice, boolean waits) {
    String word = choice.answer().replaceAll("=.*", "");
    String only = review.theirs().isEmpty() ? "" : review.theirs().get(0).name();
    return switch (word) {
      case "customer", "same" ->
          isAddress(review)
              ? new Answer(choice.answer(), "read", "")
              : new Answer(
                  choice.answer(),
                  waits ? "link" : "merge",
                  word.equals("same") ? only : choice.answer().substring("customer=".length()));
      case "house" ->
          new Answer(
              choice.answer(),
              choice.answer().endsWith(" always") ? "always" : "house",
              house(review, choice));
      case "different" -> new Answer(choice.answer(), waits ? "apart" : "stays", "");
      default -> new Answer(choice.answer(), word, "");
    };
  }

  private static boolean isAddress(Review review) {
    return review.id().startsWith("address/");
  }

  private static String house(Review review, Choice choice) {
    String name = choice.answer().replaceAll(" (flat=.*|always)$", "").replace("house=", "house ");
    return review.theirs().stream()
        .filter(side -> side.name().equals(name))
        .map(Side::text)
        .findFirst()
        .orElse(name);
  }

  /** The contract's own address on the console. */
  public String path() {
    return "/contracts/" + review.ours().name().replaceFirst(":", "/");
  }
}
