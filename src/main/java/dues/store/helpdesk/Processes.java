package dues.store.helpdesk;

import dues.helpdesk.Change;
import dues.helpdesk.Process;
import dues.store.RowArrays;
import dues.store.policy.EditingHand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Processes and what was changed in them. Added and changed set by set. */
@Repository
public class Processes {

  private static final String CREATE =
      """
      insert into process (process_id, ${columns}, opened_on, execution_id) overriding system value
      select v.process_id, ${values}, v.opened_on, v.execution_id
        from %s as v (process_id, ${columns}, opened_on, execution_id)
      """
          .replace("${columns}", ProcessRow.COLUMNS)
          .replace("${values}", ProcessRow.VALUES);

  private static final String UPDATE =
      """
      update process p set (${columns}) = row(${values})
        from %s as v (process_id, ${columns}) where p.process_id = v.process_id
      """
          .replace("${columns}", ProcessRow.COLUMNS)
          .replace("${values}", ProcessRow.VALUES);

  private final DataSource dataSource;
  private final JdbcClient jdbc;

  /** On the transaction of the step or of the person. */
  public Processes(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Who changed something, in which execution; null: a person. */
  public record Hand(EditingHand editing, @Nullable Long execution) {}

  /** Ids that nobody else will get, in ascending order. */
  public List<Long> reserve(int count) {
    return jdbc.sql(
            "select nextval(pg_get_serial_sequence('process', 'process_id')) as id from generate_series(1, :count) order by id")
        .param("count", count)
        .query(Long.class)
        .list();
  }

  /** Adds processes under ids that were reserved. */
  public void create(Map<Long, Process> processes, LocalDate date, long execution) {
    RowArrays rows = ProcessRow.arrays("date", "bigint");
    processes.forEach(
        (id, process) -> ProcessRow.add(rows, id, process, date.toString(), execution));
    rows.update(dataSource, CREATE);
  }

  /** Makes processes what they have become. */
  public void update(Map<Long, Process> processes) {
    RowArrays rows = ProcessRow.arrays();
    processes.forEach((id, process) -> ProcessRow.add(rows, id, process));
    rows.update(dataSource, UPDATE);
  }

  /** Keeps what was changed, by whom and why. */
  public void log(Map<Long, List<Change>> changes, Hand hand) {
    RowArrays rows =
        new RowArrays("bigint", "text", "text", "text", "text", "text", "timestamptz", "bigint");
    changes.forEach(
        (process, all) ->
            all.forEach(
                change ->
                    rows.add(
                        process,
                        change.what(),
                        change.before(),
                        change.after(),
                        hand.editing().by(),
                        hand.editing().reason(),
                        hand.editing().at().atOffset(ZoneOffset.UTC).toString(),
                        hand.execution())));
    rows.update(
        dataSource,
        """
        insert into process_change (process_id, what, old_value, new_value, changed_by, reason, changed_at, execution_id)
        select * from %s
        """);
  }

  /** A process, locked until the transaction ends. */
  public Optional<Process> lock(long id) {
    return jdbc.sql("select * from process where process_id = :id for update")
        .param("id", id)
        .query((row, number) -> ProcessRow.process(row))
        .optional();
  }
}
