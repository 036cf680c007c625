package dues.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The staging tables of an import: made for one job instance, filled by COPY, dropped when their
 * rows are published.
 */
@Repository
public class StagedRows {

  private final JdbcClient jdbc;
  private final Copy copy;

  /** On the data source of the job repository, so that rows and step counts commit together. */
  public StagedRows(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.copy = new Copy(dataSource);
  }

  /**
   * Makes the tables unless a first attempt of the same instance has; drops those that earlier
   * instances of the source left.
   */
  public void prepare(Staging staging) {
    sweep(staging);
    for (FactTable table : FactTable.values()) {
      String columns =
          table.columns().stream()
              .map(column -> column.quoted() + " " + column.type())
              .collect(Collectors.joining(", "));
      jdbc.sql(
              "create table if not exists %s (%s, file_id bigint not null, line bigint not null, row_hash uuid not null) with (autovacuum_enabled = false)"
                  .formatted(staging.table(table), columns))
          .update();
    }
    if (!staging.first()) {
      jdbc.sql(
              "create table if not exists %s (like raw_rows including storage including indexes)"
                  .formatted(staging.raw()))
          .update();
    }
    jdbc.sql(
            "create table if not exists %s (table_name text not null, key text not null, file_id bigint not null, line bigint not null, holds boolean not null)"
                .formatted(staging.present()))
        .update();
    jdbc.sql(
            "create table if not exists %s (table_name text not null, key text, file_id bigint not null, line bigint not null, row_hash uuid not null, staged jsonb not null)"
                .formatted(staging.parked()))
        .update();
  }

  /** Whether the instance completed its staging and the tables are not there any more. */
  public boolean isSwept(Staging staging, String step) {
    return jdbc.sql(
            """
            select to_regclass(:table) is null and exists (
              select 1 from batch_step_execution s join batch_job_execution e using (job_execution_id)
               where e.job_instance_id = :instance and s.step_name = :step and s.status = 'COMPLETED')
            """)
        .param("table", staging.present())
        .param("instance", staging.instance())
        .param("step", step)
        .query(Boolean.class)
        .single();
  }

  /** Stages blocks of rows of any tables: one COPY a table, unless their columns differ. */
  public void write(Staging staging, List<StagedBlocks.Block> blocks) {
    for (FactTable table : FactTable.values()) {
      List<StagedBlocks.Part> parts =
          blocks.stream()
              .flatMap(block -> block.parts().stream())
              .filter(part -> part.table() == table)
              .toList();
      int from = 0;
      for (int to = 1; to <= parts.size(); to++) {
        if (to == parts.size() || !parts.get(to).columns().equals(parts.get(from).columns())) {
          List<StagedBlocks.Part> alike = parts.subList(from, to);
          copy.into(
              staging.table(table) + parts.get(from).columns(),
              text -> alike.forEach(part -> text.rows(part.text())));
          from = to;
        }
      }
    }
  }

  /** A key that the export has, in a row that was refused. */
  public record PresentKey(FactTable table, String key, long fileId, long line) {}

  /** Notes that the export has these keys. */
  public void notePresent(Staging staging, Collection<PresentKey> keys) {
    copy.into(
        staging.present() + " (table_name, key, file_id, line, holds)",
        text ->
            keys.forEach(
                present -> {
                  text.value(present.table().tableName());
                  text.value(present.key());
                  text.value(present.fileId());
                  text.value(present.line());
                  text.value(true);
                  text.endRow();
                }));
  }

  /** Rows staged over all tables. */
  public long count(Staging staging) {
    String union =
        Arrays.stream(FactTable.values())
            .map(table -> "select count(*) as n from " + staging.table(table))
            .collect(Collectors.joining(" union all "));
    return jdbc.sql("select sum(n) from (" + union + ") as counts").query(Long.class).single();
  }

  /** The tables that have a row, parents before children. */
  public Set<FactTable> filled(Staging staging) {
    String union =
        Arrays.stream(FactTable.values())
            .map(
                table ->
                    "select '%s' where exists (select 1 from %s)"
                        .formatted(table.name(), staging.table(table)))
            .collect(Collectors.joining(" union all "));
    Set<FactTable> filled = EnumSet.noneOf(FactTable.class);
    jdbc.sql(union)
        .query(String.class)
        .list()
        .forEach(table -> filled.add(FactTable.valueOf(table)));
    return filled;
  }

  /** Drops the instance's tables. */
  public void drop(Staging staging) {
    List.of(FactTable.values())
        .forEach(table -> jdbc.sql("drop table if exists " + staging.table(table)).update());
    if (!staging.first()) {
      jdbc.sql("drop table if exists " + staging.raw()).update();
    }
    jdbc.sql("drop table if exists " + staging.present()).update();
    jdbc.sql("drop table if exists " + staging.parked()).update();
  }

  private void sweep(Staging staging) {
    List<String> stale =
        jdbc.sql(
                """
                select quote_ident(tablename) from pg_tables
                 where schemaname = 'staging'
                   and tablename ~ ('_' || :source || '_[0-9]+$') and tablename !~ ('_' || :instance || '$')
                """)
            .param("source", Short.toString(staging.source()))
            .param("instance", Long.toString(staging.instance()))
            .query(String.class)
            .list();
    stale.forEach(table -> jdbc.sql("drop table if exists staging." + table).update());
  }
}
