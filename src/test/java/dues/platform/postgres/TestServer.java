package dues.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

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
    return server;
  }
}
