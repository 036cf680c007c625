package dues.store.refused;

import dues.store.FactColumn;
import dues.store.FactTable;
import dues.store.Publication;
import dues.store.SetFacts;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A set with a refused row keeps the rows it had. What it would have become is kept as a
 * difference, rows to come and rows to go, until the refused row comes back mended: then the whole
 * set is published at once.
 *
 * <p>Prices of a fee: 150 for ever. The export says 150 until June and, unreadable, 16O from July.
 * Held: 150 until June to come, 150 for ever to go. With 160 from July mended the fee has 150 until
 * June and 160 from July; without the held rows it would have 150 for ever and 160 from July.
 */
@Repository
public class HeldSets {

  private static final String KEEP =
      """
      with ${frozen}
      insert into held_row (source, execution_id, table_name, owner, row_hash, staged)
      select :source, :execution, '${table}', s.${owner}, s.row_hash, to_jsonb(s)
        from ${staged} s join ${parent} p on p.source = :source and p.${parentKey} = s.${owner}
       where exists (select 1 from ${present} where table_name = '${table}' and holds)
         and p.${ownerId} in (select owner_id from frozen)
         and not exists (select 1 from ${table} t where t.${ownerId} = p.${ownerId} and t.row_hash = s.row_hash)
      union all
      select :source, :execution, '${table}', p.${parentKey}, t.row_hash, null
        from ${table} t join ${parent} p on ${lacked}${stillOpen}
       where exists (select 1 from ${present} where table_name = '${table}' and holds)
         and p.${ownerId} in (select owner_id from frozen)
      """;

  private static final String FORGET =
      """
      delete from held_row h
       where h.source = :source and h.table_name = '${table}'
         and (:full or exists (select 1 from ${staged} s where s.${owner} = h.owner))
      """;

  /** Owners of whom a mended row was staged. */
  private static final String TOUCHED =
      """
      touched as materialized (
        select distinct s.${owner} as owner from ${staged} s
          join import_file f on f.file_id = s.file_id where f.execution_id = :execution)
      """;

  private static final String COMPLETE =
      "with "
          + TOUCHED
          + """
          , held as materialized (
            select h.* from held_row h join touched using (owner) where h.source = :source and h.table_name = '${table}'),
          whole as (
            insert into ${present} (table_name, key, file_id, line, holds)
            select distinct '${whole}', owner, 0, 0, false from held),
          come as (
            insert into ${staged} select (jsonb_populate_record(null::${staged}, h.staged)).* from held h
             where h.staged is not null
               and not exists (select 1 from ${staged} s where s.${owner} = h.owner and s.row_hash = h.row_hash))
          insert into ${staged} (${stagedColumns}, file_id, line, row_hash)
          select p.${parentKey}, ${ownColumns}, t.file_id, t.line, t.row_hash
            from touched join ${parent} p on p.source = :source and p.${parentKey} = touched.owner
            join ${table} t on t.${ownerId} = p.${ownerId}${stillOpen}
           where not exists (select 1 from held h where h.owner = touched.owner and h.row_hash = t.row_hash)
             and not exists (select 1 from ${staged} s where s.${owner} = touched.owner and s.row_hash = t.row_hash)
          """;

  /** A further refused row of the same owner, which has not come back: the set still waits. */
  private static final String WAIT =
      "with "
          + TOUCHED
          + """
          insert into ${present} (table_name, key, file_id, line, holds)
          select distinct k.table_name, k.key, 0, 0, true
            from refused_key k join touched on touched.owner = k.key
           where k.execution_id = :standing and k.table_name = '${table}' and k.holds
             and exists (select 1 from reject r
                          where r.file_id = k.file_id and r.line = k.line and r.severity = 'row' and r.resolved_by is null
                            and not exists (
                              select 1 from resubmitted_row m join import_file f on f.file_id = m.file_id
                                join reject o on o.file_id = m.parent_file_id and o.line = m.parent_line
                               where f.execution_id = :execution and o.raw = r.raw))
          """;

  private final JdbcClient jdbc;

  /** On the transaction that checks and publishes. */
  public HeldSets(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** After the publication: what frozen sets would have become. */
  public void keep(Publication publication) {
    if (!holds(publication)) {
      return;
    }
    Map<String, Object> parameters = SetFacts.parameters(publication);
    for (FactTable table : FactTable.values()) {
      if (!table.keyed()) {
        jdbc.sql(sql(FORGET, table, publication)).params(parameters).update();
        jdbc.sql(sql(KEEP, table, publication)).params(parameters).update();
      }
    }
  }

  private boolean holds(Publication publication) {
    return jdbc.sql(
            "select exists (select 1 from held_row where source = :source) or exists (select 1 from %s where holds)"
                .formatted(publication.staging().present()))
        .param("source", publication.staging().source())
        .query(Boolean.class)
        .single();
  }

  /**
   * Completes the sets of which mended rows were staged, so that they are checked and published
   * whole.
   *
   * @param standing the source's last export
   * @return how many sets wait for a further row
   */
  public long complete(Publication publication, long standing) {
    Map<String, Object> parameters = SetFacts.parameters(publication);
    parameters.put("standing", standing);
    long waiting = 0;
    for (FactTable table : FactTable.values()) {
      if (!table.keyed()) {
        waiting += jdbc.sql(sql(WAIT, table, publication)).params(parameters).update();
        jdbc.sql(sql(COMPLETE, table, publication)).params(parameters).update();
      }
    }
    return waiting;
  }

  private static String sql(String template, FactTable table, Publication publication) {
    String names =
        template
            .replace("${stagedColumns}", columns(table, 0, ""))
            .replace("${ownColumns}", columns(table, 1, "t."));
    return SetFacts.sql(names, table, publication);
  }

  private static String columns(FactTable table, int from, String of) {
    return table.columns().stream()
        .skip(from)
        .map(FactColumn::quoted)
        .map(column -> of + column)
        .collect(Collectors.joining(", "));
  }
}
