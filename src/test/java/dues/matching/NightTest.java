package dues.matching;

import static dues.matching.Fixture.C1;
import static dues.matching.Fixture.contract;
import static dues.matching.Fixture.customers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NightTest {

  @Test
  void makesOneCustomerOfThreeContractsOfANewPerson() {
    var decisions =
        clusters(
            List.of(
                contract("b:1", "Петренко Марія Олегівна; phones=0500000011"),
                contract("a:9", "Петренко Марія Олегівна; phones=0500000011; document=КК123456"),
                contract("a:7", "Петренко Мария Олеговна; document=КК 123456")));

    assertThat(decisions).isEqualTo(Map.of("a:7", "a:7", "a:9", "a:7", "b:1", "a:7"));
  }

  @Test
  void keepsOneNumberOfTwoBillingsApart() {
    var decisions =
        clusters(
            List.of(
                contract("ds:1001", "Петренко Марія Олегівна; phones=0500000011"),
                contract("tks:1001", "Бондар Олекса Ілліч; phones=0500000022")));

    assertThat(decisions).containsEntry("ds:1001", "ds:1001").containsEntry("tks:1001", "tks:1001");
  }

  @Test
  void joinsContractsOfOneCompanyWhateverTheirTitles() {
    var decisions =
        clusters(
            List.of(
                contract("a:1", "7", "Магазин на розі вулиці"),
                contract("a:2", "7", "ТОВ Примір Плюс"),
                contract("b:3", "7", "ТОВ Інший Примір")));

    assertThat(decisions).containsEntry("a:2", "a:1").containsEntry("b:3", "b:3");
  }

  @Test
  void doesNotDependOnTheOrderOfContracts() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var contracts = generated(random, 600);
    var expected = clusters(contracts);

    for (var run = 0; run < 10; run++) {
      Collections.shuffle(contracts, random);
      assertThat(clusters(contracts)).as("seed %d", seed).isEqualTo(expected);
    }
    assertThat(expected.values().stream().distinct().count())
        .as("seed %d", seed)
        .isBetween(100L, 500L);
  }

  private static Map<String, String> clusters(List<Subject> contracts) {
    var night = new Night(MatchRules.DEFAULT, Matcher.of(MatchRules.DEFAULT), customers(C1));
    var clusters = new TreeMap<String, String>();
    var toCreate = new ArrayList<Subject>();
    for (var contract : contracts) {
      var decision = night.lookUp(contract);
      if (decision.outcome() == MatchDecision.Outcome.CREATED) {
        toCreate.add(contract);
      } else {
        clusters.put(contract.key().toString(), String.valueOf(decision.customer()));
      }
    }
    for (var decision : night.create(toCreate, List.of())) {
      clusters.put(decision.contract().toString(), String.valueOf(decision.customer()));
    }
    return clusters;
  }

  private static List<Subject> generated(Random random, int count) {
    var surnames = List.of("Бондаренко", "Клименко", "Савчук", "Мороз", "Ткаченко");
    var contracts = new ArrayList<Subject>();
    for (var i = 0; i < count; i++) {
      var person = random.nextInt(200);
      var surname = surnames.get(person % surnames.size());
      var typo = random.nextInt(5) == 0 ? surname.replaceFirst("н", "нн") : surname;
      var title = typo + " Назар " + "Андрійович";
      var phone = "; phones=05011" + (10000 + person);
      var document = random.nextBoolean() ? "; document=АА" + (100000 + person) : "";
      contracts.add(contract("s" + random.nextInt(3) + ":" + i, title + phone + document));
    }
    return contracts;
  }
}
