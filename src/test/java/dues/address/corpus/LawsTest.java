package dues.address.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.Address;
import dues.address.RawAddress;
import dues.address.corpus.Corpus.Sample;
import dues.address.directory.Lookup;
import dues.address.parse.AddressText;
import dues.address.parse.Normalizer;
import dues.address.text.Dictionary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every address; many of them: {@code -Ddues.addresses=100000}. */
class LawsTest {
  private static final long SEED = Long.getLong("dues.seed", 20261031);
  private static final int ADDRESSES = Integer.getInteger("dues.addresses", 4_000);
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static Corpus corpus;
  private static Normalizer normalizer;
  private static Lookup lookup;

  @BeforeAll
  static void readCorpus() throws IOException {
    corpus = new Corpus(SEED);
    normalizer = new Normalizer(Dictionary.standard(), corpus.directory());
    lookup = new Lookup(corpus.directory(), LocalDate.of(2026, 10, 31), false);
  }

  private interface Law {
    void check(Sample sample, Random random);
  }

  private static void forAll(Law law) {
    var random = new Random(SEED);
    var broken = new ArrayList<String>();
    for (var i = 0; i < ADDRESSES; i++) {
      var sample = corpus.sample();
      try {
        law.check(sample, random);
      } catch (AssertionError e) {
        broken.add(sample.text() + ": " + e.getMessage());
      }
    }
    assertThat(broken).as("-Ddues.seed=%d", SEED).isEmpty();
  }

  private static Address read(String text) {
    return normalizer.normalize(RawAddress.of(text));
  }

  @Test
  void readsItsOwnTextToTheSameAddress() {
    forAll(
        (sample, random) -> {
          var address = read(sample.text());
          var again = read(AddressText.of(address));
          assertThat(again.key()).isEqualTo(address.key());
          assertThat(again.quality()).isEqualTo(address.quality());
        });
  }

  @Test
  void doesNotMindCaseYoDashesSpacesAndLookAlikes() {
    forAll(
        (sample, random) -> {
          var noisy = Noise.harmless(sample.text(), random);
          assertThat(read(noisy.toLowerCase(Locale.ROOT)).houseText().toLowerCase(Locale.ROOT))
              .isEqualTo(read(sample.text()).houseText().toLowerCase(Locale.ROOT));
        });
  }

  @Test
  void neverGivesAHouseWithOtherDigitsForSure() {
    forAll(
        (sample, random) -> {
          var number = String.valueOf(sample.house().number());
          var other = String.valueOf(sample.house().number() + 1 + random.nextInt(30));
          if (occurrences(sample.text(), number) == 1) {
            var text = sample.text().replaceFirst("(?<!\\d)" + number + "(?!\\d)", other);
            var first = lookup.find(read(sample.text()));
            var second = lookup.find(read(text));
            if (first.house() != null && second.address().quality().confirms()) {
              assertThat(second.house()).as(text).isNotEqualTo(first.house());
            }
          }
        });
  }

  private static long occurrences(String text, String number) {
    return DIGITS.matcher(text).results().filter(digits -> digits.group().equals(number)).count();
  }
}
