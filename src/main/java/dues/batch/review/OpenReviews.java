package dues.batch.review;

import dues.store.review.AddressQuestions;
import dues.store.review.MatchQuestions;
import dues.store.review.QuestionSlice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that waits for a person: customers first, then addresses. */
@Component
public class OpenReviews {

  private final MatchQuestions matches;
  private final AddressQuestions addresses;
  private final MatchReview match;
  private final AddressReview address;

  OpenReviews(
      MatchQuestions matches,
      AddressQuestions addresses,
      MatchReview match,
      AddressReview address) {
    this.matches = matches;
    this.addresses = addresses;
    this.match = match;
    this.address = address;
  }

  /** The kinds of questions. */
  public static List<String> kinds() {
    return List.of(MatchReview.KIND, AddressReview.KIND);
  }

  /** All, or those of one kind and source. */
  public List<Review> list(@Nullable String kind, @Nullable String source) {
    QuestionSlice slice = QuestionSlice.of(source);
    return kinds().stream()
        .filter(one -> kind == null || kind.equals(one))
        .flatMap(one -> page(one, slice).stream())
        .toList();
  }

  /** A part of those of one kind. */
  public List<Review> page(String kind, QuestionSlice slice) {
    return kind.equals(MatchReview.KIND)
        ? matches.open(slice).stream().map(match::of).toList()
        : addresses.open(slice).stream().map(address::of).toList();
  }

  /** The one of an id, if it is still open. */
  public Optional<Review> find(ReviewId id) {
    return id.kind().equals(MatchReview.KIND)
        ? matches.about(id.contract()).map(match::of)
        : addresses.about(id.contract()).map(address::of);
  }
}
