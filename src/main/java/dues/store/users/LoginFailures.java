package dues.store.users;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing, in every process of a home alike: five logins may fail, the sixth waits a
 * minute after the fifth, the seventh two, then four, never more than a quarter of an hour. Names
 * and addresses are counted apart, an address three times as patiently.
 */
@Repository
public class LoginFailures {

  private static final String WAIT =
      """
      select coalesce(max(extract(epoch from last_at - clock_timestamp())
             + 60 * least(15, power(2, least(10, failures / patience - 5)))), 0)
        from (select last_at, failures, case when what like 'address:%' then 3 else 1 end as patience
                from login_failure where what = any(:what)) f
       where failures / patience >= 5
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LoginFailures(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** How long the next attempt has to wait; zero when it need not. */
  public Duration wait(String name, String address) {
    double seconds = jdbc.sql(WAIT).param("what", keys(name, address)).query(Double.class).single();
    return Duration.ofSeconds(Math.max(0, (long) Math.ceil(seconds)));
  }

  /** One more failure; an hour without one forgets those before. */
  public void failed(String name, String address) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    insert into login_failure as f (what, failures, last_at)
                    select what, 1, clock_timestamp() from unnest(:what) what
                    on conflict (what) do update set last_at = excluded.last_at,
                       failures = case when f.last_at < excluded.last_at - interval '1 hour' then 1 else f.failures + 1 end
                    """)
                .param("what", keys(name, address))
                .update());
  }

  /** A success forgets the failures of the name; those of the address pass with time. */
  public void succeeded(String name) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    "delete from login_failure where what = :what or last_at < clock_timestamp() - interval '1 day'")
                .param("what", keys(name, "")[0])
                .update());
  }

  private static String[] keys(String name, String address) {
    return List.of("name:" + name.substring(0, Math.min(name.length(), 100)), "address:" + address)
        .toArray(String[]::new);
  }
}
