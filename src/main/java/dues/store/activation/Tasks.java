package dues.store.activation;

import dues.activation.Task;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people do because no module does: one open task an operation. */
@Repository
public class Tasks {

  private final JdbcClient jdbc;

  /** On the transaction that hands over, fills or closes. */
  public Tasks(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A manual operation without an open task. */
  public record Missing(long operation, Optional<String> module) {}

  /** Those of the sources, the oldest first. */
  public List<Missing> missing(Collection<String> sources) {
    return jdbc.sql(
            """
            select o.operation_id, o.module from operation o join source_system s using (source)
             where o.state = 'MANUAL' and s.id = any(:sources)
               and not exists (select 1 from task t where t.operation_id = o.operation_id and t.state <> 'CLOSED')
             order by o.operation_id
            """)
        .param("sources", sources.toArray(String[]::new))
        .query((row, n) -> new Missing(row.getLong(1), Optional.ofNullable(row.getString(2))))
        .list();
  }

  /** Opens one for a department; an open one of the same operation, or item and kind, is enough. */
  public boolean open(long operation, String department, Instant at) {
    return jdbc.sql(
                """
                insert into task (operation_id, item_id, kind, department, reason, opened_at)
                select operation_id, item_id, kind, :department, error, :at from operation where operation_id = :id
                on conflict do nothing
                """)
            .param("department", department)
            .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .param("id", operation)
            .update()
        > 0;
  }

  /** One of them, locked. */
  public Optional<TaskRow> lock(long id) {
    return jdbc.sql(
            """
            select t.task_id, t.operation_id, o.module, t.state, t.assignee, t.department, %s
              from task t join operation o using (operation_id) where t.task_id = :id for update of t
            """
                .formatted(JsonMap.columns("t.form")))
        .param("id", id)
        .query(
            (row, n) ->
                new TaskRow(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    new TaskRow.State(
                        Task.State.valueOf(row.getString(4)),
                        row.getString(5),
                        JsonMap.read(row, 7)),
                    row.getString(6)))
        .optional();
  }

  /** Keeps what became of it. */
  public void keep(long id, TaskRow.State state, Instant at) {
    JsonMap.bind(
            jdbc.sql(
                """
                update task set state = :state, assignee = :assignee, form = %s,
                       closed_at = case when :state = 'CLOSED' then :at::timestamptz end
                 where task_id = :id
                """
                    .formatted(JsonMap.sql("form"))),
            "form",
            state.form())
        .param("state", state.state().name())
        .param("assignee", state.assignee())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Closes the open one of an operation that a module did after all. */
  public void closeOf(long operation, Instant at) {
    jdbc.sql(
            "update task set state = 'CLOSED', closed_at = :at where operation_id = :id and state <> 'CLOSED'")
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("id", operation)
        .update();
  }
}
