package dues.store.delivered;

import dues.store.FactColumn;
import dues.store.FactTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns that each file of an import had; mended rejects have columns of their own. */
@Repository
public class FileColumns {

  private record FileColumn(String file, String column) {}

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public FileColumns(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Keeps what a file's header had. */
  public void note(long executionId, String logicalName, List<String> columns) {
    jdbc.sql(
            "update import_file set columns = :columns where execution_id = :execution and logical_name = :file")
        .param("columns", columns.toArray(String[]::new))
        .param("execution", executionId)
        .param("file", logicalName)
        .update();
  }

  /** Whether a column of a fact table has a value in any row of the source. */
  public boolean haveSaid(short source, String table, String column) {
    return Arrays.stream(FactTable.values())
        .filter(fact -> fact.tableName().equals(table))
        .flatMap(fact -> fact.columns().stream().filter(one -> one.name().equals(column)))
        .anyMatch(one -> haveValue(source, table, one));
  }

  private boolean haveValue(short source, String table, FactColumn column) {
    return jdbc.sql(
            "select exists (select 1 from %s where source = :source and %s is not null)"
                .formatted(table, column.factName()))
        .param("source", source)
        .query(Boolean.class)
        .single();
  }

  /** By file, the columns of its last published delivery that had rows. */
  public Map<String, List<String>> last(short source) {
    return jdbc
        .sql(
            """
            with last as (
              select distinct on (f.logical_name) f.logical_name, f.columns
                from import_file f
                join import_run r using (execution_id)
               where f.source = :source and f.published and f.row_count > 0
                 and r.reverted_by is null and r.parent_execution is null
               order by f.logical_name, f.file_id desc)
            select logical_name, unnest(columns) from last
            """)
        .param("source", source)
        .query((row, n) -> new FileColumn(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                FileColumn::file, Collectors.mapping(FileColumn::column, Collectors.toList())));
  }
}
