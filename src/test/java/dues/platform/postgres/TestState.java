package dues.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A home of its own for a test that starts and kills servers; the programs are the shared ones. */
record TestState(Path home) implements AutoCloseable {

  private static final Path ALL = Path.of("target", "test-states").toAbsolutePath();

  static TestState make(String name) throws IOException {
    Path home = ALL.resolve(name + "-" + ProcessHandle.current().pid());
    Files.createDirectories(home);
    TestState state = new TestState(home);
    state.borrowBinaries();
    return state;
  }

  Path state() {
    return home.resolve(".dues");
  }

  Path data() {
    return state().resolve("postgres");
  }

  Postmaster postmaster() throws IOException {
    return Postmaster.of(data()).orElseThrow();
  }

  boolean isServerAlive() throws IOException {
    return Postmaster.of(data()).filter(found -> found.isAliveIn(data())).isPresent();
  }

  /** As kill -9 does to the server's main process. */
  void killServer() throws IOException, InterruptedException {
    long pid = postmaster().pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    for (int look = 0; look < 500 && postmaster().isAliveIn(data()); look++) {
      Thread.sleep(10);
    }
  }

  @Override
  public void close() {
    try {
      if (isServerAlive()) {
        EmbeddedPostgres.enter(state()).close();
      }
      List<Path> paths;
      try (Stream<Path> tree = Files.walk(home)) {
        paths = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void borrowBinaries() throws IOException {
    Files.createDirectory(
        state(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path shared = Path.of("target", "test-home", ".dues", "binaries").toAbsolutePath();
    TestServer.user();
    Files.createSymbolicLink(state().resolve("binaries"), shared);
  }
}
