package dues.platform.postgres;

import dues.platform.BusinessClock;
import dues.platform.system.OwnedFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * {@code .dues/server}: where the server of a home was last seen. People read it; the next start
 * takes the same port, so that the pools of other processes find the server again.
 *
 * @param port 0 when the file is absent
 * @param machine the boot and the process numbering in which the server's process number means
 *     something; empty when the file is absent
 */
record ServerFile(int port, String machine) {

  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path NUMBERING = Path.of("/proc/self/ns/pid");

  static ServerFile read(Path file) throws IOException {
    Properties read = new Properties();
    if (Files.exists(file)) {
      read.load(new StringReader(Files.readString(file)));
    }
    String port = read.getProperty("port", "0");
    return new ServerFile(
        port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0, read.getProperty("machine", ""));
  }

  static void write(Path file, Postmaster server) throws IOException {
    OwnedFiles.write(
        file,
        "port=%d%npid=%d%nseen=%s%nmachine=%s%n"
            .formatted(
                server.port(), server.pid(), BusinessClock.system().instant(), thisMachine()));
  }

  /** Whether the file was written where this process cannot see the server: in a container. */
  boolean isElsewhere() throws IOException {
    return !machine.isEmpty() && !machine.equals(thisMachine());
  }

  private static String thisMachine() throws IOException {
    if (!Files.exists(BOOT) || !Files.isSymbolicLink(NUMBERING)) {
      return "";
    }
    return Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(NUMBERING);
  }
}
