package dues.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about the server of a data folder.
 *
 * @param port 0 as long as the server has not written it
 * @param status starting, ready, stopping; empty as long as the server has not written it
 */
record Postmaster(long pid, int port, String status) {

  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Optional<Postmaster> of(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    String pid = line(lines, 0);
    if (!pid.matches("\\d{1,10}")) {
      return Optional.empty();
    }
    String port = line(lines, PORT_LINE);
    return Optional.of(
        new Postmaster(
            Long.parseLong(pid),
            port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
            line(lines, STATUS_LINE)));
  }

  boolean isReady() {
    return status.equals("ready");
  }

  /**
   * Whether the process of that number still is the server of that folder: the number may have been
   * given to another process since. A server works inside its data folder.
   */
  boolean isAliveIn(Path data) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return false;
    }
    Path folder = Path.of("/proc", Long.toString(pid), "cwd");
    try {
      if (Files.isDirectory(Path.of("/proc/self"))) {
        return Files.isSameFile(folder, data) && isPostgres(process.get());
      }
      return isPostgres(process.get());
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    String program = process.info().command().orElse("");
    return program.substring(program.lastIndexOf('/') + 1).startsWith("postgres");
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }
}
