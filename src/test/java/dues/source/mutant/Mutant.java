package dues.source.mutant;

import dues.source.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A sample that was spoilt in up to four places.
 *
 * @param seed from which it comes again
 * @param how for the message where it fails
 */
public record Mutant(long seed, Sample sample, List<String> how) {

  /** The mutant of a seed. */
  public static Mutant of(long seed, List<Sample> samples) {
    Random random = new Random(seed);
    boolean maybePacked = random.nextInt(6) == 0;
    Sample whole = samples.get(random.nextInt(samples.size()));
    while (whole.isPacked() && !maybePacked) {
      whole = samples.get(random.nextInt(samples.size()));
    }
    Format format = whole.source().format();
    Map<String, byte[]> files = new LinkedHashMap<>(whole.files());
    List<String> names = new ArrayList<>(files.keySet());
    List<String> how = new ArrayList<>();
    int steps = 1 + Integer.numberOfTrailingZeros(random.nextInt() | 8);
    for (int i = 0; i < steps; i++) {
      String name = names.get(random.nextInt(names.size()));
      Mutation mutation = Mutation.any(random, whole.isPacked());
      byte[] before = files.getOrDefault(name, new byte[0]);
      files.put(name, mutation.apply(before, random, format.charset(), format.delimiter()));
      how.add(mutation + " in " + name);
    }
    return new Mutant(seed, whole.with(files), how);
  }

  @Override
  public String toString() {
    return "mutant %d of %s, %s; -Ddues.mutant=%d makes it again"
        .formatted(seed, sample.name(), how, seed);
  }
}
