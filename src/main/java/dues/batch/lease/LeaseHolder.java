package dues.batch.lease;

import dues.platform.Holder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process that may hold leases. Host, pid space, pid and start say whether it still lives, to
 * those who can see it.
 *
 * @param pidSpace two containers of one host name may both have a process 7
 * @param start null where the system does not tell
 */
public record LeaseHolder(
    String name, String host, String pidSpace, long pid, @Nullable Instant start) {

  /**
   * The same start as two processes compute it: from ticks since boot, at slightly other clocks.
   */
  private static final Duration SAME_START = Duration.ofSeconds(3);

  /** This process, under the name that its database sessions carry too. */
  public static LeaseHolder thisProcess(Holder holder) {
    ProcessHandle self = ProcessHandle.current();
    return new LeaseHolder(
        holder.name(),
        hostName(),
        pidSpaceOfThisProcess(),
        self.pid(),
        self.info().startInstant().orElse(null));
  }

  /** The name of its database sessions. */
  String sessions() {
    return new Holder(name).applicationName();
  }

  /** True only when this process can see that the other one is gone. */
  boolean isGone(LeaseHolder observer) {
    if (!host.equals(observer.host) || !pidSpace.equals(observer.pidSpace)) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return true;
    }
    Optional<Instant> lives = process.get().info().startInstant();
    return start != null
        && lives.isPresent()
        && Duration.between(start, lives.get()).abs().compareTo(SAME_START) > 0;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static String pidSpaceOfThisProcess() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
