package dues.address.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.RawAddress;
import dues.address.corpus.Corpus.Sample;
import dues.address.directory.Found;
import dues.address.directory.Lookup;
import dues.address.parse.Normalizer;
import dues.address.text.Dictionary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
  private static final int FAULTS_SHOWN = 20;

  /** Beside streets that are in no directory there are typing errors that nothing mends. */
  private static final double LEAST_RECALL = 0.995;

  private static final int ADDRESSES = Integer.getInteger("dues.addresses", 10_000);

  /** How many addresses of a language got a quality, and how many of them the right house. */
  private static final class Count {
    private int all;
    private int right;
    private int wrong;
    private int wrongFlat;
    private int missed;
  }

  @Test
  void findsNoWrongHouseForSureAndNearlyAllRightOnes() throws IOException {
    var corpus = new Corpus(SEED);
    var normalizer = new Normalizer(Dictionary.standard(), corpus.directory());
    var lookup = new Lookup(corpus.directory(), LocalDate.of(2026, 10, 31), false);
    var samples = new ArrayList<Sample>();
    for (var i = 0; i < ADDRESSES; i++) {
      samples.add(corpus.sample());
    }
    var counts = new TreeMap<String, Count>();
    var faults = new ArrayList<String>();
    for (var sample : samples) {
      var found = lookup.find(normalizer.normalize(RawAddress.of(sample.text())));
      count(counts, sample, found, faults);
    }
    var report = report(counts) + rate(samples, normalizer, lookup);
    System.out.println(report);
    faults.stream().limit(FAULTS_SHOWN).forEach(System.out::println);

    assertThat(recall(counts)).as(report).isGreaterThan(LEAST_RECALL);
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
      count.missed++;
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

  /** Right houses among the addresses that have one and no typing error. */
  private static double recall(Map<String, Count> counts) {
    var right = 0;
    var missed = 0;
    for (var count : counts.values()) {
      right += count.right;
      missed += count.missed;
    }
    return (double) right / (right + missed);
  }

  /** Addresses a second of one thread's time, the last of some rounds. */
  private static String rate(List<Sample> samples, Normalizer normalizer, Lookup lookup) {
    var threads = ManagementFactory.getThreadMXBean();
    var rate = 0.0;
    for (var round = 0; round < (samples.size() < 100_000 ? 1 : 5); round++) {
      var start = threads.getCurrentThreadCpuTime();
      for (var sample : samples) {
        lookup.find(normalizer.normalize(RawAddress.of(sample.text())));
      }
      rate = samples.size() * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }
    return "%n%.0f addresses a second and core%n".formatted(rate);
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
