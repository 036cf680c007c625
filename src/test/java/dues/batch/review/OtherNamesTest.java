package dues.batch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.batch.JobOutcome.Exit;
import dues.batch.matching.TwoBillings;
import dues.platform.StartupProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person said of one address holds for whoever writes street and house like it. */
class OtherNamesTest {
  private static final String READ =
      """
      select s.id || ':' || c.contract, a.quality, a.house_id, a.flat
        from contract_address a join contract c using (contract_id) join source_system s on s.source = c.source
       where s.id = 'beta' order by c.contract
      """;

  @Test
  void leadToTheHouseUntilAFileKnowsThemElsewhere(@TempDir Path home) throws IOException {
    try (var billings = new TwoBillings(home, Map.of())) {
      billings.contract("alpha", "1", "Т", "address=м. Київ, вул. Нова Кленова, буд. 12 корп. 3");
      billings.contract("alpha", "2", "Т", "address=м. Київ, вул. Липова, буд. 5");
      addresses(billings);
      billings.contract("beta", "1", "Т", "address=м. Київ, вул. Стара Вербна, буд. 12/3, кв. 1");
      billings.contract("beta", "2", "Т", "address=Київ, стара вербна 12/3 кв 2");
      billings.contract("beta", "3", "Т", "address=м. Київ, вул. Липова, буд. 5, кв. 3");
      addresses(billings);
      var house =
          billings.rows("select house_id from directory_house where house = '12 к3'").get(0);

      assertThat(answer(billings, "address/beta:1", "house=" + house, "flat=1", "always"))
          .isEqualTo(
              "beta:1 is at Київ, Нова Кленова, 12 к3, and so is whatever writes 'Стара Вербна, 12/3'.");
      assertThat(answer(billings, "address/beta:1", "house=" + house, "flat=1", "always"))
          .startsWith("Nothing changed");
      addresses(billings);
      assertThat(billings.rows(READ))
          .startsWith("beta:1 | EXACT | " + house + " | 1", "beta:2 | ALIAS | " + house + " | 2");

      // A file that knows a street of that name: nobody is moved, the next address is asked about.
      billings.contract("alpha", "3", "Т", "address=м. Київ, вул. Нова Кленова, буд. 12/3");
      billings
          .jdbc()
          .sql(
              "insert into directory_street (city_id, type, title, title_key) select city_id, 'street', 'Стара Вербна', 'вербна old' from directory_city")
          .update();
      billings.contract("beta", "4", "Т", "address=м. Київ, вул. Стара Вербна, буд. 12/3, кв. 4");
      addresses(billings);
      assertThat(billings.rows(READ))
          .startsWith("beta:1 | EXACT | " + house + " | 1", "beta:2 | ALIAS | " + house + " | 2")
          .contains("beta:4 | AMBIGUOUS | null | 4");
      assertThatThrownBy(
              () -> answer(billings, "address/beta:4", "house=" + house, "flat=4", "always"))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("leads to Стара Вербна already");
      answer(billings, "address/beta:4", "house=" + house, "flat=4");
      addresses(billings);
      assertThat(billings.rows(READ)).contains("beta:4 | EXACT | " + house + " | 4");
    }
  }

  private static String answer(TwoBillings billings, String id, String... words) {
    return ReviewsTest.answer(billings, id, words);
  }

  private static void addresses(TwoBillings billings) {
    var outcome = billings.run("normalize-addresses");
    assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.COMPLETED);
  }
}
