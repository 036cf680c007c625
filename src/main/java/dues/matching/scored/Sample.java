package dues.matching.scored;

import dues.matching.blocking.BlockIndex;
import dues.matching.blocking.BlockKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The records from which an installation's weights are learned: some thousands, evenly chosen, and
 * whoever shares a key with one of them. All records are shown twice, in one order: first they are
 * counted, then those are kept that are needed, so that a million take no more room than ten
 * thousand.
 */
public final class Sample {
  private final People people = new People();
  private final int step;
  private final LongStream.Builder keys = LongStream.builder();
  private long @org.jspecify.annotations.Nullable [] sorted;
  private final List<Person> persons = new ArrayList<>();
  private final IntStream.Builder chosen = IntStream.builder();
  private int counted;
  private int taken;

  /** Of so many records, about. */
  public Sample(long records) {
    this.step = (int) (1 + records / Estimation.ENOUGH);
  }

  /** What was learned, of how many records and pairs. */
  public record Learned(Weights weights, long contracts, long pairs) {}

  /** Shows a record for the first time. */
  public void count(Particulars said) {
    var person = people.counted(said);
    if (counted++ % step == 0) {
      Arrays.stream(BlockKeys.of(person)).forEach(keys);
    }
  }

  /** Shows a record again, when all have been counted. */
  public void take(Particulars said) {
    var person = people.person(said);
    var isChosen = taken++ % step == 0;
    if (isChosen) {
      chosen.add(persons.size());
    }
    if (isChosen || isWanted(person)) {
      persons.add(person);
    }
  }

  private boolean isWanted(Person person) {
    if (sorted == null) {
      sorted = keys.build().sorted().toArray();
    }
    var wanted = sorted;
    return Arrays.stream(BlockKeys.of(person))
        .anyMatch(key -> Arrays.binarySearch(wanted, key) >= 0);
  }

  /** The weights that explain them best. */
  public Learned learn() {
    var estimation =
        new Estimation(
            persons, chosen.build().toArray(), BlockIndex.of(persons), people.population());
    return new Learned(estimation.learn(Weights.standard()), counted, estimation.size());
  }
}
