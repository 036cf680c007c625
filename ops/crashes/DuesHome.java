import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A home with the three sample sources, and the program run in it in processes of their own.
 *
 * @param environment where the database is, when it is not the home's own
 */
record DuesHome(Path jar, Path folder, Map<String, String> environment) {
  static final String DATE = "2026-10-31";

  /** A home with sheets, samples and a database that has the schema and nothing else. */
  static DuesHome prepared(Path checkout, Path jar, Path folder) throws Exception {
    Files.createDirectories(folder.resolve("sample-data"));
    copy(checkout.resolve("jobs"), folder.resolve("jobs"));
    for (String source : List.of("own", "abills", "utm5")) {
      copy(checkout.resolve("sample-data/" + source), folder.resolve("sample-data/" + source));
    }
    DuesHome home = new DuesHome(jar, folder, Map.of());
    home.run("runs").requireZero();
    return home;
  }

  /** The same once more, in another folder. */
  DuesHome copiedTo(Path other) throws Exception {
    copy(folder, other);
    return new DuesHome(jar, other, Map.of());
  }

  DuesHome withDatabase(Map<String, String> elsewhere) {
    return new DuesHome(jar, folder, elsewhere);
  }

  Running night() throws IOException {
    return start("run", "nightly", "--date", DATE, "--if-running", "wait=2");
  }

  Running nightAtOnce() throws IOException {
    return start("run", "nightly", "--date", DATE);
  }

  Running.Ended run(String... arguments) throws Exception {
    return start(arguments).end();
  }

  Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable", "-Dfile.encoding=UTF-8"));
    command.add("-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa"));
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", folder.toString()));
    return Running.start(command, environment);
  }

  /** The process of the home's own server, if it is up. */
  Optional<ProcessHandle> server() throws IOException {
    Path file = folder.resolve(".dues/postgres/postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file)) {
      return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    }
  }

  void remove() throws Exception {
    new ProcessBuilder("rm", "-rf", folder.toString()).inheritIO().start().waitFor();
  }

  /** With owners and modes, because a server's data belongs to its account. */
  private static void copy(Path from, Path to) throws Exception {
    int exit = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("cp -a " + from + " " + to + " ended " + exit);
    }
  }
}
