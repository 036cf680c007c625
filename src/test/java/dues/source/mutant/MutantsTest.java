package dues.source.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of spoilt exports, none of which may do anything but be read, row by row accepted or
 * refused, or be refused as a whole. {@code -Ddues.mutants=20000} tries more of them, {@code
 * -Ddues.mutant=4711} the one of that seed alone.
 */
class MutantsTest {

  private static final Duration MOST_FOR_ONE = Duration.ofSeconds(10);

  /** With fewer, not every sample would have its turn. */
  private static final int ENOUGH = 2000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path root;

  /** What lies in each sample's home. */
  private final Map<String, Map<String, byte[]>> written = new HashMap<>();

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void areReadOrRefusedAndNothingElse() throws IOException {
    List<Sample> samples = Sample.all();
    Long alone = Long.getLong("dues.mutant");
    if (alone != null) {
      read(Mutant.of(alone, samples));
      return;
    }
    int read = 0;
    int refused = 0;
    Map<String, Integer> samplesUsed = new HashMap<>();
    for (long seed = 0;
        seed < Math.max(ENOUGH, Integer.getInteger("dues.mutants", ENOUGH));
        seed++) {
      Mutant mutant = Mutant.of(seed, samples);
      boolean whole = read(mutant) >= 0;
      read += whole ? 1 : 0;
      refused += whole ? 0 : 1;
      samplesUsed.merge(mutant.sample().name(), 1, Integer::sum);
    }
    assertThat(samplesUsed.keySet()).as("samples").hasSize(samples.size());
    assertThat(read).as("read").isGreaterThan(refused / 2);
    assertThat(refused).as("refused").isGreaterThan(read / 20);
  }

  private long read(Mutant mutant) throws IOException {
    Sample sample = mutant.sample();
    Path home = root.resolve(sample.name());
    sample.write(home, written.computeIfAbsent(sample.name(), name -> new HashMap<>()));
    long began = System.nanoTime();
    try {
      long rows = Reading.of(home, sample.source(), sample.date());
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MOST_FOR_ONE);
      return rows;
    } catch (Throwable e) {
      throw new AssertionError(mutant + ", kept in " + kept(home), e);
    }
  }

  private static Path kept(Path home) throws IOException {
    Path kept = Files.createTempDirectory("mutant");
    try (var files = Files.list(home.resolve("exports"))) {
      for (Path file : files.toList()) {
        Files.copy(file, kept.resolve(file.getFileName()));
      }
    }
    return kept;
  }
}
