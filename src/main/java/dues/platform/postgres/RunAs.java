package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.Account;
import dues.platform.system.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the server's programs are started, because PostgreSQL refuses to run as root.
 *
 * <p>An ordinary user starts them as they are. Root starts them as the owner of the data; when
 * there is none yet, as an unprivileged account that can reach the home, or else, for a home such
 * as /root/dues, as root's own files seen from inside a user namespace, where root has no rights
 * beyond its files.
 *
 * @param owner who has to own the data folder
 * @param prefix the words before the program's
 */
record RunAs(Account owner, List<String> prefix) {

  private static final int PROBE_SECONDS = 20;
  private static final Path DETACH = Path.of("/usr/bin/setsid");

  /**
   * @param data may be absent: then a fit account is chosen for it
   */
  static RunAs of(Path state, Path data, Binaries binaries) throws IOException {
    Account me = Account.current();
    if (!me.isRoot()) {
      return ordinary(me, data);
    }
    StringBuilder tried = new StringBuilder();
    for (RunAs way : ways(state, data)) {
      Command.Outcome probe = way.probe(binaries);
      if (probe.isGood()) {
        return way;
      }
      tried.append("; ").append(way.prefix.get(0)).append(": ").append(probe.said());
    }
    throw StartupProblem.configuration(
        "PostgreSQL does not run as root, and no other account can run it in "
            + state
            + " (tried"
            + tried
            + "). Run dues as an ordinary user, move the home to a folder that others may enter,"
            + " or set DUES_DB_URL.");
  }

  Command command(List<String> words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return new Command(all);
  }

  /** Out of the terminal's process group: Ctrl-C is meant for dues, not for the server. */
  Command detached(List<String> words) {
    List<String> all = new ArrayList<>();
    if (Files.isExecutable(DETACH)) {
      all.add(DETACH.toString());
    }
    all.addAll(words);
    return command(all);
  }

  private static RunAs ordinary(Account me, Path data) throws IOException {
    if (Files.exists(data) && Account.ownerOf(data).user() != me.user()) {
      throw StartupProblem.configuration(
          "The database in "
              + data
              + " belongs to the user "
              + Files.getOwner(data)
              + ". Run dues as that user, or as root if root made it.");
    }
    return new RunAs(me, List.of());
  }

  private static List<RunAs> ways(Path state, Path data) throws IOException {
    Account owner = Account.ownerOf(Files.exists(data) ? data : state);
    if (!owner.isRoot()) {
      return as(owner);
    }
    RunAs namespace =
        new RunAs(
            owner, List.of("unshare", "--user", "--map-user=65534", "--map-group=65534", "--"));
    if (Files.exists(data)) {
      return List.of(namespace);
    }
    Stream<RunAs> accounts = Account.unprivileged().stream().flatMap(a -> as(a).stream());
    return Stream.concat(accounts, Stream.of(namespace)).toList();
  }

  private static List<RunAs> as(Account account) {
    String user = Long.toString(account.user());
    String group = Long.toString(account.group());
    return List.of(
        new RunAs(
            account,
            List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--")),
        new RunAs(
            account, List.of("chroot", "--userspec=+" + user + ":+" + group, "--groups=", "/")));
  }

  /**
   * Whether the way works here and the account reaches and may run what is in the home. setpriv
   * still has root's reach when it starts its program, so the program in question is env's.
   */
  private Command.Outcome probe(Binaries binaries) {
    try {
      return command(List.of("env", binaries.program("postgres"), "--version")).run(PROBE_SECONDS);
    } catch (IOException absent) {
      return new Command.Outcome(-1, String.valueOf(absent.getMessage()));
    }
  }
}
