package dues.matching.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import dues.matching.scored.Particulars;
import dues.matching.scored.People;
import dues.matching.scored.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What many share makes nobody a candidate, and whoever shares it is told of. */
class BlockIndexTest {
  private static final int KEYS_OF_ONE = 24;

  private final People people = new People();
  private final List<Person> persons = new ArrayList<>();

  @Test
  void boundsTheCandidatesInAHouseOfTwoThousandFlats() {
    for (int flat = 1; flat <= 2_000; flat++) {
      add(
          "name" + flat + " first" + flat,
          Map.of("house", List.of("77"), "flat", List.of("" + flat)));
    }
    add("name9 first9", Map.of("house", List.of("77"), "flat", List.of("9")));

    BlockIndex index = BlockIndex.of(persons);

    assertThat(index.of(persons.get(2_000)).places())
        .contains(8, 2_000)
        .hasSizeLessThan(KEYS_OF_ONE * BlockIndex.MOST);
    assertThat(pairs(index)).isLessThan(persons.size() * (long) BlockIndex.MOST);
  }

  @Test
  void findsByTheNameWhoSharesAPhoneWithFiveHundred() {
    for (int i = 0; i < 500; i++) {
      add("zed" + i + " yan" + i, Map.of("phones", List.of("380440000001")));
    }
    add("wern kolt", Map.of("phones", List.of("380440000001")));
    add("wern kolt", Map.of("phones", List.of("380440000001")));

    BlockIndex index = BlockIndex.of(persons);

    assertThat(index.of(persons.get(501)).places()).contains(500, 501);
    assertThat(index.of(persons.get(501)).isLimited()).isTrue();
    assertThat(pairs(index)).isLessThan(persons.size() * (long) BlockIndex.MOST);
    assertThat(index.crowded().cardinality()).isEqualTo(502);
  }

  @Test
  void tellsOnlyOfWhatMoreThanThreeHundredShare() {
    for (int i = 0; i < BlockIndex.TOLD; i++) {
      add("zed" + i + " yan" + i, Map.of("phones", List.of("380440000001")));
    }
    assertThat(BlockIndex.of(persons).crowded().isEmpty()).isTrue();

    add("wern kolt", Map.of("phones", List.of("380440000001")));
    assertThat(BlockIndex.of(persons).crowded().cardinality()).isEqualTo(BlockIndex.TOLD + 1);
  }

  private long pairs(BlockIndex index) {
    long pairs = 0;
    for (int place = 0; place < persons.size(); place++) {
      pairs += index.before(place, persons.get(place)).places().length;
    }
    return pairs;
  }

  private void add(String name, Map<String, List<String>> values) {
    persons.add(
        people.counted(
            new Particulars(List.of(name.split(" ", -1)), name.length(), false, values)));
  }
}
