package dues.batch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCustomersJobTest {
  private static final String LINKS =
      """
      select s.id || ':' || c.contract, u.key, l.decided_by
        from contract_customer l join contract c using (contract_id) join source_system s on s.source = c.source
        join customer u using (customer_id) order by 1
      """;
  private static final String EVERYTHING =
      """
      select u.key, u.title, u.kind,
             (select string_agg(t.title, ';' order by t.title_key) from customer_title t where t.customer_id = u.customer_id),
             (select string_agg(p.parameter || '=' || p.value_key, ';' order by p.parameter, p.value_key)
                from customer_parameter p where p.customer_id = u.customer_id)
        from customer u order by u.key
      """;

  private final Path home;

  MatchCustomersJobTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void makesOneCustomerOfOnePersonInTwoBillings() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addPeople(billings);

      completes(billings);

      assertThat(billings.rows(LINKS))
          .containsExactly(
              "alpha:1 | alpha:1 | create",
              "alpha:2 | alpha:2 | create",
              "beta:1 | alpha:1 | compat phase 2",
              "beta:2 | beta:2 | create");
      assertThat(billings.rows(EVERYTHING))
          .containsExactly(
              "alpha:1 | Бондар Олекса Ілліч | person | Бондар Алекса Ілліч;Бондар Олекса Ілліч |"
                  + " birth_date=1980-07-05;document=АА123456;phones=380501111111;phones=380502222222",
              "alpha:2 | ТОВ Примір | null | ТОВ Примір | tax_number=12345678",
              "beta:2 | Вовк Зоя Климівна | null | Вовк Зоя Климівна | phones=380503333333");
      assertThat(
              billings.rows("select outcome, count(*) from match_decision group by 1 order by 1"))
          .containsExactly("created | 3", "matched | 1", "skipped | 1");
      assertThat(billings.rows("select evidence from match_decision where outcome = 'matched'"))
          .containsExactly("same document АА 123456; first name differs by one letter");
      assertThat(billings.count("select count(*) from match_decision where not applied")).isZero();
    }
  }

  @Test
  void changesNothingWhenRunAgainAndKeepsLinksOnceMade() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addPeople(billings);
      completes(billings);
      var links = billings.rows(LINKS);
      var decisions = billings.rows("select * from match_decision order by contract_id");

      completes(billings);
      assertThat(billings.rows("select * from match_decision order by contract_id"))
          .isEqualTo(decisions);

      billings
          .jdbc()
          .sql("update contract set title = 'Цілком Інша Особа', document = 'ББ 999999'")
          .update();
      completes(billings);
      assertThat(billings.rows(LINKS)).containsAll(links);
    }
  }

  @Test
  void looksAtTheCustomersOfTheNightBeforeAndAsksWhenTwoFit() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      billings.contract("alpha", "1", "Бондар Олекса Ілліч", "phones=0501111111");
      billings.contract("alpha", "2", "Бондар Олекса Ілліч", "phones=0502222222");
      completes(billings);
      billings.contract("beta", "9", "Бондар Олекса Ілліч", "phones=0501111111;0502222222");
      billings.contract("beta", "8", "Бондар Олекса Ілліч", "phones=050 222-22-22");

      completes(billings);

      assertThat(billings.rows(LINKS))
          .containsExactly(
              "alpha:1 | alpha:1 | create",
              "alpha:2 | alpha:2 | create",
              "beta:8 | alpha:2 | compat phase 1");
      assertThat(
              billings.rows(
                  "select outcome, review, candidates, customer_id from match_decision where"
                      + " outcome = 'review'"))
          .containsExactly("review | M_AMBIGUOUS | alpha:1;alpha:2 | null");
    }
  }

  /** beta:1 is three letters from the old customer, and two from beta:2, which joins it. */
  @Test
  void joinsAnOldCustomerThroughAContractThatComesBehind() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      billings.contract("alpha", "1", "Бондар Олекса Ілліч", "document=АА123456");
      completes(billings);
      billings.contract("beta", "1", "Боондар Олекссаа Ілліч", "document=АА123456");
      billings.contract("beta", "2", "Боондар Олекса Ілліч", "document=АА123456");

      completes(billings);

      assertThat(billings.rows(LINKS))
          .containsExactly(
              "alpha:1 | alpha:1 | create",
              "beta:1 | alpha:1 | compat phase 2",
              "beta:2 | alpha:1 | compat phase 2");
    }
  }

  /** A hot line and its mail address, which six people gave, confirm no namesake. */
  @Test
  void takesWhatManyGiveForNothing() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      var names = List.of("Антон", "Борис", "Віктор", "Глеб", "Денис", "Захар");
      for (var i = 0; i < names.size(); i++) {
        var title = "Примір%s %s Ілліч".formatted("енко".repeat(i % 2 + 1), names.get(i));
        billings.contract("alpha", "c" + i, title, "phones=0800500500", "emails=help@isp.example");
      }
      completes(billings);
      billings.contract(
          "beta", "1", "Приміренко Антон Ілліч", "phones=0800500500", "emails=help@isp.example");

      completes(billings);

      assertThat(billings.rows(LINKS)).hasSize(7).contains("beta:1 | beta:1 | create");
    }
  }

  @Test
  void givesNewCustomersTheGroupOfTheFirstRuleThatFitsTheirNumber() throws Exception {
    var sheet =
        "job: match-customers\n"
            + "parameter_groups: [{id: 2, contract: \"\", group: 8, title_pattern: 2}, {id: 1,"
            + " contract: \"^Ф\", group: 3, title_pattern: 1}]\n";
    try (var billings = new TwoBillings(home, Map.of("match-customers.yml", sheet))) {
      billings.contract("alpha", "1", "Бондар Олекса Ілліч", "number=Ф-17");
      billings.contract("alpha", "2", "Вовк Зоя Климівна", "number=17-Ф");

      completes(billings);

      assertThat(
              billings.rows("select key, parameter_group, title_pattern from customer order by 1"))
          .containsExactly("alpha:1 | 3 | 1", "alpha:2 | 8 | 2");
    }
  }

  @Test
  void takesAsManyAsThePageSaysAndTheRestNextTime() throws Exception {
    var sheet = "job: match-customers\npage_size: 3\nchunk_size: 2\n";
    try (var billings = new TwoBillings(home, Map.of("match-customers.yml", sheet))) {
      for (var i = 0; i < 5; i++) {
        billings.contract("alpha", "c" + i, "Бондар Олекса Ілліч", "document=АА10000" + i);
      }
      completes(billings);
      assertThat(billings.count("select count(*) from contract_customer")).isEqualTo(3);
      completes(billings);
      assertThat(billings.count("select count(*) from contract_customer")).isEqualTo(5);
    }
  }

  private static void addPeople(TwoBillings billings) {
    billings.contract(
        "beta", "1", "Бондар Алекса Ілліч", "document=АА 123456", "phones=0502222222");
    billings.contract("beta", "2", "Вовк Зоя Климівна", "phones=0503333333; 111");
    billings.contract("beta", "3", "Вовк З", "phones=0503333333");
    billings.contract(
        "alpha",
        "1",
        "Бондар Олекса Ілліч",
        "kind=person",
        "document=АА123456",
        "phones=+380501111111",
        "birth_date=1980-07-05");
    billings.contract("alpha", "2", "ТОВ Примір", "tax_number=12345678");
  }

  private static void completes(TwoBillings billings) {
    JobOutcome outcome = billings.run("match-customers");
    assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.COMPLETED);
    assertThat(List.of(outcome.execution())).isNotEmpty();
  }
}
