package dues.store.activation;

import dues.activation.Load;
import dues.activation.Operation;
import dues.activation.Tries;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Operations. Each step is kept in a transaction of its own, before the call that it stands for;
 * those of one item are done one after the other.
 */
@Repository
public class Operations {

  /** So that two runs never take a module's last slot at once. */
  private static final long SLOTS = 0x6475_6573_0001L;

  /** A lost call comes first: others may wait for its slot. */
  private static final String LOST =
      " where o.state in ('RUNNING', 'RERUNNING') and o.due <= :at and s.id = any(:sources)"
          + " order by o.due, o.operation_id limit 1 for update of o skip locked";

  private static final String WAITING =
      """
       where o.state = 'WAITING' and o.due <= :at and s.id = any(:sources)
         and o.modules <> all(string_to_array(:blocked, E'\\n'))
         and not exists (select 1 from operation p where p.item_id = o.item_id and p.operation_id < o.operation_id and p.state <> 'DONE')
       order by o.due, o.operation_id limit 1 for update of o skip locked
      """;

  private final JdbcClient jdbc;

  /** On the transaction of a step. */
  public Operations(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Adds one; an operation of the same key is there already, and stays as it is. */
  public boolean add(OperationRow row, short source, Instant at, long execution) {
    return JsonMap.bind(
                jdbc.sql(
                    """
                    insert into operation (key, source, item_id, item_type, kind, modules, arguments, state, due, module, opened_at, execution_id)
                    values (:key, :source, :item, :itemType, :kind, :modules, %s, 'WAITING', :at, null, :at, :execution)
                    on conflict (key) do nothing
                    """
                        .formatted(JsonMap.sql("arguments"))),
                "arguments",
                row.arguments())
            .param("key", row.operation().key())
            .param("source", source)
            .param("item", row.item())
            .param("itemType", row.about().itemType())
            .param("kind", row.operation().kind().name())
            .param("modules", row.about().modules())
            .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .param("execution", execution)
            .update()
        > 0;
  }

  /** Locks the slots of all modules until the transaction ends. */
  public void lockSlots() {
    jdbc.sql("select pg_advisory_xact_lock(:key)")
        .param("key", SLOTS)
        .query((RowCallbackHandler) row -> {});
  }

  /**
   * The next due operation, locked.
   *
   * @param blocked modules that have no free slot for now, as operations name them
   */
  public Optional<OperationRow> next(
      Collection<String> sources, Instant at, Collection<String> blocked) {
    return find(LOST, sources, at, "")
        .or(() -> find(WAITING, sources, at, String.join("\n", blocked)));
  }

  private Optional<OperationRow> find(
      String where, Collection<String> sources, Instant at, String blocked) {
    return jdbc.sql(OperationCells.SELECT + where)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("sources", sources.toArray(String[]::new))
        .param("blocked", blocked)
        .query((row, n) -> OperationCells.row(row))
        .optional();
  }

  /** One of them, locked. */
  public Optional<OperationRow> lock(long id) {
    return jdbc.sql(OperationCells.SELECT + " where o.operation_id = :id for update of o")
        .param("id", id)
        .query((row, n) -> OperationCells.row(row))
        .optional();
  }

  /** Calls under way by module, without one operation's, and which modules the sources' are of. */
  public Load underWay(long without, Collection<String> sources) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> ours = new HashSet<>();
    jdbc.sql(
            """
            select o.module, count(*), bool_or(s.id = any(:sources)) from operation o join source_system s using (source)
             where o.state in ('RUNNING', 'RERUNNING') and o.operation_id <> :without group by o.module
            """)
        .param("without", without)
        .param("sources", sources.toArray(String[]::new))
        .query(
            (RowCallbackHandler)
                row -> {
                  counts.put(row.getString(1), row.getInt(2));
                  if (row.getBoolean(3)) {
                    ours.add(row.getString(1));
                  }
                });
    return new Load(counts, ours);
  }

  /** Keeps a step that was made. */
  public void keep(long id, Operation next, Instant at) {
    Tries tries = next.tries();
    Map<String, String> failures =
        tries.failures().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().toString()));
    JsonMap.bind(
            jdbc.sql(
                """
                update operation set state = :state, tries = :tries, due = :due, suffix = :suffix, module = :module, failures = %s,
                       ended_at = case when :state = 'DONE' then :at::timestamptz end
                 where operation_id = :id
                """
                    .formatted(JsonMap.sql("failures"))),
            "failures",
            failures)
        .param("state", next.state().name())
        .param("tries", tries.made())
        .param("due", OffsetDateTime.ofInstant(tries.due(), ZoneOffset.UTC))
        .param("suffix", tries.suffix())
        .param("module", next.module())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** What went wrong last, empty if nothing; the log keeps its last hundred lines. */
  public void note(long id, String error, String log) {
    jdbc.sql(
            """
            update operation set error = :error, log = (
              select coalesce(string_agg(line, E'\\n' order by n), '') from (
                select line, n from unnest(string_to_array(btrim(log || E'\\n' || :log, E'\\n'), E'\\n')) with ordinality as t (line, n)
                 order by n desc limit 100) as tail)
             where operation_id = :id
            """)
        .param("error", error)
        .param("log", log)
        .param("id", id)
        .update();
  }
}
