package dues.store.actions;

import dues.store.actions.ActionRow.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions that the sources brought, and what became of each. */
@Repository
public class Actions {

  private static final String OF_INSTANCE =
      "(select job_execution_id from batch_job_execution where job_instance_id = :instance)";

  /**
   * Those that wait, and those that were refused for something outside their own row, which may
   * have been mended; each once a job instance.
   */
  private static final String WAITING =
      """
       from action
      where source = any(:sources)
        and (state = 'PENDING' or (state = 'REFUSED' and code in ('E_REF_MISSING', 'E_CLOSED_PERIOD')))
        and (decided_by is null or decided_by not in %s)
      """
          .formatted(OF_INSTANCE);

  private final JdbcClient jdbc;

  /** On the transaction that applies. */
  public Actions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What became of an action: APPLIED, or REFUSED with a reject code. */
  public record Decision(long actionId, String state, @Nullable String code) {}

  /** The ids of the actions to apply, in their order. */
  public List<Long> waiting(Collection<Short> sources, long instance) {
    return jdbc.sql("select action_id" + WAITING + " order by ordered_at, id collate \"C\", source")
        .param("sources", sources.toArray(Short[]::new))
        .param("instance", instance)
        .query(Long.class)
        .list();
  }

  /** How many the executions of an instance have decided. */
  public long decided(long instance) {
    return jdbc.sql("select count(*) from action where decided_by in " + OF_INSTANCE)
        .param("instance", instance)
        .query(Long.class)
        .single();
  }

  /** An action by its id in the database, locked until the transaction ends. */
  public ActionRow lock(long actionId) {
    return jdbc.sql(
            """
            select a.*, f.name as file_name, raw_row(a.file_id, a.line) as raw from action a join import_file f on f.file_id = a.file_id
             where a.action_id = :id for update of a
            """)
        .param("id", actionId)
        .query((row, n) -> row(row))
        .single();
  }

  /** The applied actions of these keys, in the order of their application. */
  public List<Long> applied(Collection<Short> sources, Collection<String> ids) {
    return jdbc.sql(
            "select action_id from action where source = any(:sources) and id = any(:ids) and state in ('APPLIED', 'ABSORBED') order by ordered_at, id collate \"C\"")
        .param("sources", sources.toArray(Short[]::new))
        .param("ids", ids.toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  /** Keeps what became of it. */
  public void decide(Decision decision, long executionId) {
    jdbc.sql(
            "update action set state = :state, code = :code, decided_by = :execution where action_id = :id")
        .param("state", decision.state())
        .param("code", decision.code())
        .param("execution", executionId)
        .param("id", decision.actionId())
        .update();
  }

  /** An applied one is in force no more. */
  public void withdraw(long actionId) {
    jdbc.sql("update action set state = 'WITHDRAWN' where action_id = :id")
        .param("id", actionId)
        .update();
  }

  private static ActionRow row(ResultSet row) throws SQLException {
    Map<String, Object> cells = new HashMap<>();
    for (String column :
        List.of(
            "action",
            "subscription",
            "contract",
            "group",
            "fee",
            "valid_to",
            "to_contract",
            "reason",
            "requested_by")) {
      put(cells, column, row.getString(column));
    }
    for (String column : List.of("price", "quantity", "amount")) {
      put(cells, column, row.getBigDecimal(column));
    }
    put(cells, "valid_from", row.getObject("valid_from", LocalDate.class));
    return new ActionRow(
        row.getLong("action_id"),
        row.getShort("source"),
        row.getString("id"),
        new Place(
            row.getLong("file_id"),
            row.getString("file_name"),
            row.getLong("line"),
            row.getString("raw"),
            List.of((String[]) row.getArray("header").getArray())),
        cells);
  }

  private static void put(Map<String, Object> cells, String column, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      cells.put(column, value);
    }
  }
}
