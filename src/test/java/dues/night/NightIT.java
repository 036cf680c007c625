package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import dues.samples.SampleExports;
import dues.samples.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nights on one home, in the order in which an operator lives through them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NightIT {
  private static final String FIRST = "2026-10-31";
  private static final String SECOND = "2026-11-01";

  private final Path folder;

  NightIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @Order(1)
  void firstNightIsGolden() throws IOException {
    SampleHome home = SampleHome.in(folder);
    Program.Ended night = home.night(FIRST);
    assertThat(night.exit()).as(night.all()).isZero();
    assertThat(night.all()).contains("3173 ledger lines posted").contains("revenue-by-fee.csv");
    golden(home, FIRST);
  }

  @Test
  @Order(2)
  void customersAreThePeopleWhomTheGeneratorInvented() {
    String matches = new SampleHome(folder).run("export", "matches").out();
    Map<String, Set<String>> people = new HashMap<>();
    Map<String, Set<String>> customers = new HashMap<>();
    for (Map<String, String> row : Table.parse("matches", matches, ',').asMaps()) {
      String customer = row.getOrDefault("customer", "");
      if (!customer.isEmpty()) {
        String person = SampleExports.person(row.getOrDefault("contract", ""));
        people.computeIfAbsent(customer, key -> new HashSet<>()).add(person);
        customers.computeIfAbsent(person, key -> new HashSet<>()).add(customer);
      }
    }
    assertThat(people).hasSizeGreaterThan(600).allSatisfy((key, of) -> assertThat(of).hasSize(1));
    assertThat(customers).allSatisfy((person, of) -> assertThat(of).hasSize(1));
  }

  @Test
  @Order(3)
  void sameNightAgainPostsNothingAndSaysSo() {
    SampleHome home = new SampleHome(folder);
    Program.Ended again = home.night(FIRST);
    assertThat(again.exit()).as(again.all()).isZero();
    assertThat(again.all()).contains("0 ledger lines posted");
    Golden.compare(FIRST + "/ledger.csv", Golden.withoutIds(home.run("export", "ledger").out()));
  }

  @Test
  @Order(4)
  void secondNightPostsDifferencesAndWhatBecameDue() throws IOException {
    SampleHome home = new SampleHome(folder);
    Program.Ended night = home.night(SECOND);
    assertThat(night.exit()).as(night.all()).isZero();
    assertThat(night.all()).contains("1219 ledger lines posted");
    golden(home, SECOND);
  }

  @Test
  @Order(5)
  void oneChangedFactPostsExactlyItsDifference() {
    SampleHome home = new SampleHome(folder);
    home.change(
        "sample-data/own/" + SECOND + "/subscriptions.csv",
        text ->
            text.replace(
                "S9029,9029,cowork,,2026-09-01,,", "S9029,9029,cowork,,2026-09-01,2026-10-31,"));
    Program.Ended changed = home.night(SECOND);
    assertThat(changed.exit()).as(changed.all()).isZero();
    assertThat(changed.all()).contains("1 ledger line");
    String lines = home.run("export", "ledger", "--contract", "own:9029").out();
    assertThat(lines.lines().filter(line -> line.contains("REVERSAL")))
        .singleElement()
        .asString()
        .contains(",REVERSAL,2026-11-01,2026-11-30,")
        .contains(",-140.00,");
    Program.Ended check = home.run("check", "--ledger");
    assertThat(check.exit()).as(check.all()).isZero();
  }

  private static void golden(SampleHome home, String date) throws IOException {
    Golden.compare(date + "/ledger.csv", Golden.withoutIds(home.run("export", "ledger").out()));
    for (String report : new String[] {"accrual-register", "revenue-by-fee"}) {
      Path file = home.file("out/reports/" + date + "/" + report + ".csv");
      Golden.compare(date + "/" + report + ".csv", Golden.withoutIds(Files.readString(file)));
    }
    for (Rejects.File file : Rejects.of(home)) {
      Golden.compare(date + "/rejects/" + file.name(), file.text());
    }
  }
}
