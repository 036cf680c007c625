package dues.address.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.RawAddress;
import dues.address.corpus.Corpus.Sample;
import dues.address.directory.Found;
import dues.address.directory.Lookup;
import dues.address.parse.Normalizer;
import dues.address.text.Dictionary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Recall, precision and false houses over addresses whose house is known. Many of them: {@code mvn
 * test -Dtest=CorpusTest -Ddues.addresses=200000}.
 */
class CorpusTest {
  private static final long SEED = Long.getLong("dues.seed", 20261031);
  private static final int ADDRESSES = Integer.getInteger("dues.addresses", 10_000);

  /** How many addresses of a language got a quality, and how many of them the right house. */
  private static final class Count {
    private int all;
    private int right;
    private int wrong;
    private int wrongFlat;
  }

  @Test
  void findsNoWrongHouseForSureAndNearlyAllRightOnes() throws IOException {
    var corpus = new Corpus(SEED);
    var normalizer = new Normalizer(Dictionary.standard(), corpus.directory());
    var lookup = new Lookup(corpus.directory(), LocalDate.of(2026, 10, 31), false);
    var counts = new TreeMap<String, Count>();
    var faults = new ArrayList<String>();
    for (var i = 0; i < ADDRESSES; i++) {
      var sample = corpus.sample();
      var found = lookup.find(normalizer.normalize(RawAddress.of(sample.text())));
      count(counts, sample, found, faults);
    }
    var report = report(counts);
    System.out.println(report);
    faults.stream().limit(Integer.getInteger("dues.faults", 40)).forEach(System.out::println);

    assertThat(faults.stream().filter(fault -> fault.startsWith("WRONG"))).as(report).isEmpty();
  }

  private static void count(
      Map<String, Count> counts, Sample sample, Found found, List<String> faults) {
    var quality = found.address().quality();
    var count = counts.computeIfAbsent(sample.language() + " " + quality, key -> new Count());
    count.all++;
    var isRight = isRight(sample, found);
    var flat = found.address().rooms().flat();
    if (isRight && sample.flat().equals(flat == null ? "" : flat)) {
      count.right++;
    } else if (isRight) {
      count.wrongFlat++;
      faults.add("FLAT " + line(sample, found));
    } else if (quality.confirms()) {
      count.wrong++;
      faults.add("WRONG " + line(sample, found));
    } else if (sample.street() != null && !sample.typo()) {
      faults.add("MISSED " + line(sample, found));
    }
  }

  private static boolean isRight(Sample sample, Found found) {
    var street = found.street();
    return street != null
        && street.equals(sample.street())
        && Corpus.isSame(found.address().houseText(), sample.house());
  }

  private static String line(Sample sample, Found found) {
    var street = sample.street();
    return "%s: [%s] is %s %s, %s; read %s %s"
        .formatted(
            sample.language(),
            sample.text(),
            street == null ? "nowhere" : Corpus.describe(street.name()),
            sample.house().canonical(),
            sample.flat(),
            found.address().quality(),
            found.address().key());
  }

  private static String report(Map<String, Count> counts) {
    var report =
        new StringBuilder(
            "%n%-24s %8s %8s %8s %8s%n".formatted("quality", "all", "right", "wrong", "flat"));
    counts.forEach(
        (key, count) ->
            report.append(
                "%-24s %8d %8d %8d %8d%n"
                    .formatted(key, count.all, count.right, count.wrong, count.wrongFlat)));
    return report.toString();
  }
}
