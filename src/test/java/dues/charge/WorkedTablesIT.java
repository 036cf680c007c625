package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.cli.OneProcess;
import dues.platform.Home;
import dues.platform.database.Database;
import dues.samples.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked tables once more from outside: one billing whose contracts are the rows, in four
 * exports, between which the prices of the correction trees come to be known in every order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedTablesIT {
  private static final String LAST = "2029-12-31";

  private final Path home;
  private final Database keptOpen;
  private final Map<String, Map<String, String>> fees = WorkedTables.fees();
  private final List<Map<String, String>> zones = WorkedTables.rows("zones");
  private final Map<String, List<Map<String, String>>> ledger = new TreeMap<>();

  WorkedTablesIT(@TempDir Path home) {
    this.home = home;
    this.keptOpen = Database.open(Home.at(home), Map.of());
  }

  @BeforeAll
  void play() throws IOException {
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    export();
    for (int known = 0; known <= 3; known++) {
      String date = "2024-04-0" + (1 + known);
      prices(known);
      run("import-billing", date);
      run("recalculate-fees", date);
      if (known % 3 == 0) {
        run("accrue-fees", known == 0 ? date : LAST);
      }
    }
    String text = dues(List.of("export", "ledger", "--source", "own"));
    Table exported = Table.parse("ledger", text, ',');
    Explained.check(exported);
    for (Map<String, String> line : exported.asMaps()) {
      String contract = line.getOrDefault("contract", "");
      ledger.computeIfAbsent(contract, none -> new ArrayList<>()).add(line);
    }
  }

  private void export() throws IOException {
    StringBuilder contracts = new StringBuilder("contract,title,time_zone\n");
    StringBuilder catalogue =
        new StringBuilder("fee,title,mode,period,interval,alignment,anchor_day\n");
    StringBuilder subscriptions = new StringBuilder("subscription,contract,fee,from,to\n");
    fees.forEach(
        (key, row) -> {
          contracts.append(key + ",Row,\n");
          Map<String, String> cells = WorkedTables.cells(row);
          catalogue.append(key + ",Row,MONTH_PRORATED," + cells.get("period"));
          catalogue.append("," + cells.get("interval") + "," + cells.get("alignment"));
          catalogue.append("," + cells.get("anchor_day") + "\n");
          String days = row.get("from") + "," + row.get("to");
          subscriptions.append(key + "," + key + "," + key + "," + days + "\n");
        });
    catalogue.append("zone,Instant,ONE_TIME,,,,\n");
    for (int i = 0; i < zones.size(); i++) {
      Map<String, String> row = zones.get(i);
      contracts.append("zone-" + i + ",Instant," + row.get("zone") + "\n");
      subscriptions.append("zone-" + i + ",zone-" + i + ",zone," + row.get("instant") + ",\n");
    }
    for (String order : CorrectionTree.ORDERS) {
      contracts.append(order + ",Tree,\n");
      catalogue.append(order + ",Tree,MONTH_PRORATED,,,,\n");
      subscriptions.append(order + "," + order + "," + order + ",2024-03-01,2024-04-30\n");
    }
    write("exports/contracts.csv", contracts.toString());
    write("exports/fees.csv", catalogue.toString());
    write("exports/subscriptions.csv", subscriptions.toString());
  }

  private void prices(int known) throws IOException {
    StringBuilder prices = new StringBuilder("fee,from,to,price\nzone,,,10.00\n");
    fees.forEach((key, row) -> prices.append(key + ",,," + row.get("price") + "\n"));
    for (String order : CorrectionTree.ORDERS) {
      for (CorrectionTree.Row row : CorrectionTree.prices(CorrectionTree.known(order, known))) {
        prices.append(order + "," + row.first() + "," + row.last() + "," + row.price() + "\n");
      }
    }
    write("exports/prices.csv", prices.toString());
  }

  private void run(String job, String date) {
    dues(List.of("run", job, "--source", "own", "--date", date));
  }

  private String dues(List<String> words) {
    OneProcess.Ended ended = OneProcess.dues(home, words);
    assertThat(ended.exit()).as(words + "\n" + ended.results() + ended.messages()).isZero();
    return ended.results();
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  @AfterAll
  void close() {
    keptOpen.close();
  }

  @Test
  void theLinesAreTheRows() {
    fees.forEach(
        (key, row) ->
            assertThat(of(key).stream().map(WorkedTablesIT::shown).toList())
                .as(key + " " + row)
                .isEqualTo(WorkedTables.lines(row)));
  }

  private static String shown(Map<String, String> line) {
    return line.get("service_from")
        + ".."
        + line.get("service_to")
        + " "
        + line.get("amount")
        + " @"
        + line.get("charge_date");
  }

  @Test
  void anInstantIsADayOfTheContractsZone() {
    for (int i = 0; i < zones.size(); i++) {
      assertThat(of("zone-" + i))
          .as(zones.get(i).toString())
          .singleElement()
          .returns(zones.get(i).get("day"), line -> line.get("charge_date"));
    }
  }

  @Test
  void correctionsOfCorrectionsComeToTheSameInAnyOrder() {
    for (String order : CorrectionTree.ORDERS) {
      Map<String, Map<String, String>> standing = new HashMap<>();
      BigDecimal april = BigDecimal.ZERO;
      for (Map<String, String> line : of(order)) {
        if ("2024-04-01".equals(line.get("period_from"))) {
          standing.put(line.getOrDefault("line", ""), line);
          april = april.add(new BigDecimal(line.getOrDefault("amount", "")));
        }
      }
      for (Map<String, String> line : List.copyOf(standing.values())) {
        if ("REVERSAL".equals(line.get("kind"))) {
          Map<String, String> first = standing.remove(line.getOrDefault("reverses", ""));
          assertThat(first).as(order + " takes back once " + line).isNotNull();
          standing.remove(line.getOrDefault("line", ""));
        }
      }
      assertThat(april).as(order).isEqualByComparingTo("360.00");
      assertThat(standing.values().stream().map(WorkedTablesIT::shown).sorted().toList())
          .as(order)
          .containsExactly(
              "2024-04-01..2024-04-05 55.00 @2024-04-01",
              "2024-04-06..2024-04-10 60.00 @2024-04-01",
              "2024-04-11..2024-04-20 130.00 @2024-04-01",
              "2024-04-21..2024-04-25 60.00 @2024-04-01",
              "2024-04-26..2024-04-30 55.00 @2024-04-01");
    }
  }

  private List<Map<String, String>> of(String contract) {
    return ledger.getOrDefault(contract, List.of());
  }
}
