package dues.store.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions that an execution refused, file by file. */
@Repository
public class RefusedActions {

  private final JdbcClient jdbc;

  /** On the rejects. */
  public RefusedActions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A file that refused actions stood in; rows that came on different days are together. */
  public record RefusedFile(
      String source, String name, List<String> header, List<RefusedRow> rows) {}

  /** One reason of one row. */
  public record RefusedRow(
      long line, String code, String column, String value, String message, String raw) {}

  /** The files, in the order of sources; rows in the order in which they were refused. */
  public List<RefusedFile> files(long executionId) {
    Map<List<Object>, RefusedFile> files = new LinkedHashMap<>();
    jdbc.sql(
            """
            select s.id, regexp_replace(f.name, '.*/', '') as name, a.header, r.line, r.code, coalesce(r.column_name, ''),
                   coalesce(r.raw_value, ''), r.message, r.raw
              from reject r
              join import_file f on f.file_id = r.file_id
              join source_system s on s.source = r.source
              join action a on a.file_id = r.file_id and a.line = r.line
             where r.execution_id = :execution
             order by s.id, r.reject_id
            """)
        .param("execution", executionId)
        .query(
            row -> {
              List<String> header = List.of((String[]) row.getArray(3).getArray());
              List<Object> key = List.of(row.getString(1), row.getString(2), header);
              files
                  .computeIfAbsent(
                      key,
                      none ->
                          new RefusedFile(
                              String.valueOf(key.get(0)),
                              String.valueOf(key.get(1)),
                              header,
                              new ArrayList<>()))
                  .rows()
                  .add(
                      new RefusedRow(
                          row.getLong(4),
                          row.getString(5),
                          row.getString(6),
                          row.getString(7),
                          row.getString(8),
                          row.getString(9)));
            });
    return List.copyOf(files.values());
  }
}
