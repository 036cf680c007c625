package dues.store.raw;

import dues.store.FactTable;
import dues.store.Publication;
import dues.store.Staging;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the exports' rows. They wait in staging until it is known which of them are new: a row that
 * says what an earlier one said is not kept again. Those of a source's first export are all new and
 * need not wait.
 */
@Repository
public class RawRows {

  private static final String COLUMNS = "(file_id, first_line, last_line, lines, ends, rows)";

  /** Of each block the rows that are needed, as a block. */
  private static final String KEEP_NEEDED =
      """
      with needed (file_id, line) as materialized (
        %3$s
        select (staged->>'file_id')::bigint, (staged->>'line')::bigint from held_row
         where source = :source and execution_id = :execution and staged is not null
        union
        select file_id, line from parked_row where source = :source and execution_id = :execution),
      wanted as (
        select b.file_id, b.first_line, r.line, r.n, substring(b.rows from r.start + 1 for r.stop - r.start) as text
          from %2$s b
          cross join lateral (
            select line, n, stop, lag(stop, 1, 0) over (order by n) as start
              from unnest(b.lines, b.ends) with ordinality as u (line, stop, n)) r
          join needed on needed.file_id = b.file_id and needed.line = r.line
         where exists (select 1 from needed)),
      measured as (
        select *, sum(octet_length(text)) over (partition by file_id, first_line order by n) as stop from wanted)
      insert into raw_rows %1$s
      select file_id, min(line), max(line), array_agg(line order by n), array_agg(stop::integer order by n), string_agg(text, ''::bytea order by n)
        from measured group by file_id, first_line
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  /** On the transaction of the step that stages or publishes. */
  public RawRows(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.batches = new JdbcTemplate(dataSource);
  }

  /** Drops what first imports of a source kept that never came to be published. */
  public void sweep(short source, long exceptExecution) {
    jdbc.sql(
            """
            delete from raw_rows where file_id in (
              select f.file_id from import_file f join import_run r using (execution_id)
               where r.source = :source and not r.published and r.execution_id <> :execution)
            """)
        .param("source", source)
        .param("execution", exceptExecution)
        .update();
  }

  /** Puts blocks where the import's rows wait. */
  public void stage(Staging staging, List<RawBlock> blocks) {
    List<RawBlock> filled = blocks.stream().filter(block -> !block.isEmpty()).toList();
    batches.batchUpdate(
        "insert into %s %s values (?, ?, ?, ?, ?, ?)".formatted(staging.raw(), COLUMNS),
        filled,
        Math.max(1, filled.size()),
        (statement, block) -> {
          long[] lines = block.lines();
          statement.setLong(1, block.fileId());
          statement.setLong(2, lines[0]);
          statement.setLong(3, lines[lines.length - 1]);
          statement.setObject(4, lines);
          statement.setObject(5, block.ends());
          statement.setBytes(6, block.rows());
        });
  }

  /**
   * After a publication: keeps the rows that facts, held sets and parked rows came of, where not
   * all are kept already.
   *
   * @param brought the tables in which the import added or changed facts
   */
  public void keepNeeded(Publication publication, Collection<FactTable> brought) {
    if (publication.staging().first()) {
      return;
    }
    String facts =
        brought.stream()
            .map(
                table ->
                    "select file_id, line from %s where source = :source and brought_by = :execution union "
                        .formatted(table.tableName()))
            .collect(Collectors.joining("\n        "));
    jdbc.sql(KEEP_NEEDED.formatted(COLUMNS, publication.staging().raw(), facts))
        .params(publication.parameters())
        .update();
  }
}
