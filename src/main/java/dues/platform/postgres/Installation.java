package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The parts of one {@code .dues/}. */
record Installation(Path state, Users users, Server server) {

  static Installation in(Path state) throws IOException {
    Path data = state.resolve("postgres");
    if (Account.current().isRoot() && Account.ownerOf(state).isRoot()) {
      Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx--x--x"));
    }
    Binaries binaries = Binaries.under(state);
    RunAs runAs = RunAs.of(state, data, binaries);
    Server server = new Server(data, binaries, runAs, ServerLog.of(state, data));
    return new Installation(state, new Users(state.resolve("users")), server);
  }

  Path lock() {
    return state.resolve("lock");
  }

  Postmaster liveServer(int others, Passwords passwords) throws IOException {
    Path file = state.resolve("server");
    ServerFile seen = ServerFile.read(file);
    Optional<Postmaster> adopted = server.adopt();
    if (adopted.isPresent()) {
      ServerFile.write(file, adopted.get());
      return adopted.get();
    }
    if (others > 0 && seen.isElsewhere()) {
      throw StartupProblem.configuration(
          "The database in "
              + state
              + " is in use by a process of another container, whose server cannot be reached"
              + " from here. Stop that process first, or give both an external database by"
              + " DUES_DB_URL.");
    }
    new Cluster(server.data(), server.binaries(), server.runAs())
        .makeUnlessThere(passwords.administrator());
    Postmaster started = server.start(seen.port());
    ServerFile.write(file, started);
    return started;
  }

  /** Whether the server was stopped, because nobody uses it any more. */
  boolean leave(Users.Use use) throws IOException {
    use.end();
    if (users.count() > 0) {
      return false;
    }
    server.stop();
    Files.deleteIfExists(state.resolve("server"));
    return true;
  }
}
