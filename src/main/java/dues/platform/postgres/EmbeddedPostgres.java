package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.OwnedFiles;
import dues.platform.system.StateLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The home's own PostgreSQL, as one process uses it.
 *
 * <p>The first process that enters starts the server, others share it, the last that leaves stops
 * it. A process that was killed leaves it running for the next; a server that was killed is started
 * again and recovers what was committed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Installation installation;
  private final Users.Use use;
  private final Roles roles;
  private final AtomicBoolean left = new AtomicBoolean();

  private EmbeddedPostgres(Installation installation, Users.Use use, Roles roles) {
    this.installation = installation;
    this.use = use;
    this.roles = roles;
  }

  /** Enters the server whose files lie in {@code state}, the home's {@code .dues/}. */
  public static EmbeddedPostgres enter(Path state) {
    try {
      OwnedFiles.folder(state);
      return new StateLock(state.resolve("lock"), PATIENCE)
          .holding(() -> enter(Installation.in(state)));
    } catch (AccessDeniedException denied) {
      throw StartupProblem.configuration(
          denied.getFile()
              + " may not be used by this user. Run dues as the user who first ran it in this home,"
              + " name another --home, or set DUES_DB_URL.",
          denied);
    } catch (IOException failed) {
      throw StartupProblem.failure(
          "The embedded database in " + state + " cannot be used: " + failed + ".", failed);
    }
  }

  public String url() {
    return Roles.url(roles.port(), Roles.DATABASE);
  }

  public String user() {
    return Roles.APPLICATION;
  }

  public String password() {
    return roles.passwords().application();
  }

  /** As superuser; for tests. */
  Roles roles() {
    return roles;
  }

  /** Leaves; the last stops the server. */
  @Override
  public void close() {
    if (left.getAndSet(true)) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try {
      new StateLock(installation.lock(), PATIENCE).holding(() -> installation.leave(use));
    } catch (IOException failed) {
      throw new UncheckedIOException("The embedded database could not be left.", failed);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static EmbeddedPostgres enter(Installation installation) throws IOException {
    int others = installation.users().count();
    Users.Use use = installation.users().add();
    boolean entered = false;
    try {
      Passwords passwords = Passwords.in(installation.state());
      boolean fresh = !Files.isDirectory(installation.server().data());
      Postmaster server = installation.liveServer(others, passwords);
      Roles roles = new Roles(server.port(), passwords);
      if (fresh) {
        roles.make();
      } else {
        roles.makeUnlessThere();
      }
      entered = true;
      return new EmbeddedPostgres(installation, use, roles);
    } finally {
      if (!entered) {
        installation.leave(use);
      }
    }
  }
}
