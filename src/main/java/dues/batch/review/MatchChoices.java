package dues.batch.review;

import dues.batch.review.Review.Choice;
import dues.store.people.KnownCustomer;
import dues.store.review.MatchQuestion;
import dues.store.review.Question;
import java.util.ArrayList;
import java.util.List;

/** What each answer about a contract's customer would do. */
final class MatchChoices {

  private MatchChoices() {}

  /** It has no customer yet. */
  static List<Choice> ofWaiting(Question question, List<KnownCustomer> candidates) {
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
  static List<Choice> ofOwner(MatchQuestion asked, List<KnownCustomer> candidates) {
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

  /** Its link stands, and would not be made today. */
  static List<Choice> ofLinked(MatchQuestion asked, List<KnownCustomer> candidates) {
    String contract = asked.question().key();
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            "same",
            "%s stays with customer %s; nobody asks again until its billing changes it"
                .formatted(contract, asked.customer())));
    candidates.forEach(
        one ->
            choices.add(
                new Choice(
                    "customer=" + one.key(),
                    "%s leaves customer %s and is linked to %s"
                        .formatted(contract, asked.customer(), one.key()))));
    choices.add(
        new Choice(
            "different",
            "%s and the other contracts of customer %s become two customers, and are never joined again"
                .formatted(contract, asked.customer())));
    return choices;
  }

  private static String keys(List<KnownCustomer> customers) {
    return String.join(" or ", customers.stream().map(KnownCustomer::key).toList());
  }
}
