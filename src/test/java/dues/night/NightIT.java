package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.postgres.HomeDatabase;
import dues.samples.SampleExports;
import dues.samples.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private long milliseconds;

  NightIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @Order(1)
  void firstNightIsGolden() throws IOException {
    SampleHome home = SampleHome.in(folder);
    long began = System.nanoTime();
    Program.Ended night = home.night(FIRST);
    milliseconds = (System.nanoTime() - began) / 1_000_000;
    assertThat(night.exit()).as(night.all()).isZero();
    assertThat(night.all()).contains("3173 ledger lines posted").contains("revenue-by-fee.csv");
    golden(home, FIRST);
  }

  @Test
  @Order(2)
  void nightKilledAgainAndAgainEndsLikeIt(@TempDir Path other) throws IOException {
    SampleHome killed = KilledNight.in(other, FIRST, milliseconds);
    assertThat(KilledNight.results(killed, FIRST))
        .isEqualTo(KilledNight.results(new SampleHome(folder), FIRST));
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

  @Test
  @Order(6)
  void lineRemovedBehindTheProgramsBackIsFoundByTheCheck() throws SQLException {
    List<String> removed;
    try (HomeDatabase database = HomeDatabase.of(folder)) {
      removed =
          database
              .rows(
                  """
                  select l.line, s.id || ':' || c.contract, u.subscription, l.amount || ' ' || l.currency
                    from ledger_line l join contract c using (contract_id)
                    join source_system s on s.source = l.source
                    join subscription u on u.subscription_id = l.subscription_id
                   where l.kind = 'CHARGE' and l.amount > 0
                     and not exists (select 1 from ledger_line r where r.reverses = l.line)
                   order by l.line desc limit 1""")
              .get(0);
      assertThat(database.withoutTriggers("delete from ledger_line where line = " + removed.get(0)))
          .isEqualTo(1);
    }
    Program.Ended check = new SampleHome(folder).run("check", "--ledger");
    assertThat(check.exit()).as(check.all()).isEqualTo(1);
    assertThat(check.out())
        .contains(removed.get(1), "subscription " + removed.get(2), removed.get(3))
        .contains("1 difference over");
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
