package dues.batch.review;

import dues.batch.addresses.AnsweredAddress;
import dues.platform.StartupProblem;
import dues.store.policy.EditingHand;
import dues.store.review.AddressQuestion;
import dues.store.review.ProposedHouses;
import dues.store.review.Question;
import dues.store.review.ReviewAnswers;
import dues.store.review.ReviewAnswers.Answer;
import dues.store.review.SettledAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers to which house it is. They stand until the source writes the address otherwise. */
@Component
class AddressAnswers {

  private final ReviewAnswers answers;
  private final SettledAddresses settled;
  private final ProposedHouses houses;
  private final AnsweredAddress address;

  AddressAnswers(
      ReviewAnswers answers,
      SettledAddresses settled,
      ProposedHouses houses,
      AnsweredAddress address) {
    this.answers = answers;
    this.settled = settled;
    this.houses = houses;
    this.address = address;
  }

  String answer(AddressQuestion asked, ReviewReply reply, EditingHand hand) {
    Question question = asked.question();
    answers.keep(question, new Answer(AddressReview.KIND, reply.toString()), hand);
    if (reply.is("none")) {
      settled.settle(question, null, null);
      return "%s has no address of the directory, until its source writes another."
          .formatted(question.key());
    }
    long house = house(asked, reply);
    String where =
        houses
            .find(house)
            .orElseThrow(
                () ->
                    StartupProblem.configuration(
                        "There is no house %d; expected an id of the directory, `dues export addresses` has them."
                            .formatted(house)))
            .text();
    String names = reply.holdsForAll() ? address.callIt(question.contract(), house, hand.at()) : "";
    settled.settle(question, house, flat(asked, reply));
    address.readAgain(question.contract(), hand.at());
    return names.isEmpty()
        ? "%s is at %s.".formatted(question.key(), where)
        : "%s is at %s, and so is whatever writes '%s'.".formatted(question.key(), where, names);
  }

  private static long house(AddressQuestion asked, ReviewReply reply) {
    Long read = asked.house();
    if (reply.is("same") && read != null) {
      return read;
    }
    return reply
        .value("house")
        .filter(id -> id.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .orElseThrow(
            () ->
                StartupProblem.configuration(
                    "'%s' does not answer this review; expected %shouse=ID or none."
                        .formatted(reply, read == null ? "" : "same, ")));
  }

  private static @Nullable String flat(AddressQuestion asked, ReviewReply reply) {
    return reply.value("flat").orElse(asked.flat());
  }
}
