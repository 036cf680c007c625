package dues.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dues.platform.Holder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One pool for the job repository and for the facts; its one transaction manager is the batch's,
 * which alone may write: it fences every transaction that does.
 *
 * <p>The {@link Database} and the {@link Holder} come from the process that starts the context; the
 * pool closes before the database is left. Nobody gets the pool before its schema is current.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS = 8;

  /** A run whose server is gone asks for it several times while it ends. */
  private static final long CONNECT_MILLIS = 10_000;

  private static final String UTC = "set time zone 'UTC'";

  /**
   * A plan is made for the tables as they are, never kept from when they were empty: a run fills
   * the tables that it reads, and its statements work on pages, not on rows.
   */
  private static final String FRESH_PLANS = "set plan_cache_mode = force_custom_plan";

  /** A statement outside of any transaction may not write: it would not be fenced. */
  private static final String READ_ONLY = "set default_transaction_read_only = on";

  @Bean
  HikariDataSource dataSource(Database database, Holder holder) {
    try (HikariDataSource migrating =
        new HikariDataSource(settings(database.address(), holder, UTC))) {
      new Migrations(migrating).apply();
    }
    return new HikariDataSource(
        settings(database.address(), holder, String.join("; ", UTC, FRESH_PLANS, READ_ONLY)));
  }

  /** Sessions work in UTC; pgjdbc would otherwise set the zone of this machine. */
  private static HikariConfig settings(DatabaseAddress address, Holder holder, String initially) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("dues");
    settings.setJdbcUrl(address.url());
    settings.setUsername(address.user());
    if (!address.password().isEmpty()) {
      settings.setPassword(address.password());
    }
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setConnectionTimeout(CONNECT_MILLIS);
    settings.setConnectionInitSql(initially);
    settings.addDataSourceProperty("ApplicationName", holder.applicationName());
    settings.addDataSourceProperty("reWriteBatchedInserts", "true");
    settings.addDataSourceProperty("tcpKeepAlive", "true");
    return settings;
  }
}
