package dues.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded server that all tests of one JVM share; only the databases on it differ. */
public final class TestServer {

  private static final Path STATE = Path.of("target", "test-home", ".dues").toAbsolutePath();

  private static final EmbeddedPostgres SERVER = enter();

  private TestServer() {}

  /** As superuser, who alone may make and drop databases. */
  public static Connection administrator(String database) throws SQLException {
    Roles roles = SERVER.roles();
    return roles.connect(database, Cluster.ADMINISTRATOR, roles.passwords().administrator());
  }

  public static String url(String database) {
    return Roles.url(SERVER.roles().port(), database);
  }

  public static String user() {
    return SERVER.user();
  }

  public static String password() {
    return SERVER.password();
  }

  private static EmbeddedPostgres enter() {
    try {
      Files.createDirectories(STATE.getParent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    EmbeddedPostgres server = EmbeddedPostgres.enter(STATE);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    spareTheDisk(server.roles());
    return server;
  }

  /** No test kills this server: its commits need not wait for the disk, as those of a home do. */
  private static void spareTheDisk(Roles roles) {
    try (Connection on =
            roles.connect("postgres", Cluster.ADMINISTRATOR, roles.passwords().administrator());
        Statement sql = on.createStatement()) {
      sql.execute("alter role dues set synchronous_commit = off");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
