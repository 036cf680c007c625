package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.Command;
import dues.platform.system.Pause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts, adopts and stops the server of one data folder. To be called under the {@link
 * dues.platform.system.StateLock}.
 *
 * <p>{@code postmaster.pid} is never removed: PostgreSQL itself looks, by it, for backends of a
 * killed server that still write, and waits for them.
 */
record Server(Path data, Binaries binaries, RunAs runAs, ServerLog log) {

  private static final int READY_SECONDS = 900;
  private static final int STOP_SECONDS = 120;
  private static final int ATTEMPTS = 4;
  private static final int ORPHAN_ATTEMPTS = 60;
  private static final long LOOK_MILLIS = 10;
  private static final long RETRY_MILLIS = 500;

  /** The server that is alive already, when there is one; a starting one is waited for. */
  Optional<Postmaster> adopt() throws IOException {
    Optional<Postmaster> found = live();
    long deadline = deadline(READY_SECONDS);
    while (found.isPresent() && !found.get().isReady()) {
      if (System.nanoTime() > deadline) {
        throw StartupProblem.failure(
            "The database server in "
                + data
                + " (process "
                + found.get().pid()
                + ") does not get ready; the end of its log: "
                + log.end());
      }
      Pause.millis(LOOK_MILLIS);
      found = live();
    }
    return found;
  }

  /**
   * @param likedPort the port to take when it is free; 0: any
   */
  Postmaster start(int likedPort) throws IOException {
    int port = freePort(likedPort);
    for (int attempt = 1; ; attempt++) {
      Optional<Postmaster> started = launch(port);
      if (started.isPresent()) {
        return started.get();
      }
      boolean orphans = log.end().contains("shared memory block");
      if (attempt >= (orphans ? ORPHAN_ATTEMPTS : ATTEMPTS)) {
        throw StartupProblem.failure(
            "The database server in "
                + data
                + " does not start; the end of its log: "
                + log.end()
                + " Mend that and try again, or set DUES_DB_URL.");
      }
      Pause.millis(RETRY_MILLIS);
      port = orphans ? port : freePort(0);
    }
  }

  /** Ends every session, writes a checkpoint and waits for the end. */
  void stop() throws IOException {
    if (live().isEmpty()) {
      return;
    }
    List<String> words =
        List.of(
            binaries.program("pg_ctl"),
            "stop",
            "--pgdata=" + data,
            "--mode=fast",
            "--wait",
            "--timeout=" + STOP_SECONDS);
    Command.Outcome stopped = runAs.command(words).run(STOP_SECONDS + 10);
    if (!stopped.isGood() && live().isPresent()) {
      throw new IOException("the server in " + data + " does not stop: " + stopped.said());
    }
  }

  Optional<Postmaster> live() throws IOException {
    return Postmaster.of(data).filter(found -> found.isAliveIn(data));
  }

  /** Empty when the server ended before it was ready. */
  private Optional<Postmaster> launch(int port) throws IOException {
    log.begin();
    List<String> words = new ArrayList<>(List.of(binaries.program("postgres"), "-D", "" + data));
    words.addAll(Settings.held(port));
    Process process = runAs.detached(words).start(log.startFile(), strangersNumber());
    long deadline = deadline(READY_SECONDS);
    while (process.isAlive()) {
      Optional<Postmaster> found =
          Postmaster.of(data).filter(p -> p.pid() == process.pid() && p.isReady());
      if (found.isPresent()) {
        return found;
      }
      if (System.nanoTime() > deadline) {
        process.destroy();
        throw StartupProblem.failure(
            "The database server in "
                + data
                + " was not ready after "
                + READY_SECONDS
                + " s; the end of its log: "
                + log.end());
      }
      Pause.millis(LOOK_MILLIS);
    }
    return Optional.empty();
  }

  /**
   * A number in postmaster.pid that meanwhile belongs to another program makes the server refuse to
   * start. This variable names a process that it may overlook; its other checks stay.
   */
  private Map<String, String> strangersNumber() throws IOException {
    return Postmaster.of(data)
        .filter(found -> !found.isAliveIn(data))
        .map(found -> Map.of("PG_GRANDPARENT_PID", Long.toString(found.pid())))
        .orElse(Map.of());
  }

  private static int freePort(int liked) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), liked));
      return socket.getLocalPort();
    } catch (IOException taken) {
      if (liked == 0) {
        throw taken;
      }
      return freePort(0);
    }
  }

  private static long deadline(int seconds) {
    return System.nanoTime() + seconds * 1_000_000_000L;
  }
}
