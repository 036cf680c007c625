package dues.matching.scored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of the score over seeded pairs of records. */
class ComparisonTest {
  private static final List<String> WORDS =
      List.of("бойко", "бойченко", "назар", "назарий", "зоя", "климовна", "ильич", "олесь", "н");
  private static final List<String> PARTS = List.of("липовая", "липова", "вишневая", "12", "14а");
  private static final int PAIRS = 3_000;

  private final People people = new People();

  @Test
  void isTheSameFromEitherSide() {
    each(
        (seed, one, other) ->
            assertThat(odds(one, other)).as(seed).isCloseTo(odds(other, one), within(1e-9)));
  }

  @Test
  void isNeverLoweredByAnotherFieldThatAgrees() {
    each(
        (seed, one, other) -> {
          for (var field : List.of("document", "birth_date", "phones", "emails")) {
            var agreeing = field.equals("birth_date") ? "1980-02-17" : "4711" + field.length();
            var before = odds(without(one, field), without(other, field));
            assertThat(odds(with(one, field, agreeing), with(other, field, agreeing)))
                .as(seed + field)
                .isGreaterThanOrEqualTo(before - 1e-9);
          }
        });
  }

  @Test
  void isHigherForADateThatIsMoreAlike() {
    var one = particulars(new Random(1));
    var same = odds(with(one, "birth_date", "1980-02-17"), with(one, "birth_date", "1980-02-17"));
    var slip = odds(with(one, "birth_date", "1980-02-17"), with(one, "birth_date", "1980-02-11"));
    var other = odds(with(one, "birth_date", "1980-02-17"), with(one, "birth_date", "1961-11-05"));

    assertThat(same).isGreaterThan(slip);
    assertThat(slip).isGreaterThan(other);
  }

  private double odds(Particulars one, Particulars other) {
    var comparison = Comparison.of(people.population());
    return comparison.odds(comparison.compare(people.person(one), people.person(other)));
  }

  private interface Law {
    void holds(String seed, Particulars one, Particulars other);
  }

  private void each(Law law) {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < PAIRS; i++) {
      people.counted(particulars(random));
    }
    for (var i = 0; i < PAIRS; i++) {
      law.holds("seed " + seed + ", pair " + i + ": ", particulars(random), particulars(random));
    }
  }

  private static Particulars particulars(Random random) {
    var values = new HashMap<String, List<String>>();
    for (var field : List.of("document", "phones", "emails")) {
      if (random.nextBoolean()) {
        values.put(field, List.of("4" + (1_000_000 + random.nextInt(40))));
      }
    }
    values.put("address_part", some(PARTS, random, 3));
    return new Particulars(some(WORDS, random, 3), 20, false, values);
  }

  private static List<String> some(List<String> of, Random random, int most) {
    var some = new ArrayList<String>();
    for (var i = 0; i <= random.nextInt(most); i++) {
      some.add(of.get(random.nextInt(of.size())));
    }
    return some.stream().distinct().toList();
  }

  private static Particulars with(Particulars one, String field, String value) {
    Map<String, List<String>> values = new HashMap<>(one.values());
    values.put(field, List.of(value));
    return new Particulars(one.name(), one.titleLength(), one.isLegal(), values);
  }

  private static Particulars without(Particulars one, String field) {
    Map<String, List<String>> values = new HashMap<>(one.values());
    values.remove(field);
    return new Particulars(one.name(), one.titleLength(), one.isLegal(), values);
  }
}
