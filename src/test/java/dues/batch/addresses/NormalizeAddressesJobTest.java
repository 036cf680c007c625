package dues.batch.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import dues.batch.matching.TwoBillings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizeAddressesJobTest {
  private static final String ADDRESSES =
      """
      select s.id || ':' || c.contract, a.quality, a.city, a.street_type, a.street, a.house, a.flat, a.house_id is not null, a.stage
        from contract_address a join contract c using (contract_id) join source_system s on s.source = c.source order by 1
      """;
  private static final String DIRECTORY =
      """
      select y.title, t.type, t.title, h.house, h.created_by_contract
        from directory_house h join directory_street t using (street_id) join directory_city y on y.city_id = h.city_id
       order by 1, 3, 2, 4
      """;

  private final Path home;

  NormalizeAddressesJobTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void findsHousesOfTheDirectoryFilesAndCreatesTheMissing() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addDirectory(billings);
      billings.contract(
          "beta", "1", "Т", "city=Харків", "street=вул. Липова", "house=12", "korpus=3", "flat=7");
      billings.contract("beta", "2", "Т", "address=г. Харьков, Липовая ул. 12 корп. 3 кв. 8");
      billings.contract("beta", "3", "Т", "address=Харків, вулиця Стара Назва 5");
      billings.contract("beta", "4", "Т", "address=Харків, вул. Липова, 14");
      billings.contract("beta", "5", "Т", "address=Харків, вул. Невідома, 1");
      billings.contract("beta", "6", "Т");
      billings.contract("alpha", "7", "Т", "house_id=1", "flat=9");
      billings.contract("beta", "8", "Т", "address=Харків, Липова вул., буд. 14, кв. 2");

      completes(billings);

      assertThat(billings.rows(ADDRESSES))
          .containsExactly(
              "alpha:7 | EXACT | Харків | вулиця | Липова | 12 к3 | 9 | t | done",
              "beta:1 | EXACT | Харків | вулиця | Липова | 12 к3 | 7 | t | done",
              "beta:2 | ALIAS | Харків | вулиця | Липова | 12 к3 | 8 | t | done",
              "beta:3 | RENAMED | Харків | вулиця | Кленова | 5 | null | t | done",
              "beta:4 | CREATED_HOUSE | Харків | вулиця | Липова | 14 | null | t | done",
              "beta:5 | UNPARSED | Харків | вулиця | Невідома | 1 | null | f | done",
              "beta:6 | EMPTY | null | null | null | null | null | f | done",
              "beta:8 | CREATED_HOUSE | Харків | вулиця | Липова | 14 | 2 | t | done");
      assertThat(billings.rows(DIRECTORY))
          .containsExactly(
              "Харків | street | Кленова | 5 | null",
              "Харків | street | Липова | 12 к3 | null",
              "Харків | street | Липова | 14 | beta:4");
      assertThat(billings.rows("select code from address_review order by 1"))
          .containsExactly("A_STREET_NOT_FOUND");
    }
  }

  @Test
  void changesNothingWhenRunAgainAndReadsOnlyWhatChanged() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addDirectory(billings);
      billings.contract("alpha", "1", "Т", "address=м. Харків, вул. Липова, буд. 20, кв. 1");
      billings.contract("alpha", "2", "Т", "address=Харків, вул. Нова Дорога, 3");
      completes(billings);
      var before = billings.rows("select * from contract_address order by contract_id");

      completes(billings);
      assertThat(billings.rows("select * from contract_address order by contract_id"))
          .isEqualTo(before);

      billings
          .jdbc()
          .sql("update contract set address = 'Харків, вул. Липова, 22' where contract = '1'")
          .update();
      completes(billings);
      assertThat(billings.count("select count(distinct execution_id) from contract_address"))
          .isEqualTo(2);
      assertThat(billings.rows(ADDRESSES).get(0)).contains("CREATED_HOUSE").contains("22");
    }
  }

  @Test
  void readsDoubtfulAddressesAgainWhenTheDirectoryGrows() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addDirectory(billings);
      billings.contract("beta", "5", "Т", "address=Харків, вул. Невідома, 1");
      completes(billings);
      assertThat(billings.count("select count(*) from address_review")).isEqualTo(1);

      row(billings, "street:77", "street", "parent=city:1", "type=вул.", "title=Невідома");
      completes(billings);

      assertThat(billings.rows(ADDRESSES))
          .containsExactly(
              "beta:5 | CREATED_HOUSE | Харків | вулиця | Невідома | 1 | null | t | done");
      assertThat(billings.count("select count(*) from address_review")).isZero();
    }
  }

  @Test
  void makesTheSameDirectoryOfShuffledContractsInTenRuns() throws Exception {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var addresses = new ArrayList<List<String>>();
    for (var i = 0; i < 40; i++) {
      var spelling =
          List.of("вул. Вишнева", "Вишнева вул.", "ВУЛИЦЯ ВИШНЕВА", "вул.Вишнева").get(i % 4);
      addresses.add(List.of(i % 3 == 0 ? "alpha" : "beta", "c" + i, spelling + ", " + (1 + i % 7)));
    }
    var results = new HashSet<List<String>>();
    for (var chunk : List.of(1, 7, 2000)) {
      var sheet = "job: normalize-addresses\nchunk_size: %d\npartitions: 2\n".formatted(chunk);
      try (var billings =
          new TwoBillings(home.resolve("c" + chunk), Map.of("normalize-addresses.yml", sheet))) {
        Collections.shuffle(addresses, random);
        for (var address : addresses) {
          billings.contract(
              address.get(0), address.get(1), "Т", "city=Полтава", "address=" + address.get(2));
        }
        for (var run = 0; run < (chunk == 1 ? 4 : 3); run++) {
          results.add(directoryOf(billings));
        }
      }
    }
    assertThat(results).as("seed %d", seed).hasSize(1);
  }

  private static List<String> directoryOf(TwoBillings billings) {
    billings
        .jdbc()
        .sql("truncate contract_address, directory_house, directory_street, directory_city cascade")
        .update();
    completes(billings);
    completes(billings);
    var all = new ArrayList<>(billings.rows(DIRECTORY));
    all.addAll(billings.rows(ADDRESSES));
    return all;
  }

  @Test
  void keepsWhatADoubtfulAddressMayMean() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addDirectory(billings);
      billings.contract("beta", "5", "Т", "address=Харків, вул. Лмпова, 12 корп. 3");
      completes(billings);

      assertThat(
              billings.rows(
                  "select house_id is not null, text, why from address_proposal order by place"))
          .containsExactly("t | Харків, Липова 12 к3 | it was read so");
      assertThat(billings.rows("select quality, changed_by = execution_id from contract_address"))
          .containsExactly("FUZZY | t");
    }
  }

  private static void addDirectory(TwoBillings billings) {
    row(billings, "city:1", "city", "country=UA", "type=місто", "title=Харків");
    row(billings, "street:1", "street", "parent=city:1", "type=вул.", "title=Липова");
    row(billings, "street:2", "street", "parent=city:1", "type=вул.", "title=Кленова");
    row(billings, "house:1", "house", "parent=street:1", "title=12 корп. 3");
    row(billings, "house:2", "house", "parent=street:2", "title=5");
    row(
        billings,
        "rename:1",
        "rename",
        "parent=1",
        "type=вул.",
        "title=Кленова",
        "old_type=вул.",
        "old_title=Стара Назва");
  }

  @Test
  void aDirectoryRowWithoutItsParentWaitsAndCostsNothing() throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      row(billings, "street:9", "street", "parent=city:404", "type=вул.", "title=Липова");
      completes(billings);
      assertThat(billings.count("select count(*) from directory_street")).isZero();

      row(billings, "city:404", "city", "country=UA", "title=Харків");
      completes(billings);
      assertThat(billings.rows("select title, type from directory_street"))
          .containsExactly("Липова | street");
    }
  }

  private static void row(TwoBillings billings, String key, String level, String... cells) {
    var columns = new StringBuilder();
    var values = new StringBuilder();
    for (var cell : cells) {
      columns.append(", ").append(cell, 0, cell.indexOf('='));
      values.append(", ?");
    }
    var statement =
        billings
            .jdbc()
            .sql(
                "insert into directory_row (source, key, level, brought_by, file_id, line, row_hash%s) select source, ?, ?, 1, 1, 1, md5('')::uuid%s from source_system where id = 'alpha'"
                    .formatted(columns, values))
            .param(key)
            .param(level);
    for (var cell : cells) {
      statement.param(cell.substring(cell.indexOf('=') + 1));
    }
    statement.update();
  }

  private static void completes(TwoBillings billings) {
    var outcome = billings.run("normalize-addresses");
    assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.COMPLETED);
  }
}
