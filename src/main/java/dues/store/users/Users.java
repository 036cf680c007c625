package dues.store.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The users of the console; nobody is ever removed, because the audit names them. */
@Repository
public class Users {

  private static final String SELECT =
      "select name, password, role, departments, language, enabled, one_time from console_user ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** On the users' table. */
  public Users(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** By name, as it was written when they were added. */
  public Optional<User> find(String name) {
    return jdbc.sql(SELECT + "where name = :name")
        .param("name", name)
        .query(Users::user)
        .optional();
  }

  /** Everybody, by name. */
  public List<User> all() {
    return jdbc.sql(SELECT + "order by name collate \"C\"").query(Users::user).list();
  }

  /** Adds somebody with a one-time password; false where the name is taken. */
  public boolean add(String name, String hash, String role, List<String> departments) {
    return did(
        jdbc.sql(
                """
                insert into console_user (name, password, role, departments) values (:name, :hash, :role, :departments)
                on conflict (name) do nothing
                """)
            .param("name", name)
            .param("hash", hash)
            .param("role", role)
            .param("departments", departments.toArray(String[]::new)));
  }

  /** Whose tasks somebody sees from now on; none: all. */
  public boolean departments(String name, List<String> departments) {
    return did(
        jdbc.sql("update console_user set departments = :departments where name = :name")
            .param("departments", departments.toArray(String[]::new))
            .param("name", name));
  }

  /** In which language somebody sees the pages at first; null: in their browser's. */
  public boolean language(String name, @Nullable String language) {
    return did(
        jdbc.sql("update console_user set language = :language where name = :name")
            .param("language", language)
            .param("name", name));
  }

  /** Another password: a one-time one from an administrator, or the user's own. */
  public boolean password(String name, String hash, boolean oneTime) {
    return did(
        jdbc.sql("update console_user set password = :hash, one_time = :once where name = :name")
            .param("hash", hash)
            .param("once", oneTime)
            .param("name", name));
  }

  /** What somebody may do from now on; the last administrator stays one. */
  public boolean change(String name, String role, boolean enabled) {
    return did(
        jdbc.sql(
                """
                update console_user u set role = :role, enabled = :enabled
                 where name = :name
                   and ((:role = 'ADMIN' and :enabled)
                        or exists (select from console_user o where o.role = 'ADMIN' and o.enabled and o.name <> :name))
                """)
            .param("role", role)
            .param("enabled", enabled)
            .param("name", name));
  }

  private boolean did(JdbcClient.StatementSpec statement) {
    return Boolean.TRUE.equals(transaction.execute(status -> statement.update() > 0));
  }

  private static User user(ResultSet row, int number) throws SQLException {
    return new User(
        row.getString("name"),
        row.getString("password"),
        row.getString("role"),
        List.of((String[]) row.getArray("departments").getArray()),
        row.getString("language"),
        new User.Standing(row.getBoolean("enabled"), row.getBoolean("one_time")));
  }
}
