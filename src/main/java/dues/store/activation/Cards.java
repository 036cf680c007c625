package dues.store.activation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person wants to see of one operation or task beside its row in the list. */
@Repository
public class Cards {

  private final JdbcClient jdbc;

  /** On the data source of operations. */
  public Cards(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The last lines that modules said about an operation. */
  public List<String> log(long operation) {
    return jdbc.sql("select log from operation where operation_id = :id and log <> ''")
        .param("id", operation)
        .query(String.class)
        .optional()
        .map(log -> log.lines().toList())
        .orElse(List.of());
  }

  /** The module whose form a task has; empty where none was chosen. */
  public Optional<String> moduleOf(long task) {
    return jdbc.sql(
            "select o.module from task t join operation o using (operation_id) where t.task_id = :id and o.module is not null")
        .param("id", task)
        .query(String.class)
        .optional();
  }

  /** What is filled of a task's form. */
  public Map<String, String> form(long task) {
    return map("select " + JsonMap.columns("form") + " from task where task_id = :id", task);
  }

  /** What an operation was asked for with. */
  public Map<String, String> arguments(long operation) {
    return map(
        "select " + JsonMap.columns("arguments") + " from operation where operation_id = :id",
        operation);
  }

  private Map<String, String> map(String sql, long id) {
    return jdbc.sql(sql)
        .param("id", id)
        .query((row, n) -> JsonMap.read(row, 1))
        .optional()
        .orElse(Map.of());
  }
}
