package dues.batch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.matching.truth.Clerk;
import dues.matching.truth.Tongue;
import dues.matching.truth.Town;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned of an installation holds in its later nights. */
class EstimatedWeightsTest {
  private static final long SEED = 5;

  @Test
  void learnsFromAllContractsWhenAskedAndWeighsTheNextNightWithIt(@TempDir Path home)
      throws Exception {
    try (var billings = new TwoBillings(home, Map.of())) {
      addPeople(billings);
      completes(billings, Map.of());
      assertThat(billings.count("select count(*) from match_weights")).isZero();

      completes(billings, Map.of("estimate", "true"));

      assertThat(billings.rows("select contracts, pairs > 0 from match_weights"))
          .containsExactly("200 | t");
      for (var field = 1; field <= 7; field++) {
        assertThat(share(billings, field))
            .as("field %d, seed %d", field, SEED)
            .isBetween(0.999, 1.001);
      }
      assertThat(billings.rows("select match[2][1] > 0.8, match[2][4] < 0.1 from match_weights"))
          .as("a clerk writes one birth date in fifty wrong")
          .containsExactly("t | t");

      billings.contract(
          "beta", "x1", "Ярій Зот Кимович", "document=ЯЯ 123456", "birth_date=1980-07-05");
      billings.contract(
          "beta", "x2", "Юхно Лія Панасівна", "document=ЮЮ 654321", "birth_date=1981-03-02");
      completes(billings, Map.of());
      // Of two records of one person everything is always other: whatever agrees speaks against it.
      billings
          .jdbc()
          .sql(
              "insert into match_weights (execution_id, estimated_on, contracts, pairs, match, households,"
                  + " misnamed) select 1, '2026-10-30', 1, 1, array_agg(array[1e-9, 1e-9, 1e-9, 1.0]), 1, 1"
                  + " from generate_series(1, 7)")
          .update();
      billings.contract(
          "beta", "y1", "Ярій Зот Кимович Старший", "document=ЯЯ 123457", "birth_date=1980-07-05");
      completes(billings, Map.of());
      assertThat(billings.rows(LATER)).containsExactly("y1 | created");

      billings.jdbc().sql("delete from match_weights where execution_id = 1").update();
      billings.contract(
          "beta", "y2", "Юхно Лія Панасівна Мол", "document=ЮЮ 654322", "birth_date=1981-03-02");
      completes(billings, Map.of());
      assertThat(billings.rows(LATER)).containsExactly("y1 | created", "y2 | matched");
    }
  }

  private static final String LATER =
      "select c.contract, d.outcome from match_decision d join contract c using (contract_id) join"
          + " source_system s on s.source = c.source where c.contract like 'y_' order by 1";

  private static void addPeople(TwoBillings billings) {
    var random = new Random(SEED);
    for (var entry : Clerk.entries(Town.of(Tongue.UKRAINIAN, 110, random), 200, random)) {
      billings.add(entry);
    }
  }

  private static double share(TwoBillings billings, int field) {
    return billings
        .jdbc()
        .sql(
            "select match[:f][1] + match[:f][2] + match[:f][3] + match[:f][4] from match_weights limit 1")
        .param("f", field)
        .query(Double.class)
        .single();
  }

  private static void completes(TwoBillings billings, Map<String, String> parameters) {
    var request = JobRequest.of("match-customers", TwoBillings.DATE, "alpha", "beta");
    var outcome =
        billings
            .bean(Launcher.class)
            .run(
                new JobRequest(
                    request.job(),
                    request.date(),
                    request.sources(),
                    parameters,
                    request.origin(),
                    request.ifRunning()));
    assertThat(outcome.exit()).isEqualTo(Exit.COMPLETED);
  }
}
