package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A night that is killed again and again, and what a night comes to; {@code -Ddues.kills=10} kills
 * it ten times.
 */
final class KilledNight {

  private static final int KILLS = Integer.getInteger("dues.kills", 3);

  private KilledNight() {}

  /**
   * Kills the night at random moments, then lets it end.
   *
   * @param milliseconds how long an uninterrupted one takes
   */
  static SampleHome in(Path folder, String date, long milliseconds) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("KilledNight: -Dseed=" + seed);
    SampleHome killed = SampleHome.in(Files.createDirectories(folder));
    Random random = new Random(seed);
    int kills = 0;
    while (kills < KILLS) {
      long moment = random.nextLong(2_000, milliseconds * 6 / 10);
      Program run =
          Program.start(
              killed.folder(), "run", "nightly", "--date", date, "--if-running", "wait=2");
      boolean hit = run.killAfter(moment);
      System.out.println("after " + moment + " ms: " + (hit ? "killed" : "had ended"));
      kills += hit ? 1 : 0;
    }
    Program.Ended last = killed.run("run", "nightly", "--date", date, "--if-running", "wait=2");
    assertThat(last.exit()).as(last.all()).isZero();
    Program.Ended check = killed.run("check", "--ledger");
    assertThat(check.exit()).as(check.all()).isZero();
    return killed;
  }

  /** Exports and reports, without what is numbered in the order of a run. */
  static Map<String, String> results(SampleHome home, String date) throws IOException {
    Map<String, String> results = new TreeMap<>();
    for (String export :
        new String[] {"ledger", "contracts", "matches", "addresses", "subscriptions"}) {
      results.put(export, Golden.withoutIds(home.run("export", export).out()));
    }
    for (String report : new String[] {"accrual-register", "revenue-by-fee"}) {
      Path file = home.file("out/reports/" + date + "/" + report + ".csv");
      results.put(report, Golden.withoutIds(Files.readString(file)));
    }
    return results;
  }
}
