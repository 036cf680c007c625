package dues.batch.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome.Exit;
import dues.batch.matching.TwoBillings;
import dues.platform.StartupProblem;
import dues.store.policy.EditingHand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about customers stands over the nights that follow. */
class PeopleDecideTest {

  private static final EditingHand ANNA =
      new EditingHand("anna", "asked", Instant.parse("2026-11-02T10:00:00Z"));
  private static final String LINKS =
      """
      select s.id || ':' || c.contract, u.key, l.decided_by
        from contract_customer l join contract c using (contract_id) join source_system s on s.source = c.source
        join customer u using (customer_id) order by 1
      """;
  private static final String VALUES =
      """
      select u.key, string_agg(p.value_key, ',' order by p.value_key) from customer u left join customer_parameter p using (customer_id)
       where u.merged_into is null group by 1 order by 1
      """;

  private static TwoBillings billings;

  @BeforeAll
  static void open(@TempDir Path home) throws IOException {
    billings = new TwoBillings(home, Map.of());
  }

  @AfterAll
  static void close() {
    billings.close();
  }

  /** alpha:1 and beta:1 are one person, alpha:2 is another. */
  @BeforeEach
  void threeContracts() {
    billings
        .jdbc()
        .sql(
            "update contract set contract = 'gone ' || contract_id, withdrawn_by = 1, missing_since = '2026-01-01'")
        .update();
    billings
        .jdbc()
        .sql(
            "truncate customer, customer_title, contract_customer, match_decision, customer_parameter, feed_file, differing_field restart identity cascade")
        .update();
    billings.contract("alpha", "1", "Бондар Олекса Ілліч", "phones=0501111111");
    billings.contract("alpha", "2", "Вовк Зоя Климівна", "phones=0502222222");
    billings.contract("beta", "1", "Бондар Олекса Ілліч", "phones=0501111111;0503333333");
    night();
  }

  private static void night() {
    var outcome = billings.run("match-customers");
    assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.COMPLETED);
  }

  private static <T> T deed(Supplier<T> work) {
    var deed =
        new Deeds.Deed("test", dues.batch.Resource.CUSTOMERS, dues.batch.JobRequest.IfRunning.FAIL);
    return billings.bean(Deeds.class).run(deed, work).orElseThrow();
  }

  private static List<Moved> link(String contract, String customer) {
    return deed(() -> billings.bean(Linking.class).link(contract, customer, ANNA));
  }

  private static List<Moved> unlink(String contract, boolean again) {
    return deed(() -> billings.bean(Linking.class).unlink(contract, again, ANNA));
  }

  @Test
  void aLinkedContractLeavesItsCustomerWithAllThatItBrought() {
    assertThat(billings.rows(VALUES))
        .containsExactly("alpha:1 | 380501111111,380503333333", "alpha:2 | 380502222222");
    assertThat(link("beta:1", "alpha:2"))
        .containsExactly(new Moved("beta:1", "alpha:1", "alpha:2"));
    assertThat(link("beta:1", "alpha:2")).isEmpty();
    night();

    assertThat(billings.rows(LINKS))
        .containsExactly(
            "alpha:1 | alpha:1 | create",
            "alpha:2 | alpha:2 | create",
            "beta:1 | alpha:2 | operator");
    assertThat(billings.rows(VALUES))
        .containsExactly(
            "alpha:1 | 380501111111", "alpha:2 | 380501111111,380502222222,380503333333");
    assertThat(
            billings.rows(
                "select outcome, rule, evidence from match_decision where rule = 'operator'"))
        .containsExactly("matched | operator | anna linked it to alpha:2: asked");
    assertThat(billings.rows("select since, until, decided_by, ended_by from past_customer"))
        .containsExactly("2026-10-31 | 2026-11-02 | compat phase 1 | anna");
    assertThat(
            billings.rows(
                "select deed, edited_by, reason, edited_at at time zone 'UTC' from customer_edit"))
        .containsExactly("LINKED | anna | asked | 2026-11-02 10:00:00");
  }

  @Test
  void anUnlinkedContractIsLeftAloneUntilAPersonSaysOtherwise() {
    assertThat(unlink("beta:1", false)).containsExactly(new Moved("beta:1", "alpha:1", null));
    assertThat(unlink("beta:1", false)).isEmpty();
    billings.jdbc().sql("update contract set document = 'АА 123456' where contract = '1'").update();
    night();
    assertThat(billings.rows(LINKS)).noneMatch(row -> row.startsWith("beta:1"));
    assertThat(billings.rows("select outcome, customer_id from match_decision where held"))
        .containsExactly("skipped | null");

    link("beta:1", "alpha:1");
    assertThat(billings.rows(LINKS)).contains("beta:1 | alpha:1 | operator");
    assertThat(billings.count("select count(*) from kept_apart")).isZero();

    unlink("beta:1", true);
    night();
    assertThat(billings.rows(LINKS)).contains("beta:1 | beta:1 | create");
    assertThat(billings.rows("select review from match_decision where outcome = 'created'"))
        .containsOnly("");
  }

  /** beta:1 gets its own customer, goes to another, and comes back to its own. */
  @Test
  void aContractThatNobodyMatchesGetsItsOwnCustomerBack() {
    unlink("beta:1", true);
    night();
    link("beta:1", "alpha:2");
    unlink("beta:1", true);
    deed(() -> billings.bean(Merging.class).merge("beta:1", "alpha:1", ANNA));
    night();
    assertThat(billings.rows(LINKS)).noneMatch(row -> row.startsWith("beta:1 | alpha"));
  }

  @Test
  void twoCustomersBecomeOneAndTwoAgain() {
    var merged = deed(() -> billings.bean(Merging.class).merge("alpha:2", "alpha:1", ANNA));
    assertThat(merged).containsExactly(new Moved("alpha:2", "alpha:2", "alpha:1"));
    assertThat(deed(() -> billings.bean(Merging.class).merge("alpha:2", "alpha:1", ANNA)))
        .isEmpty();
    night();
    assertThat(billings.rows(VALUES))
        .containsExactly("alpha:1 | 380501111111,380502222222,380503333333");
    assertThat(
            billings.rows("select u.key from match_decision join customer u using (customer_id)"))
        .containsOnly("alpha:1");

    var split = List.of("alpha:1", "beta:1");
    assertThat(deed(() -> billings.bean(Splitting.class).split("alpha:1", split, ANNA)))
        .containsExactly(new Moved("alpha:2", "alpha:1", "alpha:2"));
    assertThat(deed(() -> billings.bean(Splitting.class).split("alpha:1", split, ANNA))).isEmpty();
    night();
    assertThat(billings.rows(VALUES))
        .containsExactly("alpha:1 | 380501111111,380503333333", "alpha:2 | 380502222222");
    assertThat(billings.rows("select title_key from customer_title order by 1"))
        .containsExactly("бондар олекса ілліч", "вовк зоя климівна");
    assertThat(billings.rows("select deed from customer_edit order by edit_id"))
        .containsExactly("MERGED", "SPLIT");
    assertThatThrownBy(
            () ->
                deed(
                    () -> billings.bean(Splitting.class).split("alpha:2", List.of("beta:1"), ANNA)))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining(
            "'alpha:2' has the contracts alpha:2; expected some of them, not beta:1");
  }

  @Test
  void aFieldThatAPersonSetStaysUntilItIsUnlocked() {
    var edit =
        new CustomerEdit("alpha:1", Map.of("phones", "0509999999", "kind", "person"), List.of());
    assertThat(edit.problems()).isEmpty();
    deed(() -> billings.bean(CustomerEditing.class).apply(edit, ANNA));
    billings.jdbc().sql("update contract set phones = '0504444444' where contract = '1'").update();
    night();
    assertThat(billings.rows(VALUES)).contains("alpha:1 | 380509999999");
    var differs =
        "select field, source_value, kept_value, why from differing_field where superseded_by is null";
    assertThat(billings.rows(differs))
        .containsOnly("customer.phones | 0504444444 | 0509999999 | locked")
        .hasSize(2);
    var unlock = new CustomerEdit("alpha:1", Map.of(), List.of("phones"));
    var told = deed(() -> billings.bean(CustomerEditing.class).apply(unlock, ANNA));
    assertThat(told.get(0).after()).isEqualTo("0504444444");
    assertThat(billings.rows(differs)).isEmpty();
    assertThat(billings.rows("select deed, field from customer_edit order by deed, field"))
        .containsExactly("SET | kind", "SET | phones", "UNLOCKED | phones");
    assertThat(
            new CustomerEdit("alpha:1", Map.of("title", "", "phones", "12", "x", "y"), List.of("x"))
                .problems())
        .hasSize(5);
  }

  @Test
  void whatDoesNotExistIsRefusedAndChangesNothing() {
    assertThatThrownBy(() -> link("beta:7", "alpha:1"))
        .hasMessageContaining("Source 'beta' has no contract '7'");
    assertThatThrownBy(() -> link("beta:1", "alpha:7"))
        .hasMessageContaining("There is no customer 'alpha:7'");
    assertThatThrownBy(() -> unlink("alpha:1", true))
        .hasMessageContaining("`dues split alpha:1 CONTRACT…`");
    assertThat(billings.count("select count(*) from customer_edit")).isZero();
  }
}
