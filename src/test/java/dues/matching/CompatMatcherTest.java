package dues.matching;

import static dues.matching.Fixture.C1;
import static dues.matching.Fixture.contract;
import static dues.matching.Fixture.customer;
import static dues.matching.Fixture.customers;
import static org.assertj.core.api.Assertions.assertThat;

import dues.matching.MatchDecision.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatMatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          M3  | Иванов И                                          | SKIPPED | -     | compat
          M4  | Иванов Ива; document=8005123456                   | MATCHED | old:1 | compat phase 1
          M5  | Иванов Иван Иванович; phones=8(912)000-00-01      | MATCHED | old:1 | compat phase 1
          M7  | Иванов Иван Иванович                              | CREATED | new:1 | create
          M7b | Иванов Иван Иванович; phones=79120000002          | CREATED | new:1 | create
          M8  | Иванов Иваан Иванович; document=8005 123456       | MATCHED | old:1 | compat phase 2
          M10 | Иваанов Иваан Ивановичь; document=8005 123456     | CREATED | new:1 | create
          M14 | Иванов Иван Петрович; address=77/12               | CREATED | new:1 | create
          M16 | ИВАНОВ ИВАН ИВАНОВИЧ; document=8005-123456        | MATCHED | old:1 | compat phase 1
          M17 | Иванoв Иван Иванович; phones=79120000001          | MATCHED | old:1 | compat phase 1
          M19 | Иванов Иван Иванович; birth_date=1980-07-05       | MATCHED | old:1 | compat phase 1
          M20 | Иванов Иван Иванович; address=77/12               | MATCHED | old:1 | compat phase 1
          M21 | Иванов Иваан Иванович                             | CREATED | new:1 | create
          V1  | Иванов Иван Иванович; phones=79120000001; birth_date=06.07.1980 | REVIEW | - | compat phase 1
          """)
  void decidesAsTheExamplesSay(
      String number, String text, Outcome outcome, String customer, String rule) {
    var decision = decide(MatchRules.DEFAULT, text, C1);

    assertThat(decision.outcome()).as(number).isEqualTo(outcome);
    assertThat(decision.customer()).as(number).isEqualTo(customer);
    assertThat(decision.reason().rule()).as(number).isEqualTo(rule);
  }

  @Test
  void remarksOnAnEqualDocumentUnderADifferentName() {
    var decision = decide(MatchRules.DEFAULT, "Иваанов Иваан Ивановичь; document=8005 123456", C1);

    assertThat(decision.review()).isEqualTo("M_CLUSTER_CONFLICT");
    assertThat(decision.candidates()).containsExactly("old:1");
    assertThat(decision.reason().sentence())
        .isEqualTo("the names differ too much; same document 8005 123456 as old:1");
  }

  @Test
  void addsANewSpellingOnce() {
    var spelling = contract("new:1", "Иванов Иваан Иванович; document=8005 123456").profile();
    var once = C1.joinedBy(spelling);

    assertThat(once.profile().titles())
        .extracting(Title::text)
        .containsExactly("Иванов Иван Иванович", "Иванов Иваан Иванович");
    assertThat(once.joinedBy(spelling)).isEqualTo(once);
    var again = decide(MatchRules.DEFAULT, "Иванов Иваан Иванович; document=8005 123456", once);
    assertThat(again.reason().rule()).isEqualTo("compat phase 1");
  }

  @Test
  void lookAtTheTitleMayBeSwitchedOffForAParameterButNotTheVetoes() {
    var text = "Сидоров Пётр Петрович; document=8005 123456";
    var anyTitle =
        MatchRules.DEFAULT.withTitles(new MatchRules.Titles(2, Map.of("document", -1), 10));

    var vetoed = decide(anyTitle, text, C1);
    assertThat(vetoed.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(vetoed.review()).isEqualTo("M_VETO");
    assertThat(vetoed.reason().evidence()).contains("the first names are different");
    assertThat(decide(anyTitle.withVetoes(false), text, C1).customer()).isEqualTo("old:1");
  }

  @Test
  void leavesEquallyGoodCustomersToAPerson() {
    var twin = customer("old:2", "Иванов Иван Иванович; phones=79120000001");
    var decision = decide(MatchRules.DEFAULT, "Иванов Иван Иванович; phones=79120000001", C1, twin);

    assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(decision.review()).isEqualTo("M_AMBIGUOUS");
    assertThat(decision.candidates()).containsExactly("old:1", "old:2");
  }

  @Test
  void takesTheCustomerThatAgreesInMore() {
    var twin = customer("old:2", "Иванов Иван Иванович; phones=79120000001");
    var text = "Иванов Иван Иванович; phones=79120000001; birth_date=05.07.1980";

    assertThat(decide(MatchRules.DEFAULT, text, C1, twin).customer()).isEqualTo("old:1");
  }

  @ParameterizedTest
  @CsvSource({"document=0000 000000", "document=нет", "phones=12345", "phones=0000000000"})
  void isNotConfirmedByWhatEverybodyTypes(String filler) {
    var other = customer("old:2", "Иванов Иван Иванович; " + filler);

    assertThat(decide(MatchRules.DEFAULT, "Иванов Иван Иванович; " + filler, other).outcome())
        .isEqualTo(Outcome.CREATED);
  }

  @Test
  void isNotConfirmedByAPhoneOfMoreThanFiveCustomers() {
    var many = new Customer[6];
    for (var i = 0; i < many.length; i++) {
      many[i] = customer("old:" + i, "Иванов Иван Иванович; phones=79120000001");
    }
    var text = "Иванов Иван Иванович; phones=79120000001";

    assertThat(decide(MatchRules.DEFAULT, text, many).outcome()).isEqualTo(Outcome.CREATED);
  }

  @Test
  void writesEvidenceAsASentence() {
    var text = "Ивонов Иван Иванович; document=8005 123456; phones=8 912 000-00-01";

    assertThat(decide(MatchRules.DEFAULT, text, C1).reason().sentence())
        .isEqualTo(
            "same document 8005 123456; same phone 8 912 000-00-01; surname differs by one letter");
  }

  @Test
  void believesTheSourceBeforeAnyLikeness() {
    var known = customers(C1);
    known.putHint("new", "company 7", "old:1");
    var decision =
        Matcher.of(MatchRules.DEFAULT).decide(contract("new:1", "company 7", "ТОВ Примір"), known);

    assertThat(decision.customer()).isEqualTo("old:1");
    assertThat(decision.reason().rule()).isEqualTo("hint");
  }

  private static MatchDecision decide(MatchRules rules, String text, Customer... customers) {
    return Matcher.of(rules).decide(contract("new:1", text), customers(customers));
  }
}
