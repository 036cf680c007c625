package dues.batch.review;

import dues.batch.people.Linking;
import dues.batch.people.Splitting;
import dues.store.people.OperatorDecisions;
import dues.store.policy.EditingHand;
import dues.store.review.MatchQuestion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers to whether a link stays that today's evidence would not make. */
@Component
class LinkAnswers {

  private final OperatorDecisions decisions;
  private final Linking linking;
  private final Splitting splitting;

  LinkAnswers(OperatorDecisions decisions, Linking linking, Splitting splitting) {
    this.decisions = decisions;
    this.linking = linking;
    this.splitting = splitting;
  }

  /** Does it and says what was done; empty where the words do not answer. */
  Optional<String> answer(MatchQuestion asked, ReviewReply reply, EditingHand hand) {
    String contract = asked.question().key();
    String customer = Objects.requireNonNull(asked.customer());
    if (reply.is("same")) {
      decisions.settleReview(asked.question().contract());
      return Optional.of("%s stays with customer %s.".formatted(contract, customer));
    }
    if (reply.is("different")) {
      splitting.split(customer, List.of(contract), hand);
      decisions.settleReview(asked.question().contract());
      return Optional.of(
          "%s and the other contracts of customer %s are two customers."
              .formatted(contract, customer));
    }
    return reply
        .value("customer")
        .map(
            to -> {
              linking.link(contract, to, hand);
              return "%s is linked to %s.".formatted(contract, to);
            });
  }
}
