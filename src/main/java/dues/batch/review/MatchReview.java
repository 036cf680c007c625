package dues.batch.review;

import dues.batch.review.Review.Side;
import dues.store.people.CustomerKeys;
import dues.store.people.KnownCustomer;
import dues.store.review.CustomerSides;
import dues.store.review.MatchQuestion;
import dues.store.review.Question;
import java.util.List;
import org.springframework.stereotype.Component;

/** A question about a contract's customer, as people see it. */
@Component
class MatchReview {

  static final String KIND = "match";

  private final CustomerKeys customers;
  private final CustomerSides sides;

  MatchReview(CustomerKeys customers, CustomerSides sides) {
    this.customers = customers;
    this.sides = sides;
  }

  /** Whom the contract may belong to, as they stand today; never the customer that it has. */
  List<KnownCustomer> candidates(MatchQuestion question) {
    return customers.all(question.candidates()).stream()
        .filter(customer -> !customer.key().equals(question.customer()))
        .toList();
  }

  Review of(MatchQuestion asked) {
    Question question = asked.question();
    List<KnownCustomer> candidates = candidates(asked);
    List<Side> theirs =
        candidates.stream().map(one -> new Side(one.key(), sides.of(one.id()))).toList();
    return new Review(
        KIND + "/" + question.key(),
        question.code(),
        new Side(question.key(), question.side()),
        theirs,
        question.evidence(),
        asked.customer() == null
            ? MatchChoices.ofWaiting(question, candidates)
            : asked.isLinkDoubted()
                ? MatchChoices.ofLinked(asked, candidates)
                : MatchChoices.ofOwner(asked, candidates));
  }
}
