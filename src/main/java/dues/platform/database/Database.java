package dues.platform.database;

import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.platform.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The database of this process: the home's embedded server, entered until {@link #close}, or an
 * external one that was seen to answer.
 */
public final class Database implements AutoCloseable {

  private static final int OLDEST = 15;
  private static final String CONNECT_SECONDS = "20";

  private final DatabaseAddress address;
  private final @Nullable EmbeddedPostgres embedded;

  private Database(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
    this.address = address;
    this.embedded = embedded;
  }

  /** The external database that the environment names, else the home's own. */
  public static Database open(Home home, Map<String, String> environment) {
    Optional<DatabaseAddress> external = DatabaseAddress.from(environment);
    return external.isPresent() ? external(external.get()) : embedded(home);
  }

  public static Database embedded(Home home) {
    EmbeddedPostgres server = EmbeddedPostgres.enter(home.state());
    DatabaseAddress address = new DatabaseAddress(server.url(), server.user(), server.password());
    return new Database(address, server);
  }

  public static Database external(DatabaseAddress address) {
    try (Connection connection = DriverManager.getConnection(address.url(), login(address))) {
      DatabaseMetaData found = connection.getMetaData();
      checkVersion(found.getDatabaseMajorVersion(), address);
    } catch (SQLException refused) {
      throw problem(address, refused);
    }
    return new Database(address, null);
  }

  public DatabaseAddress address() {
    return address;
  }

  public boolean isEmbedded() {
    return embedded != null;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }

  static void checkVersion(int major, DatabaseAddress address) {
    if (major < OLDEST) {
      throw StartupProblem.configuration(
          "The database at "
              + address.place()
              + " is PostgreSQL "
              + major
              + "; expected "
              + OLDEST
              + " or later. Upgrade it, or leave DUES_DB_URL unset for the embedded one.");
    }
  }

  private static Properties login(DatabaseAddress address) {
    Properties login = new Properties();
    login.setProperty("user", address.user());
    if (!address.password().isEmpty()) {
      login.setProperty("password", address.password());
    }
    login.setProperty("connectTimeout", CONNECT_SECONDS);
    login.setProperty("loginTimeout", CONNECT_SECONDS);
    login.setProperty("ApplicationName", "dues/start");
    return login;
  }

  /** A refused login has to be mended first; a server that does not answer may be back later. */
  private static StartupProblem problem(DatabaseAddress address, SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    String said = String.valueOf(refused.getMessage()).replaceAll("\\.?\\s*$", "");
    String who = "The database at " + address.place();
    if (state.startsWith("28") || state.startsWith("3D")) {
      return StartupProblem.configuration(
          who
              + " refuses the login of '"
              + address.user()
              + "': "
              + said
              + ". Mend DUES_DB_URL, DUES_DB_USER or DUES_DB_PASSWORD.",
          refused);
    }
    return StartupProblem.failure(
        who + " does not answer: " + said + ". Check that it runs and that DUES_DB_URL is right.",
        refused);
  }
}
