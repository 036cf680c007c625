package dues.batch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest.IfRunning;
import dues.batch.matching.TwoBillings;
import dues.batch.people.Deeds;
import dues.batch.review.Review.Choice;
import dues.batch.review.Review.Side;
import dues.store.policy.EditingHand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A question shows both sides and what each answer would do; an answer stands over later nights.
 */
class ReviewsTest {

  private static final EditingHand ANNA =
      new EditingHand("anna", "asked", Instant.parse("2026-11-02T10:00:00Z"));
  private static final String LINKS =
      """
      select s.id || ':' || c.contract, u.key, l.decided_by
        from contract_customer l join contract c using (contract_id) join source_system s on s.source = c.source
        join customer u using (customer_id) where s.id = 'beta' order by 1
      """;

  private static final String ALL_LINKS =
      """
      select s.id || ':' || c.contract, u.key
        from contract_customer l join contract c using (contract_id) join source_system s on s.source = c.source
        join customer u using (customer_id) order by 1
      """;

  private final Path home;

  ReviewsTest(@TempDir Path home) {
    this.home = home;
  }

  /**
   * beta:1 fits alpha:1 and alpha:2; beta:2 fits alpha:3 but for the birth date; beta:3 and beta:4
   * bear the document of alpha:3 and alpha:4 under other names.
   */
  @Test
  void answersAboutCustomersStand() throws IOException {
    try (var billings = new TwoBillings(home, Map.of())) {
      addPeople(billings);
      assertThat(ids(billings))
          .containsExactly("match/beta:1", "match/beta:2", "match/beta:3", "match/beta:4");
      var first = review(billings, "match/beta:1");
      assertThat(first.code()).isEqualTo("M_AMBIGUOUS");
      assertThat(first.ours())
          .isEqualTo(new Side("beta:1", "Бондар Олекса Ілліч; phones 0501111111;0502222222"));
      assertThat(first.theirs())
          .containsExactly(
              new Side("alpha:1", "Бондар Олекса Ілліч; phones 0501111111; contracts alpha:1"),
              new Side("alpha:2", "Бондар Олекса Ілліч; phones 0502222222; contracts alpha:2"));
      assertThat(first.evidence())
          .isEqualTo("compat phase 1 (1): same phone 0501111111; same title");
      assertThat(first.choices())
          .containsExactly(
              new Choice("customer=alpha:1", "beta:1 is linked to alpha:1"),
              new Choice("customer=alpha:2", "beta:1 is linked to alpha:2"),
              new Choice(
                  "different",
                  "beta:1 is never compared with alpha:1 or alpha:2 again; the next match-customers decides without"),
              new Choice("new", "beta:1 becomes a customer of its own"));
      assertThatThrownBy(() -> answer(billings, "match/beta:1", "same"))
          .hasMessageContaining(
              "expected one of customer=alpha:1, customer=alpha:2, different, new");

      assertThat(answer(billings, "match/beta:1", "different"))
          .isEqualTo(
              "beta:1 is kept apart from alpha:1, alpha:2; the next match-customers decides on it.");
      assertThat(answer(billings, "match/beta:2", "same"))
          .isEqualTo("beta:2 is linked to alpha:3.");
      assertThat(answer(billings, "match/beta:3", "different"))
          .isEqualTo("Customer beta:3 stays one of its own.");
      assertThat(answer(billings, "match/beta:4", "same"))
          .isEqualTo("Customer beta:4 is merged into alpha:4.");
      assertThat(ids(billings)).isEmpty();
      assertThat(answer(billings, "match/beta:4", "same"))
          .isEqualTo("Nothing changed: it was answered 'same' by anna at 2026-11-02T10:00:00Z.");
      assertThatThrownBy(() -> answer(billings, "match/beta:4", "different"))
          .hasMessageContaining("was answered 'same' by anna");

      // a new contract of alpha:1, which beta:1 resembles as much as alpha:1 itself
      billings.contract("alpha", "9", "Бондар Олекса Ілліч", "phones=0501111111");
      night(billings);
      billings.jdbc().sql("update contract set emails = 'a@b.ua' where contract = '1'").update();
      night(billings);
      assertThat(ids(billings)).isEmpty();
      assertThat(billings.rows(LINKS))
          .containsExactly(
              "beta:1 | beta:1 | create",
              "beta:2 | alpha:3 | operator",
              "beta:3 | beta:3 | create",
              "beta:4 | alpha:4 | operator");
      assertThat(
              billings.rows(
                  "select code, answer, answered_by, reason from review_answer order by answer_id"))
          .containsExactly(
              "M_AMBIGUOUS | different | anna | asked",
              "M_VETO | same | anna | asked",
              "M_CLUSTER_CONFLICT | different | anna | asked",
              "M_CLUSTER_CONFLICT | same | anna | asked");
    }
  }

  /**
   * alpha:1 and beta:1 have one document until beta's billing corrects it; so have alpha:2 and
   * beta:2. alpha:3 and beta:3 are two customers until alpha's billing learns the phone. A trifle
   * changes alpha:4.
   */
  @Test
  void linksThatWouldNotBeMadeTodayAreKeptAndAskedAbout() throws IOException {
    try (var billings = new TwoBillings(home, Map.of())) {
      for (var source : List.of("alpha", "beta")) {
        billings.contract(source, "1", "Вовк Зоя Климівна", "document=АА 123451");
        billings.contract(source, "2", "Вовк Марко Климович", "document=АА 123452");
      }
      billings.contract("alpha", "3", "Гай Лев Юрійович", "birth_date=1980-07-05");
      billings.contract("beta", "3", "Гай Лев Юрійович", "phones=0503333333");
      billings.contract("alpha", "4", "Сірко Яна Іванівна", "document=АА 123454");
      billings.contract("beta", "4", "Сірко Яна Іванівна", "document=АА 123454");
      night(billings);
      var links = billings.rows(ALL_LINKS);
      assertThat(links)
          .containsExactly(
              "alpha:1 | alpha:1",
              "alpha:2 | alpha:2",
              "alpha:3 | alpha:3",
              "alpha:4 | alpha:4",
              "beta:1 | alpha:1",
              "beta:2 | alpha:2",
              "beta:3 | beta:3",
              "beta:4 | alpha:4");

      change(billings, "beta", "1", "document = 'АА 904417'");
      change(billings, "beta", "2", "document = 'АА 310559'");
      change(billings, "alpha", "3", "phones = '0503333333'");
      change(billings, "alpha", "4", "emails = 'yana@example.org'");
      night(billings);
      assertThat(billings.rows(ALL_LINKS)).isEqualTo(links);
      assertThat(ids(billings)).containsExactly("match/alpha:3", "match/beta:1", "match/beta:2");
      var doubted = review(billings, "match/beta:1");
      assertThat(doubted.code()).isEqualTo("M_LINK_KEPT");
      assertThat(doubted.ours().text()).contains("document АА 904417");
      assertThat(doubted.evidence()).contains("beside alpha:1 of its customer: ", "other document");
      assertThat(doubted.choices())
          .containsExactly(
              new Choice(
                  "same",
                  "beta:1 stays with customer alpha:1; nobody asks again until its billing changes it"),
              new Choice(
                  "different",
                  "beta:1 and the other contracts of customer alpha:1 become two customers, and are never joined again"));
      var one = review(billings, "match/alpha:3");
      assertThat(one.code()).isEqualTo("M_CLUSTER_CONFLICT");
      assertThat(one.theirs()).extracting(Side::name).containsExactly("beta:3");
      assertThat(one.evidence()).contains("beside beta:3: same phone 0503333333");

      assertThat(answer(billings, "match/beta:1", "same"))
          .isEqualTo("beta:1 stays with customer alpha:1.");
      assertThat(answer(billings, "match/beta:2", "different"))
          .isEqualTo("beta:2 and the other contracts of customer alpha:2 are two customers.");
      assertThat(answer(billings, "match/alpha:3", "different"))
          .isEqualTo("Customer alpha:3 stays one of its own.");
      change(billings, "beta", "2", "emails = 'marko@example.org'");
      change(billings, "alpha", "3", "emails = 'lev@example.org'");
      night(billings);
      night(billings);
      assertThat(ids(billings)).isEmpty();
      links.set(5, "beta:2 | beta:2");
      assertThat(billings.rows(ALL_LINKS)).isEqualTo(links);

      // what the billing takes back is asked no more
      change(billings, "beta", "4", "document = 'АА 660218'");
      night(billings);
      assertThat(ids(billings)).containsExactly("match/beta:4");
      change(billings, "beta", "4", "document = 'АА 123454'");
      night(billings);
      assertThat(ids(billings)).isEmpty();
    }
  }

  private static void change(TwoBillings billings, String source, String contract, String how) {
    billings
        .jdbc()
        .sql(
            "update contract c set "
                + how
                + " from source_system s where s.source = c.source and s.id = ? and c.contract = ?")
        .params(source, contract)
        .update();
  }

  private static void addPeople(TwoBillings billings) {
    billings.contract("alpha", "1", "Бондар Олекса Ілліч", "phones=0501111111");
    billings.contract("alpha", "2", "Бондар Олекса Ілліч", "phones=0502222222");
    billings.contract(
        "alpha",
        "3",
        "Вовк Зоя Климівна",
        "document=АА 123453",
        "birth_date=1980-07-05",
        "phones=0503333333");
    billings.contract("alpha", "4", "Гай Лев Юрійович", "document=АА 123454");
    night(billings);
    billings.contract("beta", "1", "Бондар Олекса Ілліч", "phones=0501111111;0502222222");
    billings.contract(
        "beta", "2", "Вовк Зоя Климівна", "phones=0503333333", "birth_date=1999-09-09");
    billings.contract("beta", "3", "Марченко Ганна", "document=АА 123453");
    billings.contract("beta", "4", "Левко Гаєнко", "document=АА 123454");
    night(billings);
  }

  /** Two streets of one name, and a type word that may mean both. */
  @Test
  void anAnswerAboutAnAddressStandsUntilTheSourceWritesAnother() throws IOException {
    try (var billings = new TwoBillings(home, Map.of())) {
      billings.contract("alpha", "1", "Т", "address=м. Київ, проспект Садовий, буд. 5");
      billings.contract("alpha", "2", "Т", "address=м. Київ, проїзд Садовий, буд. 5");
      addresses(billings);
      billings.contract("beta", "1", "Т", "address=м. Київ, пр. Садовий, буд. 5, кв. 3");
      billings.contract("beta", "2", "Т", "address=за гаражами");
      addresses(billings);
      assertThat(ids(billings)).containsExactly("address/beta:1", "address/beta:2");
      var review = review(billings, "address/beta:1");
      assertThat(review.code()).isEqualTo("A_AMBIGUOUS");
      assertThat(review.theirs()).hasSize(2);
      var second = review.choices().get(1);
      assertThat(second.answer()).matches("house=\\d+ flat=3");
      assertThat(second.effect()).startsWith("beta:1 is at Київ, Садовий, 5, until");

      assertThat(answer(billings, "address/beta:1", second.answer().split(" ", -1)))
          .isEqualTo("beta:1 is at Київ, Садовий, 5.");
      answer(billings, "address/beta:2", "none");
      assertThat(ids(billings)).isEmpty();
      String understood =
          "select a.quality, a.house_id, a.flat from contract_address a join contract using (contract_id) where address like '%пр. Садовий%'";
      assertThat(billings.rows(understood))
          .containsExactly(
              "EXACT | " + second.answer().replaceAll("\\D+", " ").split(" ", -1)[1] + " | 3");

      billings.jdbc().sql("update contract_address set facts_hash = md5('')::uuid").update();
      addresses(billings);
      assertThat(ids(billings)).isEmpty();
      assertThat(billings.rows(understood)).allMatch(row -> row.startsWith("EXACT"));

      billings
          .jdbc()
          .sql("update contract set address = address || '5' where title = 'Т'")
          .update();
      addresses(billings);
      assertThat(ids(billings)).containsExactly("address/beta:1", "address/beta:2");
    }
  }

  private static List<String> ids(TwoBillings billings) {
    return billings.bean(OpenReviews.class).list(null, null).stream().map(Review::id).toList();
  }

  private static Review review(TwoBillings billings, String id) {
    return billings.bean(OpenReviews.class).find(ReviewId.parse(id)).orElseThrow();
  }

  static String answer(TwoBillings billings, String id, String... words) {
    var asked = ReviewId.parse(id);
    var reply = new ReviewReply(List.of(words));
    var deed = new Deeds.Deed("test", Answering.writes(asked), IfRunning.FAIL);
    return billings
        .bean(Deeds.class)
        .run(deed, () -> billings.bean(Answering.class).answer(asked, reply, ANNA))
        .orElseThrow();
  }

  private static void night(TwoBillings billings) {
    completes(billings, "match-customers");
  }

  private static void addresses(TwoBillings billings) {
    completes(billings, "normalize-addresses");
  }

  private static void completes(TwoBillings billings, String job) {
    var outcome = billings.run(job);
    assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.COMPLETED);
  }
}
