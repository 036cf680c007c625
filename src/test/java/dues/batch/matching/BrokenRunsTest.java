package dues.batch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both jobs, broken by the database at every chunk of every table they write, then run again: the
 * result is that of a run that nobody broke.
 */
class BrokenRunsTest {
  private static final int CONTRACTS = 24;
  private static final Map<String, String> TWO_A_CHUNK =
      Map.of(
          "match-customers.yml", "job: match-customers\nchunk_size: 2\npartitions: 1\n",
          "normalize-addresses.yml", "job: normalize-addresses\nchunk_size: 2\npartitions: 1\n");
  private static final String RESULT =
      """
      select s.id, c.contract, a.quality, a.street, a.house, a.flat, h.created_by_contract, u.key, l.decided_by, m.outcome,
             m.rule, m.evidence, m.candidates, m.review, m.applied
        from contract c join source_system s using (source)
        left join contract_address a using (contract_id) left join directory_house h on h.house_id = a.house_id
        left join contract_customer l using (contract_id) left join customer u using (customer_id)
        left join match_decision m using (contract_id) order by 1, 2
      """;
  private static final String CUSTOMERS =
      """
      select u.key, u.title, t.title, p.parameter, p.value, p.origin
        from customer u left join customer_title t using (customer_id)
        left join customer_parameter p using (customer_id)
       where p.parameter <> 'address' or p.parameter is null order by 1, 3, 4, 5
      """;

  private static final String TOLD =
      """
      select f.source, f.number, f.row_count, f.written, r.key, r.cells from feed_file f join feed_row r using (feed_file_id)
       where f.feed = 'customers' order by 1, 2, 5
      """;

  private final Path home;

  BrokenRunsTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void endLikeARunThatNobodyBroke() throws Exception {
    var whole = result(List.of());
    assertThat(whole).hasSizeGreaterThan(CONTRACTS);

    var breaks = new ArrayList<Break>();
    for (var contract = 1; contract <= CONTRACTS; contract += 2) {
      breaks.add(
          new Break("normalize-addresses", "contract_address", "new.contract_id = " + contract));
      breaks.add(new Break("match-customers", "match_decision", "new.contract_id = " + contract));
    }
    breaks.add(new Break("normalize-addresses", "directory_house", "new.house = '3'"));
    breaks.add(new Break("normalize-addresses", "address_review", "true"));
    breaks.add(new Break("match-customers", "customer", "true"));
    breaks.add(new Break("match-customers", "contract_customer", "new.contract_id = 20"));
    breaks.add(
        new Break("match-customers", "match_decision", "new.applied and new.contract_id = 5"));
    breaks.add(new Break("match-customers", "customer_parameter", "new.parameter = 'phones'"));
    for (var contract = 3; contract <= CONTRACTS; contract += 7) {
      breaks.add(
          new Break(
              "match-customers",
              "contract_customer",
              "new.imported_hash is not null and new.contract_id = " + contract));
    }
    breaks.add(new Break("match-customers", "feed_row", "new.feed = 'customers'"));
    breaks.add(new Break("match-customers", "feed_file", "new.written"));

    assertThat(result(breaks)).isEqualTo(whole);
  }

  private record Break(String job, String table, String when) {}

  private List<String> result(List<Break> breaks) throws Exception {
    try (var billings = new TwoBillings(home.resolve("broken " + breaks.size()), TWO_A_CHUNK)) {
      for (var i = 0; i < CONTRACTS; i++) {
        add(billings, i);
      }
      for (var job : List.of("normalize-addresses", "match-customers")) {
        for (var one : breaks) {
          if (one.job().equals(job)) {
            runBroken(billings, one);
          }
        }
        assertThat(billings.run(job).exit()).isEqualTo(Exit.COMPLETED);
      }
      var rows = new ArrayList<>(billings.rows(RESULT));
      rows.addAll(billings.rows(CUSTOMERS));
      rows.addAll(billings.rows(TOLD));
      return rows;
    }
  }

  private static void add(TwoBillings billings, int i) {
    var person = i % 9;
    billings.contract(
        i % 3 == 0 ? "alpha" : "beta",
        "k" + (CONTRACTS - i),
        (i % 4 == 0 ? doubled("Бондар", i / 4) : "Бондар") + " Олекса " + "Ілліч",
        "phones=05011111" + (10 + person),
        "city=Полтава",
        "street=" + (i == 7 ? "" : "вул. Вишнева"),
        "house=" + (1 + i % 5),
        "flat=" + person);
  }

  /** A slip of the pen that nobody else made. */
  private static String doubled(String word, int letter) {
    return word.substring(0, letter + 1) + word.substring(letter);
  }

  private static void runBroken(TwoBillings billings, Break one) {
    billings
        .jdbc()
        .sql(
            "create function break_it() returns trigger language plpgsql as $$ begin if %s then raise exception 'broken'; end if; return new; end $$"
                .formatted(one.when()))
        .update();
    billings
        .jdbc()
        .sql(
            "create trigger break_it before insert or update on %s for each row execute function break_it()"
                .formatted(one.table()))
        .update();
    try {
      assertThat(billings.run(one.job()).exit()).as(one.toString()).isEqualTo(Exit.FAILED);
    } finally {
      billings.jdbc().sql("drop function break_it() cascade").update();
    }
  }
}
