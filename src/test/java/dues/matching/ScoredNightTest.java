package dues.matching;

import static dues.matching.Fixture.contract;
import static dues.matching.Fixture.customers;
import static org.assertj.core.api.Assertions.assertThat;

import dues.matching.MatchDecision.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoredNightTest {
  private static final MatchRules ALL =
      MatchRules.DEFAULT.withEngines(List.of("hints", "compat", "scored"));

  @Test
  void joinsInitialsWithAPhone() {
    var decisions =
        decide(
            contract("a:1", "Бойченко Назар Ильич; phones=79120000077"),
            contract("b:1", "Бойченко Н И; phones=79120000077"));

    assertThat(decisions.get(1).customer()).isEqualTo("a:1");
    assertThat(decisions.get(1).reason().rule()).isEqualTo("scored");
    assertThat(decisions.get(1).reason().sentence())
        .isEqualTo("same phone 79120000077; same name with initials");
  }

  /** The second of two equal initials is a patronymic's, too. */
  @Test
  void neverJoinsInitialsOfAnotherPatronymic() {
    var decisions =
        decide(
            contract("a:1", "Бойченко Назар Ильич; phones=79120000077; emails=q@example.com"),
            contract("b:1", "Бойченко Н. Н.; phones=79120000077; emails=q@example.com"));

    assertThat(decisions).extracting(MatchDecision::outcome).containsOnly(Outcome.CREATED);
  }

  /** A billing that knows people and firms alone calls an entrepreneur legal. */
  @Test
  void joinsAnEntrepreneurUnderEitherKind() {
    var decisions =
        decide(
            contract("a:1", "ИП Бойченко Н. И.; tax_number=4711123456; kind=legal"),
            contract("b:1", "Бойченко Н. И. ИП; tax_number=4711123456"));

    assertThat(decisions.get(1).customer()).isEqualTo("a:1");
  }

  @Test
  void joinsADocumentAndABirthDateUnderAMistypedName() {
    var decisions =
        decide(
            contract("a:1", "Бойченко Назар Ильич; document=4711 123456; birth_date=17.02.1980"),
            contract("b:1", "Бойчинка Нозар Ильчи; document=4711 123456; birth_date=17.02.1980"));

    assertThat(decisions.get(1).customer()).isEqualTo("a:1");
  }

  @Test
  void neverJoinsByTheNameAlone() {
    var decisions =
        decide(contract("a:1", "Бойченко Назар Ильич"), contract("b:1", "Бойченко Назар Ильич"));

    assertThat(decisions).extracting(MatchDecision::outcome).containsOnly(Outcome.CREATED);
  }

  @Test
  void neverJoinsTwoFirstNamesOrAPersonAndAFirm() {
    var decisions =
        decide(
            contract("a:1", "Бойченко Назар Ильич; phones=79120000077; emails=q@example.com"),
            contract("b:1", "Бойченко Тарас Ильич; phones=79120000077; emails=q@example.com"),
            contract("c:1", "ООО Бойченко; phones=79120000077; emails=q@example.com"));

    assertThat(decisions.stream().map(MatchDecision::customer).distinct()).hasSize(3);
  }

  @Test
  void neverJoinsAnInitialToTheNameThatItsPatronymicFits() {
    var decisions =
        decide(
            contract("a:1", "Бойченко Назар; phones=79120000077; emails=q@example.com"),
            contract("b:1", "Бойченко Т Н; phones=79120000077; emails=q@example.com"));

    assertThat(decisions.get(1).customer()).isEqualTo("b:1");
  }

  @Test
  void neverJoinsFirmsByNumbersAlone() {
    var decisions =
        decide(
            contract("a:1", "ООО Вишняторг; tax_number=4711123456; phones=79120000077"),
            contract("b:1", "ООО Клёнтрейд; tax_number=4711123457; phones=79120000077"));

    assertThat(decisions).extracting(MatchDecision::outcome).containsOnly(Outcome.CREATED);
  }

  @Test
  void joinsWhoeverMarriedUnderAnotherSurname() {
    var same = "; phones=79120000077; birth_date=17.02.1980; document=4711 123456";
    var decisions =
        decide(
            contract("a:1", "Бойченко Зоя Климовна" + same),
            contract("b:1", "Ткачук Зоя Климовна" + same));

    assertThat(decisions.get(1).customer()).isEqualTo("a:1");
  }

  @Test
  void asksWhenTheBirthDateSpeaksAgainstNameAndPhone() {
    var decisions =
        decide(
            contract("a:1", "Бойченко Назар Ильич; phones=79120000077; birth_date=17.02.1980"),
            contract("b:1", "Бойченко Назар Ильич; phones=79120000077; birth_date=05.11.1955"));

    assertThat(decisions.get(1).review()).isEqualTo("M_VETO");
    assertThat(decisions.get(1).candidates()).containsExactly("a:1");
  }

  @Test
  void givesTheSameClustersInAnyOrder() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var contracts = new ArrayList<Subject>();
    for (var i = 0; i < 400; i++) {
      var person = random.nextInt(150);
      var name = "Бойко" + "абвгд".charAt(person % 5) + "енко Назар Ильич";
      var at = random.nextInt(name.length() - 1);
      var title = random.nextBoolean() ? name : name.substring(0, at) + name.substring(at + 1);
      contracts.add(
          contract(
              "s" + random.nextInt(3) + ":" + i,
              title
                  + "; phones=7912000"
                  + (1000 + person)
                  + "; document=4711 "
                  + (100000 + person)));
    }
    var expected = clusters(contracts);
    for (var run = 0; run < 10; run++) {
      Collections.shuffle(contracts, random);
      assertThat(clusters(contracts)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static Map<String, String> clusters(List<Subject> contracts) {
    var clusters = new TreeMap<String, String>();
    for (var decision : decide(contracts.toArray(Subject[]::new))) {
      clusters.put(decision.contract().toString(), String.valueOf(decision.customer()));
    }
    return clusters;
  }

  private static List<MatchDecision> decide(Subject... subjects) {
    return new Night(ALL, Matcher.of(ALL), customers()).create(List.of(subjects), List.of());
  }
}
