import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Import and accrual against a bare COPY of the same file and one INSERT … SELECT of the same lines, alternately.
 *
 * <p>Arguments: the launcher, the home with {@code Generate}'s folders under {@code data}, how many rounds.
 */
final class Ratios {
  private static final String DATE = "2026-10-15";

  private Ratios() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[2]);
    List<Double> copies = new ArrayList<>();
    List<Double> imports = new ArrayList<>();
    List<Double> inserts = new ArrayList<>();
    List<Double> accruals = new ArrayList<>();
    try (Bench bench = Bench.in(Path.of(arguments[0]), Path.of(arguments[1]))) {
      for (int round = 1; round <= rounds; round++) {
        bench.source("plain" + round, "data/contracts");
        bench.source("billed" + round, "data/subscriptions");
        copies.add(bench.copy("data/contracts/contracts.csv"));
        imports.add(bench.job("import-billing", "plain" + round, DATE));
        bench.job("import-billing", "billed" + round, DATE);
        accruals.add(bench.job("accrue-fees", "billed" + round, DATE));
        inserts.add(bench.insert("billed" + round));
      }
    }
    Bench.report("import-billing", imports, "bare COPY", copies, 8);
    Bench.report("accrue-fees", accruals, "INSERT … SELECT", inserts, 5);
  }
}
