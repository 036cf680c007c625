package dues.matching.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dues.matching.MatchRules;
import dues.matching.Matcher;
import dues.matching.MemoryCustomers;
import dues.matching.Night;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole families in one flat: spouses, twins, sons called like their fathers. {@code
 * -Dfamilies.contracts=20000 -Dfamilies.seed=7} tries more of them, and prints what came out.
 */
class FamiliesTest {
  private static final int CONTRACTS = Integer.getInteger("families.contracts", 3_000);
  private static final long SEED = Long.getLong("families.seed", 1);
  private static final MatchRules RULES =
      MatchRules.DEFAULT.withEngines(List.of("hints", "compat", "scored"));

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void keepsPeopleOfOneFlatApart(Tongue tongue) {
    var truth = truth(tongue, new Random(SEED));
    System.out.println(tongue + ", seed " + SEED + ": " + truth);

    assertThat(truth.precision()).as("precision, seed %d: %s", SEED, truth).isGreaterThan(0.997);
    assertThat(truth.recall()).as("recall, seed %d: %s", SEED, truth).isGreaterThan(0.88);
  }

  private static Truth truth(Tongue tongue, Random random) {
    var entries = Clerk.entries(Town.of(tongue, CONTRACTS * 5 / 9, random), CONTRACTS, random);
    Map<String, Integer> persons = new HashMap<>();
    entries.forEach(entry -> persons.put(entry.key(), entry.person()));
    Map<String, String> clusters = new HashMap<>();
    new Night(RULES, Matcher.of(RULES), new MemoryCustomers())
        .create(entries.stream().map(Subjects::of).toList(), List.of())
        .forEach(
            decision -> {
              var customer = decision.customer();
              if (customer != null) {
                clusters.put(decision.contract().toString(), customer);
              }
            });
    return Truth.of(persons, clusters);
  }
}
