package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.remote.TestBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night whose partitions go to three worker processes, one of which is killed again and again,
 * leaves what a night of one process leaves: {@code -Ddues.contracts=200000 -Ddues.kill.seconds=10}
 * for a long one.
 */
@EnabledIfSystemProperty(named = "dues.contracts", matches = "\\d+")
class WorkersIT {
  private static final String DATE = "2026-10-31";
  private static final int CONTRACTS = Integer.getInteger("dues.contracts", 1500);
  private static final double KILL_SECONDS =
      Double.parseDouble(System.getProperty("dues.kill.seconds", "2"));
  private static final int WORKERS = 3;

  /** Short in a short night, so that a call to a worker that was just killed costs little. */
  private static final String LEASE = CONTRACTS < 10_000 ? "PT3S" : "PT30S";

  private final Path folder;

  WorkersIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void nightWithWorkersThatAreKilledEndsLikeOneOfASingleProcess() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("WorkersIT: -Dseed=" + seed);
    GrownHome alone = GrownHome.in(Files.createDirectories(folder.resolve("alone")), CONTRACTS);
    assertThat(alone.run(Map.of(), "run", "nightly", "--date", DATE).exit()).isZero();

    GrownHome shared = GrownHome.in(Files.createDirectories(folder.resolve("shared")), CONTRACTS);
    assertThat(shared.run(Map.of(), "runs").exit()).isZero();
    int killed;
    try (Broker broker = Broker.start();
        Workers workers = new Workers(shared, broker, new Random(seed))) {
      workers.start();
      Program night = shared.start(broker.environment(), "run", "nightly", "--date", DATE);
      killed = workers.killUntilEnd(night);
      Program.Ended ended = night.end();
      assertThat(ended.exit()).as(ended.all()).isZero();
      System.out.println(killed + " workers killed; partitions done by workers: " + workers.done());
      assertThat(workers.done()).isPositive();
    }
    assertThat(killed).isPositive();
    assertThat(results(shared)).isEqualTo(results(alone));
    Program.Ended check = shared.run(Map.of(), "check", "--ledger");
    assertThat(check.exit()).as(check.all()).isZero();
  }

  /** Artemis in a process of its own. */
  private record Broker(Process process, int port) implements AutoCloseable {
    static Broker start() throws IOException {
      int port = TestBroker.freePort();
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  TestBroker.class.getName(),
                  String.valueOf(port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Broker(process, port);
    }

    Map<String, String> environment() {
      return Map.of("DUES_BROKER_URL", "tcp://127.0.0.1:" + port, "DUES_LEASE", LEASE);
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** Three processes that are replaced when they were killed. */
  private record Workers(
      GrownHome home, Broker broker, Random random, List<Program> running, List<Program> ended)
      implements AutoCloseable {
    Workers(GrownHome home, Broker broker, Random random) {
      this(home, broker, random, new ArrayList<>(), new ArrayList<>());
    }

    void start() {
      while (running.size() < WORKERS) {
        running.add(home.start(broker.environment(), "worker"));
      }
      running.forEach(worker -> worker.waitFor("waits for partitions"));
    }

    /** Kills one of those that can answer, as long as another one can. */
    int killUntilEnd(Program night) {
      int kills = 0;
      while (night.runsAfter((long) (KILL_SECONDS * 1000))) {
        List<Program> ready = running.stream().filter(Workers::isReady).toList();
        if (ready.size() > 1) {
          Program victim = ready.get(random.nextInt(ready.size()));
          kills += victim.killAfter(0) ? 1 : 0;
          running.remove(victim);
          ended.add(victim);
          running.add(home.start(broker.environment(), "worker"));
        }
      }
      return kills;
    }

    private static boolean isReady(Program worker) {
      return worker.messages().contains("waits for partitions");
    }

    /** Partitions that workers came to the end of. */
    long done() {
      return Stream.concat(running.stream(), ended.stream())
          .flatMap(worker -> worker.messages().lines())
          .filter(line -> line.contains(": completed, read "))
          .count();
    }

    @Override
    public void close() {
      running.forEach(worker -> worker.killAfter(0));
    }
  }

  private static Map<String, String> results(GrownHome home) throws IOException {
    Map<String, String> results = new TreeMap<>();
    for (String export :
        new String[] {
          "ledger", "contracts", "customers", "matches", "addresses", "subscriptions"
        }) {
      results.put(export, Golden.withoutIds(home.run(Map.of(), "export", export).out()));
    }
    try (Stream<Path> reports = Files.list(home.folder().resolve("out/reports/" + DATE))) {
      for (Path report : reports.filter(file -> file.toString().endsWith(".csv")).toList()) {
        results.put(report.getFileName().toString(), Files.readString(report));
      }
    }
    return new LinkedHashMap<>(results);
  }
}
