package dues.batch.review;

import dues.batch.Resource;
import dues.platform.StartupProblem;
import dues.store.policy.EditingHand;
import dues.store.review.AddressQuestions;
import dues.store.review.MatchQuestions;
import dues.store.review.ReviewAnswers;
import dues.store.review.ReviewAnswers.Given;
import org.springframework.stereotype.Component;

/** Does what a person answered. The same answer again changes nothing. */
@Component
public class Answering {

  private final MatchQuestions matches;
  private final AddressQuestions addresses;
  private final MatchAnswers customers;
  private final AddressAnswers houses;
  private final ReviewAnswers answers;

  Answering(
      MatchQuestions matches,
      AddressQuestions addresses,
      MatchAnswers customers,
      AddressAnswers houses,
      ReviewAnswers answers) {
    this.matches = matches;
    this.addresses = addresses;
    this.customers = customers;
    this.houses = houses;
    this.answers = answers;
  }

  public static Resource writes(ReviewId id) {
    return id.kind().equals(MatchReview.KIND) ? Resource.CUSTOMERS : Resource.DIRECTORY;
  }

  /** Does it, and says what was done. */
  public String answer(ReviewId id, ReviewReply reply, EditingHand hand) {
    return (id.kind().equals(MatchReview.KIND)
            ? matches.about(id.contract()).map(asked -> customers.answer(asked, reply, hand))
            : addresses.about(id.contract()).map(asked -> houses.answer(asked, reply, hand)))
        .orElseGet(() -> again(id, reply));
  }

  private String again(ReviewId id, ReviewReply reply) {
    Given given = answers.last(id.kind(), id.contract()).orElseThrow(id::notOpen);
    String when = "'%s' by %s at %s".formatted(given.answer(), given.by(), given.at().toInstant());
    if (!given.answer().equals(reply.toString())) {
      throw StartupProblem.configuration(
          "Review '%s' was answered %s; expected `dues link`, `dues unlink` or `dues edit contract` to change what came of it."
              .formatted(id, when));
    }
    return "Nothing changed: it was answered %s.".formatted(when);
  }
}
