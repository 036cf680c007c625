package dues.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dues.platform.Holder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One pool for the job repository and for the facts; its one transaction manager is the batch's,
 * which fences every writing transaction.
 *
 * <p>The {@link Database} and the {@link Holder} come from the process that starts the context; the
 * pool closes before the database is left. Nobody gets the pool before its schema is current.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS = 8;
  private static final long CONNECT_MILLIS = 30_000;

  @Bean
  HikariDataSource dataSource(Database database, Holder holder) {
    HikariDataSource pool = new HikariDataSource(settings(database.address(), holder));
    boolean migrated = false;
    try {
      new Migrations(pool).apply();
      migrated = true;
      return pool;
    } finally {
      if (!migrated) {
        pool.close();
      }
    }
  }

  /** Sessions work in UTC; pgjdbc would otherwise set the zone of this machine. */
  private static HikariConfig settings(DatabaseAddress address, Holder holder) {
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
    settings.setConnectionInitSql("set time zone 'UTC'");
    settings.addDataSourceProperty("ApplicationName", holder.applicationName());
    settings.addDataSourceProperty("reWriteBatchedInserts", "true");
    settings.addDataSourceProperty("tcpKeepAlive", "true");
    return settings;
  }
}
