package dues.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dues.charge.Explained;
import dues.platform.database.Database;
import dues.platform.database.DatabaseAddress;
import dues.platform.database.Migrations;
import dues.platform.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A migrated, empty database of its own for one test, on the real embedded server with its durable
 * settings.
 *
 * <p>{@code try (TestDatabase database = TestDatabase.fresh()) { … database.dataSource() … }}; a
 * Spring context registers {@link #database()} beside {@code DatabaseConfiguration}.
 */
public final class TestDatabase implements AutoCloseable {

  private static final long PID = ProcessHandle.current().pid();
  private static final String TEMPLATE = "dues_template_" + PID;
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int CONNECTIONS = 6;

  static {
    prepareTemplate();
  }

  private final String name;
  private final HikariDataSource dataSource;
  private final boolean migrated;

  private TestDatabase(String name, boolean migrated) {
    this.name = name;
    this.migrated = migrated;
    this.dataSource = pool(name);
  }

  /** A new database with the schema of today's migrations and no rows. */
  public static TestDatabase fresh() {
    String name = "dues_test_" + PID + "_" + NUMBER.incrementAndGet();
    administer("create database " + name + " template " + TEMPLATE + " owner dues");
    return new TestDatabase(name, true);
  }

  /** An empty database without any schema. */
  public static TestDatabase empty() {
    String name = "dues_test_" + PID + "_" + NUMBER.incrementAndGet();
    administer("create database " + name + " owner dues");
    return new TestDatabase(name, false);
  }

  public HikariDataSource dataSource() {
    return dataSource;
  }

  /** The address, as a process outside of this one would be given it. */
  public DatabaseAddress address() {
    return new DatabaseAddress(TestServer.url(name), TestServer.user(), TestServer.password());
  }

  /** To be given to {@code DatabaseConfiguration}. */
  public Database database() {
    return Database.external(address());
  }

  /** Ends it; every line that was posted in it must have been explained. */
  @Override
  public void close() {
    try (dataSource) {
      if (migrated) {
        Explained.check(dataSource);
      }
    } finally {
      administer("drop database if exists " + name + " with (force)");
    }
  }

  private static HikariDataSource pool(String name) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(TestServer.url(name));
    settings.setUsername(TestServer.user());
    settings.setPassword(TestServer.password());
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(0);
    settings.setConnectionInitSql("set time zone 'UTC'");
    settings.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(settings);
  }

  private static void prepareTemplate() {
    dropWhatDeadProcessesLeft();
    administer("create database " + TEMPLATE + " owner dues");
    try (HikariDataSource pool = pool(TEMPLATE)) {
      new Migrations(pool).apply();
    }
  }

  private static void dropWhatDeadProcessesLeft() {
    List<String> dead = new ArrayList<>();
    try (Connection on = TestServer.administrator("postgres");
        Statement sql = on.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select datname from pg_database where datname ~ '^dues_(test|template)_[0-9]+'")) {
      while (row.next()) {
        long pid = Long.parseLong(row.getString(1).split("_", -1)[2]);
        if (pid == PID || ProcessHandle.of(pid).isEmpty()) {
          dead.add(row.getString(1));
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    dead.forEach(name -> administer("drop database if exists " + name + " with (force)"));
  }

  private static void administer(String command) {
    try (Connection on = TestServer.administrator("postgres");
        Statement sql = on.createStatement()) {
      sql.execute(command);
    } catch (SQLException failed) {
      throw new IllegalStateException(command, failed);
    }
  }
}
