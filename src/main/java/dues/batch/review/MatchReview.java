package dues.batch.review;

import dues.batch.review.Review.Choice;
import dues.batch.review.Review.Side;
import dues.store.people.CustomerKeys;
import dues.store.people.KnownCustomer;
import dues.store.review.CustomerSides;
import dues.store.review.MatchQuestion;
import dues.store.review.Question;
import java.util.ArrayList;
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
        asked.customer() == null ? ofWaiting(question, candidates) : ofOwner(asked, candidates));
  }

  /** It has no customer yet. */
  private static List<Choice> ofWaiting(Question question, List<KnownCustomer> candidates) {
    String contract = question.key();
    List<Choice> choices = new ArrayList<>();
    if (candidates.size() == 1) {
      String only = candidates.get(0).key();
      choices.add(new Choice("same", "%s is linked to %s".formatted(contract, only)));
    } else {
      candidates.forEach(
          one ->
              choices.add(
                  new Choice(
                      "customer=" + one.key(),
                      "%s is linked to %s".formatted(contract, one.key()))));
    }
    if (!candidates.isEmpty()) {
      choices.add(
          new Choice(
              "different",
              "%s is never compared with %s again; the next match-customers decides without"
                  .formatted(contract, keys(candidates))));
    }
    choices.add(new Choice("new", "%s becomes a customer of its own".formatted(contract)));
    return choices;
  }

  /** It became a customer of its own, which another one resembles. */
  private static List<Choice> ofOwner(MatchQuestion asked, List<KnownCustomer> candidates) {
    List<Choice> choices = new ArrayList<>();
    for (KnownCustomer one : candidates) {
      choices.add(
          new Choice(
              candidates.size() == 1 ? "same" : "customer=" + one.key(),
              "customer %s is merged into %s, with all its contracts"
                  .formatted(asked.customer(), one.key())));
    }
    choices.add(
        new Choice(
            "different",
            "customer %s stays one of its own, and nobody asks again".formatted(asked.customer())));
    return choices;
  }

  private static String keys(List<KnownCustomer> customers) {
    return String.join(" or ", customers.stream().map(KnownCustomer::key).toList());
  }
}
