package dues.cli.review;

import dues.batch.review.Review;
import dues.batch.review.Review.Side;
import dues.cli.text.Table;
import dues.source.RejectCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a question: both sides, the evidence, and what each answer would do. */
final class ReviewCard {

  private ReviewCard() {}

  static String text(Review review) {
    List<Side> rows = new ArrayList<>(List.of(review.ours()));
    rows.addAll(review.theirs());
    rows.add(new Side("evidence", review.evidence()));
    review.choices().forEach(choice -> rows.add(new Side(choice.answer(), "→ " + choice.effect())));
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    StringBuilder text =
        new StringBuilder(review.id()).append("  ").append(review.code()).append(meaning(review));
    for (Side row : rows) {
      String pad = " ".repeat(width - row.name().length());
      text.append("\n  ").append(row.name()).append(pad).append("  ").append(row.text());
    }
    return text.toString();
  }

  private static String meaning(Review review) {
    return Arrays.stream(RejectCode.values())
        .filter(code -> code.name().equals(review.code()))
        .map(code -> ": " + code.meaning())
        .collect(Collectors.joining());
  }

  /** The same for programs, a row a question. */
  static String json(List<Review> reviews) {
    Table table =
        new Table(
            "review", "code", "contract", "ours", "candidates", "theirs", "evidence", "answers");
    for (Review review : reviews) {
      table.row(
          review.id(),
          review.code(),
          review.ours().name(),
          review.ours().text(),
          review.theirs().stream().map(Side::name).collect(Collectors.joining(";")),
          lines(review.theirs()),
          review.evidence(),
          lines(
              review.choices().stream().map(one -> new Side(one.answer(), one.effect())).toList()));
    }
    return table.json();
  }

  private static String lines(List<Side> sides) {
    return sides.stream().map(s -> s.name() + ": " + s.text()).collect(Collectors.joining("\n"));
  }
}
