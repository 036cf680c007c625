package dues.console.reviews;

import dues.batch.review.ReviewReply;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered on the page.
 *
 * @param answer one of those that were offered, or {@code customer} or {@code house} with {@code
 *     other} behind it
 * @param source and {@code code}: the filter to go back to
 */
record AnswerForm(
    @Nullable String id,
    @Nullable String answer,
    @Nullable String other,
    @Nullable String reason,
    @Nullable String source,
    @Nullable String code) {

  String why() {
    return Objects.requireNonNullElse(reason, "").strip();
  }

  String about() {
    return Objects.requireNonNullElse(id, "");
  }

  ReviewReply reply() {
    String said = Objects.requireNonNullElse(answer, "");
    String more = Objects.requireNonNullElse(other, "").strip();
    boolean own = said.equals("customer") || said.equals("house");
    return new ReviewReply(List.of((own ? said + "=" + more : said).split(" (?=flat=|always$)")));
  }
}
