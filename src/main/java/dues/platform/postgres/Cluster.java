package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.Account;
import dues.platform.system.Command;
import dues.platform.system.OwnedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the data folder with initdb.
 *
 * <p>Text is ordered by bytes, so that keys come out the same on every machine, and letters of
 * every alphabet are letters (builtin C.UTF-8). The folder gets its name when it is whole: a kill
 * in the middle leaves {@code postgres.new}, which the next attempt throws away.
 */
record Cluster(Path data, Binaries binaries, RunAs runAs) {

  static final String ADMINISTRATOR = "postgres";

  private static final int INITDB_SECONDS = 300;

  void makeUnlessThere(String administratorPassword) throws IOException {
    if (Files.isDirectory(data)) {
      checkVersion();
      return;
    }
    Path fresh = data.resolveSibling("postgres.new");
    Path password = data.resolveSibling("initdb.password");
    remove(fresh);
    try {
      OwnedFiles.write(password, administratorPassword + "\n");
      own(password);
      own(OwnedFiles.folder(fresh));
      Command.Outcome made = runAs.command(initdb(fresh, password)).run(INITDB_SECONDS);
      if (!made.isGood()) {
        throw StartupProblem.failure(
            "The database in "
                + data
                + " could not be made: initdb said: "
                + made.said()
                + ". Mend that and try again, or set DUES_DB_URL.");
      }
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    OwnedFiles.force(data.resolveSibling("."));
  }

  private List<String> initdb(Path folder, Path password) {
    List<String> words =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=" + ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + ctype(),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "-c",
                "scram_iterations=" + Passwords.ROUNDS));
    words.addAll(Settings.changeable());
    return words;
  }

  /** The text extensions still ask the operating system what a letter is. */
  private static String ctype() {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    return mac ? "UTF-8" : "C.UTF-8";
  }

  private void own(Path path) throws IOException {
    if (Account.current().isRoot()) {
      runAs.owner().own(path);
    }
  }

  private void checkVersion() throws IOException {
    String made = Files.readString(data.resolve("PG_VERSION")).strip();
    Command.Outcome brought =
        runAs.command(List.of(binaries.program("postgres"), "--version")).run(30);
    if (!brought.said().matches("(?s).*\\) " + made + "[.a-z].*")) {
      throw StartupProblem.configuration(
          "The database in "
              + data
              + " was made by PostgreSQL "
              + made
              + ", this dues brings "
              + brought.said()
              + ". Run `dues backup` with the dues that made it, then `dues restore` with this one.");
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(folder)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
