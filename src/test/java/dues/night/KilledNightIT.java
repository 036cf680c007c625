package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night that is killed again and again ends as one that nobody touched; {@code -Ddues.kills=10}
 * kills it ten times.
 */
class KilledNightIT {
  private static final String DATE = "2026-10-31";
  private static final int KILLS = Integer.getInteger("dues.kills", 3);

  private final Path folder;

  KilledNightIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nightKilledTenTimesEndsLikeAnUninterruptedOne() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("KilledNightIT: -Dseed=" + seed);
    SampleHome calm = SampleHome.in(Files.createDirectories(folder.resolve("calm")));
    long began = System.nanoTime();
    assertThat(calm.night(DATE).exit()).isZero();
    long milliseconds = (System.nanoTime() - began) / 1_000_000;

    SampleHome killed = SampleHome.in(Files.createDirectories(folder.resolve("killed")));
    Random random = new Random(seed);
    int kills = 0;
    while (kills < KILLS) {
      long moment = random.nextLong(2_000, milliseconds * 6 / 10);
      Program run =
          Program.start(
              killed.folder(), "run", "nightly", "--date", DATE, "--if-running", "wait=2");
      boolean hit = run.killAfter(moment);
      System.out.println("after " + moment + " ms: " + (hit ? "killed" : "had ended"));
      kills += hit ? 1 : 0;
    }
    Program.Ended last = killed.run("run", "nightly", "--date", DATE, "--if-running", "wait=2");
    assertThat(last.exit()).as(last.all()).isZero();
    assertThat(results(killed)).isEqualTo(results(calm));
    Program.Ended check = killed.run("check", "--ledger");
    assertThat(check.exit()).as(check.all()).isZero();
  }

  private static Map<String, String> results(SampleHome home) throws IOException {
    Map<String, String> results = new TreeMap<>();
    for (String export :
        new String[] {"ledger", "contracts", "matches", "addresses", "subscriptions"}) {
      results.put(export, Golden.withoutIds(home.run("export", export).out()));
    }
    for (String report : new String[] {"accrual-register", "revenue-by-fee"}) {
      results.put(
          report, Files.readString(home.file("out/reports/" + DATE + "/" + report + ".csv")));
    }
    return results;
  }
}
