package dues.batch.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest.IfRunning;
import dues.batch.Resource;
import dues.batch.matching.TwoBillings;
import dues.batch.people.Deeds;
import dues.batch.people.Linking;
import dues.store.policy.EditingHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Billings are told each change once, in numbered files, whatever happens between. */
class FeedsTest {

  private static final EditingHand ANNA = new EditingHand("anna", "", Instant.EPOCH);

  private final Path home;

  FeedsTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void tellsEachBillingItsContractsCustomersAndAddresses() throws IOException {
    try (var billings = new TwoBillings(home, Map.of())) {
      billings.contract(
          "alpha",
          "1",
          "Бондар Олекса Ілліч",
          "phones=0501111111",
          "city=Київ",
          "street=вул. Довга",
          "house=5",
          "flat=7");
      billings.contract("alpha", "2", "Вовк Зоя Климівна", "phones=0502222222", "city=Київ");
      billings.contract("beta", "x", "Бондар Олекса Ілліч", "phones=0501111111");
      night(billings);
      assertThat(read("alpha", "customers-000001.csv"))
          .isEqualTo("contract,customer\n1,alpha:1\n2,alpha:2\n");
      assertThat(read("beta", "customers-000001.csv")).isEqualTo("contract,customer\nx,alpha:1\n");
      assertThat(read("alpha", "addresses-000001.csv"))
          .matches(
              "contract,quality,country,region,city,street_type,street,house,entrance,floor,flat,post_code,house_id\n"
                  + "1,CREATED_HOUSE,,,Київ,(вулиця|улица),Довга,5,,,7,,\\d+\n");
      night(billings);
      assertThat(files()).hasSize(6);

      deed(billings, linking -> linking.link("beta:x", "alpha:2", ANNA));
      deed(billings, linking -> linking.unlink("alpha:1", false, ANNA));
      billings
          .jdbc()
          .sql("update contract set street = null, house = null where contract = '1'")
          .update();
      night(billings);
      assertThat(read("beta", "customers-000002.csv")).isEqualTo("contract,customer\nx,alpha:2\n");
      assertThat(read("alpha", "customers-000002.csv")).isEqualTo("contract,customer\n1,\n");
      assertThat(read("alpha", "addresses-000002.csv")).endsWith("\n1,,,,,,,,,,,,\n");
      assertThat(files()).hasSize(9);
    }
  }

  /**
   * The file cannot be put in place, then it is in place and nobody knows, then it is taken away.
   */
  @Test
  void losesAndDoublesNothingWhereverARunBreaksOff() throws IOException {
    Files.createDirectories(home.resolve("out/feeds"));
    Path inTheWay = Files.writeString(home.resolve("out/feeds/beta"), "");
    try (var billings = new TwoBillings(home, Map.of())) {
      billings.contract("beta", "1", "Бондар Олекса Ілліч", "phones=0501111111");
      var broken = billings.run("match-customers");
      assertThat(broken.exit()).isEqualTo(Exit.FAILED);
      assertThat(broken.messages().toString()).contains("customers-000001.csv cannot be written");
      assertThat(billings.rows("select number, row_count, written from feed_file"))
          .containsExactly("1 | 1 | f");

      Files.delete(inTheWay);
      billings.contract("beta", "2", "Вовк Зоя Климівна", "phones=0502222222");
      night(billings);
      assertThat(read("beta", "customers-000001.csv")).isEqualTo("contract,customer\n1,beta:1\n");
      night(billings);
      assertThat(read("beta", "customers-000002.csv")).isEqualTo("contract,customer\n2,beta:2\n");

      billings.jdbc().sql("update feed_file set written = false where number = 2").update();
      var before = Files.getLastModifiedTime(home.resolve("out/feeds/beta/customers-000002.csv"));
      night(billings);
      assertThat(Files.getLastModifiedTime(home.resolve("out/feeds/beta/customers-000002.csv")))
          .isEqualTo(before);

      Files.delete(home.resolve("out/feeds/beta/customers-000001.csv"));
      night(billings);
      assertThat(files()).containsExactly("beta/.numbers-customers", "beta/customers-000002.csv");
      assertThat(billings.rows("select key, cells from feed_row order by 1"))
          .containsExactly("1 | {beta:1}", "2 | {beta:2}");
    }
  }

  /** Billings have read files that the restored database knows nothing of. */
  @Test
  void goesOnAfterWhatWasToldBeforeTheDatabaseWasRestored() throws IOException {
    try (var billings = new TwoBillings(home, Map.of())) {
      billings.contract("alpha", "1", "Бондар Олекса Ілліч", "phones=0501111111");
      billings.contract("alpha", "2", "Вовк Зоя Климівна", "phones=0502222222");
      night(billings);
      billings.contract("alpha", "3", "Мороз Яна Юріївна", "phones=0503333333");
      night(billings);
      Files.delete(home.resolve("out/feeds/alpha/customers-000002.csv"));
      billings.jdbc().sql("delete from feed_row where key = '3'").update();
      billings.jdbc().sql("delete from feed_file where number = 2").update();
      deed(billings, linking -> linking.unlink("alpha:2", false, ANNA));
      night(billings);
      assertThat(read("alpha", "customers-000003.csv"))
          .isEqualTo("contract,customer\n1,alpha:1\n2,\n3,alpha:3\n");
      night(billings);
      assertThat(files())
          .containsExactly(
              "alpha/.numbers-customers",
              "alpha/customers-000001.csv",
              "alpha/customers-000003.csv");
    }
  }

  private static void night(TwoBillings billings) {
    for (var job : List.of("normalize-addresses", "match-customers")) {
      var outcome = billings.run(job);
      assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.COMPLETED);
    }
  }

  private static void deed(
      TwoBillings billings, java.util.function.Function<Linking, List<?>> work) {
    var deed = new Deeds.Deed("test", Resource.CUSTOMERS, IfRunning.FAIL);
    assertThat(billings.bean(Deeds.class).run(deed, () -> work.apply(billings.bean(Linking.class))))
        .isPresent();
  }

  private String read(String source, String name) throws IOException {
    return Files.readString(home.resolve("out/feeds").resolve(source).resolve(name));
  }

  private List<String> files() throws IOException {
    Path feeds = home.resolve("out/feeds");
    try (Stream<Path> all = Files.walk(feeds)) {
      return all.filter(Files::isRegularFile)
          .map(file -> feeds.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
