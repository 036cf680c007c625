import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What grows with the number of subscriptions and with the length of the history: the first night of 100 000 and of 1 000 000
 * subscriptions of ten modes against one INSERT … SELECT of the same lines, a night with nothing to do, and a recalculation of
 * one contract in a hundred over 1, 12 and 24 months.
 *
 * <p>Arguments: the launcher, the home with {@code Generate}'s folders under {@code data}, how many rounds.
 */
final class Million {
  private static final String DATE = "2026-10-15";
  private static final int[] MONTHS = {1, 12, 24};
  private static final int RECALCULATIONS = 5;

  private final Bench bench;
  private final Path home;

  private Million(Bench bench, Path home) {
    this.bench = bench;
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[1]);
    try (Bench bench = Bench.in(Path.of(arguments[0]), home)) {
      Million million = new Million(bench, home);
      million.nights(Integer.parseInt(arguments[2]));
      million.histories();
    }
  }

  private void nights(int rounds) throws Exception {
    List<Double> small = new ArrayList<>();
    List<Double> large = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    List<Double> inserts = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      small.add(night("small" + round, "data/mixed100000"));
      large.add(night("large" + round, "data/mixed1000000"));
      again.add(bench.job("accrue-fees", "large" + round, DATE));
      inserts.add(bench.insert("large" + round));
    }
    Bench.report("accrue-fees of 1 000 000 subscriptions", large, "INSERT … SELECT", inserts, 2);
    Bench.report("growth from 100 000 to 1 000 000", large, "100 000", small, 11);
    Bench.report("a second night with nothing to do", again, "the first", large, 0.3);
  }

  private double night(String source, String folder) throws Exception {
    bench.source(source, folder);
    bench.job("import-billing", source, DATE);
    return bench.job("accrue-fees", source, DATE);
  }

  /** One contract in a hundred gets a discount, another one each time. */
  private void histories() throws Exception {
    List<List<Double>> all = new ArrayList<>();
    for (int months : MONTHS) {
      String source = "history" + months;
      Path folder = home.resolve("data/" + source);
      night(source, "data/" + source);
      List<Double> seconds = new ArrayList<>();
      String discounts = Files.readString(folder.resolve("discounts.csv"));
      for (int time = 0; time <= RECALCULATIONS; time++) {
        change(folder, discounts, time);
        bench.job("import-billing", source, DATE);
        double one = bench.job("recalculate-fees", source, DATE);
        if (time > 0) {
          seconds.add(one);
        }
      }
      all.add(seconds);
    }
    for (int i = 1; i < MONTHS.length; i++) {
      Bench.report("recalculation over " + MONTHS[i] + " months", all.get(i), "over one", all.get(0), 1.5);
    }
  }

  private static void change(Path folder, String discounts, int time) throws IOException {
    StringBuilder changed = new StringBuilder(discounts);
    for (int contract = time; contract < 30_000; contract += 100) {
      changed.append("c").append(contract).append(",2026-10-01,2026-10-04,").append(50 + time).append('\n');
    }
    Files.writeString(folder.resolve("discounts.csv"), changed);
  }
}
