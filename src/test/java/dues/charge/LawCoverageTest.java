package dues.charge;

import static org.assertj.core.api.Assertions.assertThat;

import dues.fee.CorrectionStyle;
import dues.fee.Effect;
import dues.fee.FeeParametersParser;
import dues.fee.StatusRules;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * No law passes by leaving something out: every value of every parameter that fees have occurs in
 * the contracts of some law, in enough of them that something is charged.
 */
class LawCoverageTest {
  private static final int CASES = 300;
  private static final LocalDate DATE = LocalDate.of(2024, 10, 31);

  private final Map<Object, Integer> charged = new HashMap<>();
  private final Set<Class<?>> kinds = new HashSet<>();

  @Test
  void everyValueOfEveryParameterIsCharged() throws ReflectiveOperationException {
    for (Given given : Given.values()) {
      for (long seed = 1; seed <= CASES; seed++) {
        Naive.Facts facts = new RandomFacts(seed).next(given.cells());
        boolean something = new Naive(facts).totals(DATE).values().stream().anyMatch(t -> t != 0);
        note(FeeParametersParser.parse(RandomFacts.withMode(facts.cells)).get(), something ? 1 : 0);
      }
    }
    List<String> rare = new ArrayList<>();
    for (Class<?> kind : kinds) {
      for (Object value : kind.getEnumConstants()) {
        if (charged.getOrDefault(value, 0) < 20) {
          rare.add(kind.getSimpleName() + "." + value + " in " + charged.getOrDefault(value, 0));
        }
      }
    }
    assertThat(rare).isEmpty();
    assertThat(kinds).hasSize(19);
  }

  /** Goes through the records of the parameters down to their enums. */
  private void note(Object value, int times) throws ReflectiveOperationException {
    if (value instanceof Enum<?> constant) {
      kinds.add(constant.getDeclaringClass());
      charged.merge(constant, times, Integer::sum);
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        java.lang.reflect.Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        Object part = accessor.invoke(value);
        if (part != null) {
          note(part, times);
        }
      }
    }
  }

  /** Statuses, currencies and limits are no enums of a fee; each occurs in one case of twenty. */
  @Test
  void everyEffectCurrencyAndLimitOccurs() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 1; seed <= CASES; seed++) {
      RandomFacts random = new RandomFacts(seed);
      Naive.Facts facts = random.next();
      Scenario scenario = random.scenario(facts, CorrectionStyle.DELTA);
      Set<String> ofCase = new HashSet<>(Set.of(facts.currency));
      StatusRules rules = scenario.rules().statuses();
      scenario.statuses.forEach(
          status ->
              ofCase.add(
                  (status.withholdsAll()
                          ? Effect.SUSPEND
                          : rules.effect(status.code(), status.name(), "1"))
                      .kind()
                      .name()));
      for (String limit : List.of("setup_fee", "trial_days", "max_charges", "minimum")) {
        ofCase.add(limit + ("0".equals(facts.cells.get(limit)) ? " none" : ""));
      }
      ofCase.forEach(each -> seen.merge(each, 1, Integer::sum));
    }
    assertThat(seen.keySet())
        .containsExactlyInAnyOrder(
            "UAH",
            "JPY",
            "KWD",
            "SUSPEND",
            "SUBSTITUTE",
            "PERCENT",
            "ACCRUE",
            "setup_fee",
            "setup_fee none",
            "trial_days",
            "trial_days none",
            "max_charges",
            "max_charges none",
            "minimum",
            "minimum none");
    assertThat(seen.values()).allMatch(times -> times > CASES / 20);
  }
}
