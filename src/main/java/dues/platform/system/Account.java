package dues.platform.system;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A user of the operating system, by numbers. */
public record Account(long user, long group) {

  private static final Path ACCOUNTS = Path.of("/etc/passwd");

  /** Who may run the server for root; the first that exists. {@code nobody} always does. */
  private static final List<String> UNPRIVILEGED = List.of("dues", "postgres", "nobody");

  public static Account current() {
    UnixSystem system = new UnixSystem();
    return new Account(system.getUid(), system.getGid());
  }

  public static Account ownerOf(Path path) throws IOException {
    return new Account(
        ((Integer) Files.getAttribute(path, "unix:uid")).longValue(),
        ((Integer) Files.getAttribute(path, "unix:gid")).longValue());
  }

  /** The accounts of this machine that are fit to run the server, the fittest first. */
  public static List<Account> unprivileged() throws IOException {
    List<Account> found = new ArrayList<>();
    List<String> lines = Files.readAllLines(ACCOUNTS);
    for (String name : UNPRIVILEGED) {
      for (String line : lines) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && fields[0].equals(name)) {
          found.add(new Account(Long.parseLong(fields[2]), Long.parseLong(fields[3])));
        }
      }
    }
    return found;
  }

  public boolean isRoot() {
    return user == 0;
  }

  /** Gives a file or folder to this account; only root can. */
  public void own(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", (int) user);
    Files.setAttribute(path, "unix:gid", (int) group);
  }
}
