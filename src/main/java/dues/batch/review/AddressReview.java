package dues.batch.review;

import dues.batch.review.Review.Choice;
import dues.batch.review.Review.Side;
import dues.store.directory.AddressProposals;
import dues.store.review.AddressQuestion;
import dues.store.review.ProposedHouses;
import dues.store.review.ProposedHouses.Proposed;
import dues.store.review.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A question about a contract's address, as people see it. */
@Component
class AddressReview {

  static final String KIND = "address";

  private final ProposedHouses houses;
  private final AddressProposals proposals;

  AddressReview(ProposedHouses houses, AddressProposals proposals) {
    this.houses = houses;
    this.proposals = proposals;
  }

  Review of(AddressQuestion asked) {
    Question question = asked.question();
    List<Proposed> proposed = proposed(asked);
    List<Side> theirs =
        proposed.stream().map(one -> new Side("house " + one.id(), one.text())).toList();
    return new Review(
        KIND + "/" + question.key(),
        question.code(),
        new Side(question.key(), question.side()),
        theirs,
        question.evidence(),
        choices(asked, proposed));
  }

  private List<Proposed> proposed(AddressQuestion asked) {
    Set<Proposed> proposed = new LinkedHashSet<>();
    Long read = asked.house();
    if (read != null) {
      houses.find(read).ifPresent(proposed::add);
    }
    for (AddressProposals.Proposed found : proposals.of(asked.question().contract())) {
      Long house = found.houseId();
      if (house != null) {
        houses.find(house).ifPresent(proposed::add);
      }
    }
    return List.copyOf(proposed);
  }

  private static List<Choice> choices(AddressQuestion asked, List<Proposed> proposed) {
    String contract = asked.question().key();
    String flat = asked.flat() == null ? "" : " flat=" + asked.flat();
    List<Choice> choices = new ArrayList<>();
    if (asked.house() != null) {
      choices.add(new Choice("same", "%s is where it was read to be".formatted(contract)));
    }
    proposed.forEach(
        one ->
            choices.add(
                new Choice(
                    "house=" + one.id() + flat,
                    "%s is at %s, until its source writes the address otherwise"
                        .formatted(contract, one.text()))));
    if (asked.question().code().equals("A_STREET_NOT_FOUND")) {
      proposed.forEach(
          one ->
              choices.add(
                  new Choice(
                      "house=" + one.id() + flat + " " + ReviewReply.ALWAYS,
                      "%s is at %s, and so is every address that writes street and house like it"
                          .formatted(contract, one.text()))));
    }
    choices.add(
        new Choice(
            "none", "it is no address of the directory; nobody asks again until it changes"));
    return choices;
  }
}
