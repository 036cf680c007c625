package dues.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Repeatable choices for a generator: equal seeds give equal exports on every machine. */
final class Seed {
  private final Random random;

  Seed(long seed) {
    random = new Random(seed);
  }

  Random random() {
    return random;
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  int below(int n) {
    return random.nextInt(n);
  }

  <T> T of(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A day from {@code first} on, at most {@code span - 1} days later. */
  LocalDate day(LocalDate first, int span) {
    return first.plusDays(random.nextInt(span));
  }
}
