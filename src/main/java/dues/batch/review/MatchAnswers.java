package dues.batch.review;

import dues.batch.people.Linking;
import dues.batch.people.Merging;
import dues.platform.StartupProblem;
import dues.store.people.CustomerKeys;
import dues.store.people.KeptApart;
import dues.store.people.KnownCustomer;
import dues.store.people.OperatorDecisions;
import dues.store.policy.EditingHand;
import dues.store.review.MatchQuestion;
import dues.store.review.Question;
import dues.store.review.ReviewAnswers;
import dues.store.review.ReviewAnswers.Answer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers to whose contract it is. */
@Component
class MatchAnswers {

  private final MatchReview review;
  private final Tables tables;
  private final Linking linking;
  private final Merging merging;
  private final LinkAnswers links;

  MatchAnswers(
      MatchReview review, Tables tables, Linking linking, Merging merging, LinkAnswers links) {
    this.review = review;
    this.tables = tables;
    this.linking = linking;
    this.merging = merging;
    this.links = links;
  }

  /** Where refusals, decisions and answers are kept. */
  @Component
  record Tables(
      CustomerKeys customers,
      KeptApart apart,
      OperatorDecisions decisions,
      ReviewAnswers answers) {}

  String answer(MatchQuestion asked, ReviewReply reply, EditingHand hand) {
    Question question = asked.question();
    List<KnownCustomer> candidates = review.candidates(asked);
    tables.answers().keep(question, new Answer(MatchReview.KIND, reply.toString()), hand);
    if (asked.isLinkDoubted()) {
      return links.answer(asked, reply, hand).orElseThrow(() -> unfit(asked, reply));
    }
    if (reply.is("different")) {
      return different(asked, candidates, hand);
    }
    if (reply.is("new") && asked.customer() == null) {
      candidates.forEach(one -> tables.apart().add(question.contract(), one.id(), hand));
      return own(question, hand);
    }
    String chosen =
        reply.is("same") && candidates.size() == 1
            ? candidates.get(0).key()
            : reply.value("customer").orElseThrow(() -> unfit(asked, reply));
    if (asked.customer() == null) {
      linking.link(question.key(), chosen, hand);
      return "%s is linked to %s.".formatted(question.key(), chosen);
    }
    merging.merge(asked.customer(), chosen, hand);
    tables.decisions().settleReview(question.contract());
    return "Customer %s is merged into %s.".formatted(asked.customer(), chosen);
  }

  private String different(MatchQuestion asked, List<KnownCustomer> candidates, EditingHand hand) {
    Question question = asked.question();
    candidates.forEach(one -> tables.apart().add(question.contract(), one.id(), hand));
    if (asked.customer() != null) {
      tables.decisions().settleReview(question.contract());
      return "Customer %s stays one of its own.".formatted(asked.customer());
    }
    String keys = String.join(", ", candidates.stream().map(KnownCustomer::key).toList());
    tables.decisions().again(question.contract(), Linking.says(hand, "kept it apart from " + keys));
    return "%s is kept apart from %s; the next match-customers decides on it."
        .formatted(question.key(), keys);
  }

  private String own(Question question, EditingHand hand) {
    if (!tables.customers().isFree(question.key())) {
      throw StartupProblem.configuration(
          "Customer '%s' has contracts already; expected customer=KEY.".formatted(question.key()));
    }
    String title = question.side().split("; ", 2)[0];
    KnownCustomer own = tables.customers().begin(question.key(), title);
    linking.link(question.key(), own.key(), hand);
    return "%s is a customer of its own.".formatted(question.key());
  }

  private StartupProblem unfit(MatchQuestion asked, ReviewReply reply) {
    return StartupProblem.configuration(
        "'%s' does not answer this review; expected one of %s."
            .formatted(
                reply,
                String.join(
                    ", ",
                    review.of(asked).choices().stream().map(Review.Choice::answer).toList())));
  }
}
