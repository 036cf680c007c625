package dues.batch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import dues.matching.truth.Clerk;
import dues.matching.truth.Entry;
import dues.matching.truth.Tongue;
import dues.matching.truth.Town;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same contracts in any order, in chunks of any size and in one part or two, come to the same
 * customers, the same decisions and the same directory.
 */
class ShuffledNightsTest {
  private static final long SEED = 20261031;

  private static final String DECISIONS =
      """
      select s.id || ':' || c.contract, d.outcome, u.key, d.rule, d.score, d.evidence, d.candidates, d.review
        from match_decision d join contract c using (contract_id) join source_system s on s.source = c.source
        left join customer u using (customer_id) order by 1
      """;
  private static final String CUSTOMERS =
      """
      select u.key, u.title, u.kind,
             (select string_agg(t.title, ';' order by t.title_key) from customer_title t where t.customer_id = u.customer_id),
             (select string_agg(p.parameter || '=' || p.value_key, ';' order by p.parameter, p.value_key)
                from customer_parameter p where p.customer_id = u.customer_id)
        from customer u order by u.key
      """;
  private static final String DIRECTORY =
      """
      select y.title, t.type, t.title, h.house, h.created_by_contract
        from directory_house h join directory_street t using (street_id) join directory_city y on y.city_id = h.city_id
       order by 1, 3, 2, 4
      """;
  private static final String ADDRESSES =
      """
      select s.id || ':' || c.contract, a.quality, a.city, a.street, a.house, a.flat, h.house
        from contract_address a join contract c using (contract_id) join source_system s on s.source = c.source
        left join directory_house h on h.house_id = a.house_id order by 1
      """;

  /** Chunk size, partitions, and how many orders are tried with them: ten in all. */
  private static final List<int[]> WAYS = List.of(new int[] {1_000, 1, 5}, new int[] {17, 3, 5});

  private final Path home;

  ShuffledNightsTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void comesToTheSameInAnyOrder() throws Exception {
    var random = new Random(SEED);
    var entries = new ArrayList<>(Clerk.entries(Town.of(Tongue.RUSSIAN, 70, random), 120, random));
    List<List<String>> first = List.of();
    for (var way : WAYS) {
      var folder = Files.createDirectories(home.resolve("chunks of " + way[0]));
      try (var billings = new TwoBillings(folder, sheets(way[0], way[1]))) {
        for (var run = 1; run <= way[2]; run++) {
          Collections.shuffle(entries, random);
          var came = night(billings, entries);
          first = first.isEmpty() ? came : first;
          assertThat(came)
              .as("seed %d, chunks of %d in %d parts, run %d", SEED, way[0], way[1], run)
              .isEqualTo(first);
        }
      }
    }
    assertThat(first).hasSize(4);
    assertThat(first.get(0)).hasSize(120).anyMatch(decision -> decision.contains("| scored |"));
    assertThat(first.get(1)).hasSizeBetween(50, 110);
    assertThat(first.get(2)).isNotEmpty();
  }

  private static Map<String, String> sheets(int chunkSize, int partitions) {
    var sheet = "job: %s\nchunk_size: " + chunkSize + "\npartitions: " + partitions + "\n";
    return Map.of(
        "match-customers.yml", sheet.formatted("match-customers"),
        "normalize-addresses.yml", sheet.formatted("normalize-addresses"));
  }

  private static List<List<String>> night(TwoBillings billings, List<Entry> entries) {
    billings
        .jdbc()
        .sql(
            "alter table contract disable trigger contract_stays; truncate contract, customer, customer_title,"
                + " customer_parameter, contract_customer, match_decision, contract_address, directory_city,"
                + " directory_street, directory_house, directory_alias, address_review, feed_file restart identity"
                + " cascade")
        .update();
    entries.forEach(billings::add);
    assertThat(billings.run("normalize-addresses").exit()).isEqualTo(Exit.COMPLETED);
    assertThat(billings.run("match-customers").exit()).isEqualTo(Exit.COMPLETED);
    return List.of(
        billings.rows(DECISIONS),
        billings.rows(CUSTOMERS),
        billings.rows(DIRECTORY),
        billings.rows(ADDRESSES));
  }
}
