package dues.store.helpdesk.lists;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of what people work on, and what belongs to one process. Cells are texts. */
@Repository
public class ProcessQueue {

  /** The columns of {@link #list}. */
  public static final List<String> COLUMNS =
      List.of(
          "process",
          "source",
          "topic",
          "type",
          "status",
          "state",
          "executors",
          "groups",
          "contracts",
          "customers",
          "unread",
          "untold",
          "description");

  private static final String CELLS =
      """
      select process_id, source, topic, type, status, case when open then 'open' else 'closed' end,
             array_to_string(executors, ';'), array_to_string(groups, ';'), array_to_string(contracts, ';'),
             array_to_string(customers, ';'), unread, untold, description
        from process_overview v
      """;

  private static final String LIST =
      CELLS
          + """
             where (cast(:open as boolean) is null or v.open = :open)
               and (cast(:status as text) is null or v.status = :status)
               and (cast(:executor as text) is null or case :executor when '' then v.executors = '{}' else :executor = any(v.executors) end)
               and (not :unread or exists (select from process_message m
                                            where m.process_id = v.process_id and m.direction = 'in' and m.read_at is null))
               and (cast(:source as text) is null or v.source = :source)
               and (cast(:contract as text) is null or exists (
                     select from process_contract k join contract c using (contract_id) join source_system s on s.source = c.source
                      where k.process_id = v.process_id and s.id || ':' || c.contract = :contract))
               and (cast(:type as text) is null or v.type = :type)
             order by v.process_id * :order limit :most offset :skip
            """;

  private static final String OTHERS =
      CELLS
          + """
             where v.process_id <> :process and v.process_id in (
                   select o.process_id from process_contract k join process_contract o using (contract_id) where k.process_id = :process)
             order by v.process_id
            """;

  private final JdbcClient jdbc;

  /** On whatever was committed. */
  public ProcessQueue(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Processes in the order of their numbers, a cell a column. */
  public List<List<String>> list(ProcessFilter filter) {
    return list(filter, Part.ALL);
  }

  /**
   * So many of them.
   *
   * @param newest whether the newest come first
   * @param most how many, after {@code skip} others
   */
  public record Part(boolean newest, int skip, int most) {
    static final Part ALL = new Part(false, 0, Integer.MAX_VALUE);
  }

  /** A part of them. */
  public List<List<String>> list(ProcessFilter filter, Part part) {
    return rows(
        jdbc.sql(LIST)
            .param("order", part.newest() ? -1 : 1)
            .param("skip", part.skip())
            .param("most", part.most())
            .param("open", filter.open())
            .param("status", filter.status())
            .param("executor", filter.executor())
            .param("unread", filter.unread())
            .param("source", filter.scope().source())
            .param("contract", filter.scope().contract())
            .param("type", filter.scope().type()));
  }

  /** One process, or nothing. */
  public List<List<String>> one(long process) {
    return rows(jdbc.sql(CELLS + " where process_id = :process").param("process", process));
  }

  /** The other processes of its contracts. */
  public List<List<String>> others(long process) {
    return rows(jdbc.sql(OTHERS).param("process", process));
  }

  /** What it says of its topic: status, cost, auto_close. */
  public List<List<String>> parameters(long process) {
    return rows(
        jdbc.sql(
                "select array_to_string(topic_status, ';'), cost, array_to_string(auto_close, ';') from process where process_id = :process")
            .param("process", process));
  }

  /** Its messages in their order: message, direction, at, by, read, text. */
  public List<List<String>> messages(long process) {
    return rows(
        jdbc.sql(
                """
                select message, direction, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), written_by,
                       case when direction = 'out' then '' when read_at is null then 'unread' else 'read' end, text
                  from process_message where process_id = :process order by at nulls first, process_message_id
                """)
            .param("process", process));
  }

  /** What people did that its billing is to be told: deed, value, by, state. */
  public List<List<String>> deeds(long process) {
    return rows(
        jdbc.sql(
                "select deed, value, done_by, state from process_deed where process_id = :process order by deed_id")
            .param("process", process));
  }

  /** What was changed: at, what, before, after, by, reason. */
  public List<List<String>> changes(long process) {
    return rows(
        jdbc.sql(
                """
                select to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), what, old_value, new_value, changed_by, reason
                  from process_change where process_id = :process order by change_id
                """)
            .param("process", process));
  }

  private static List<List<String>> rows(JdbcClient.StatementSpec statement) {
    List<List<String>> rows = new ArrayList<>();
    statement.query(
        (RowCallbackHandler)
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String cell = row.getString(i);
                cells.add(cell == null ? "" : cell);
              }
              rows.add(cells);
            });
    return rows;
  }
}
