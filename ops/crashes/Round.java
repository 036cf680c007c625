import dues.platform.Home;
import dues.platform.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One home and what is done to it, one night after another, until a night ends unhurt. */
final class Round implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("(?m)^ *(\\d+) +nightly .*STARTED");
  private static final Set<Integer> HONEST = Set.of(0, 1, 2, 3, 4, 137, 143);
  private static final int LAST_TRIES = 3;
  private static final int EARLIEST_MILLIS = 800;

  private final DuesHome home;
  private final Random random;
  private final Database database;
  private final CutProxy proxy;

  private Round(DuesHome home, Random random, Database database, CutProxy proxy) {
    this.home = home;
    this.random = random;
    this.database = database;
    this.proxy = proxy;
  }

  /** @param wired whether the database stands at the end of a wire that can be cut, instead of in the home */
  static Round in(DuesHome home, boolean wired, Random random) throws Exception {
    if (!wired) {
      return new Round(home, random, null, null);
    }
    Database database = Database.embedded(Home.at(home.folder()));
    String url = database.address().url();
    Matcher port = Pattern.compile("127\\.0\\.0\\.1:(\\d+)").matcher(url);
    if (!port.find()) {
      throw new IOException("no port in " + url);
    }
    CutProxy proxy = new CutProxy(Integer.parseInt(port.group(1)));
    Map<String, String> environment =
        Map.of(
            "DUES_DB_URL", port.replaceFirst("127.0.0.1:" + proxy.port()),
            "DUES_DB_USER", database.address().user(),
            "DUES_DB_PASSWORD", database.address().password());
    return new Round(home.withDatabase(environment), random, database, proxy);
  }

  /** Hurts a night at a moment of its time; false when it had ended by then. */
  boolean hurt(Injury injury, long milliseconds) throws Exception {
    if (injury == Injury.CUT) {
      proxy.arm(random);
      honest(home.night().end());
      return !proxy.disarm();
    }
    Running night = home.night();
    long moment = random.nextLong(EARLIEST_MILLIS, milliseconds / 2);
    if (!night.runsAfter(moment)) {
      honest(night.end());
      return false;
    }
    switch (injury) {
      case KILL -> night.kill();
      case TERM -> night.terminate();
      case STOP -> stop();
      case DUPLICATE -> honest(home.nightAtOnce().end());
      case BACKENDS -> endSessions();
      case SERVER -> endServer();
      default -> throw new IllegalStateException(injury.name());
    }
    honest(night.end());
    return true;
  }

  /** What the last, unhurt night leaves; the ledger must be what the facts ask for. */
  Results results() throws Exception {
    Running.Ended last = home.night().end();
    for (int i = 1; i < LAST_TRIES && last.exit() != 0; i++) {
      System.out.println("  run again after exit " + last.exit());
      last = home.night().end();
    }
    last.requireZero();
    home.run("check", "--ledger").requireZero();
    return Results.of(home);
  }

  private static void honest(Running.Ended ended) {
    if (!HONEST.contains(ended.exit())) {
      throw new IllegalStateException("exit " + ended.exit() + ":\n" + ended.out() + ended.err());
    }
  }

  private void stop() throws Exception {
    Matcher started = STARTED.matcher(home.run("runs").out());
    if (started.find()) {
      home.run("stop", started.group(1));
    }
  }

  private void endSessions() throws IOException {
    List<ProcessHandle> sessions = home.server().map(server -> server.children().toList()).orElse(List.of());
    for (ProcessHandle session : sessions) {
      boolean ofDues = session.info().commandLine().orElse("").contains("dues dues");
      if (ofDues && random.nextInt(3) > 0) {
        session.destroy();
      }
    }
  }

  private void endServer() throws Exception {
    ProcessHandle server = home.server().orElse(null);
    if (server == null) {
      return;
    }
    if (random.nextBoolean()) {
      server.destroyForcibly();
    } else {
      new ProcessBuilder("kill", "-QUIT", Long.toString(server.pid())).inheritIO().start().waitFor();
    }
  }

  @Override
  public void close() {
    if (proxy != null) {
      proxy.close();
      database.close();
    }
  }
}
