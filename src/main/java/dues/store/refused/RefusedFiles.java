package dues.store.refused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of which executions refused rows, and these rows as they stood. */
@Repository
public class RefusedFiles {

  private final JdbcClient jdbc;

  /** On the rejects. */
  public RefusedFiles(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * A file of which an execution refused rows.
   *
   * @param execution the import that brought it
   */
  public record RefusedFile(
      String source, long fileId, String logicalName, String name, long execution) {}

  /** A refused row: its line, its text, the columns that were named. */
  public record RefusedRow(long line, String raw, List<String> columns) {}

  /** The files of which an execution refused rows. */
  public List<RefusedFile> files(long execution) {
    return jdbc.sql(
            """
            select s.id, f.file_id, f.logical_name, f.name, f.execution_id
              from import_file f join source_system s on s.source = f.source
             where f.file_id in (select file_id from reject where execution_id = :execution and severity = 'row')
             order by f.file_id
            """)
        .param("execution", execution)
        .query(
            (row, n) ->
                new RefusedFile(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5)))
        .list();
  }

  /** The number by which an execution's rejects are known: that of its instance's first attempt. */
  public Optional<Long> firstAttempt(long execution) {
    return jdbc.sql(
            """
            select min(a.job_execution_id) from batch_job_execution e
              join batch_job_execution a on a.job_instance_id = e.job_instance_id
             where e.job_execution_id = :execution having count(*) > 0
            """)
        .param("execution", execution)
        .query(Long.class)
        .optional();
  }

  /** The business date of an execution that published, or that was no import; else empty. */
  public Optional<LocalDate> date(long execution) {
    return jdbc.sql(
            """
            select p.parameter_value::date from batch_job_execution_params p
             where p.job_execution_id = :execution and p.parameter_name = 'date'
               and not exists (select 1 from import_run r
                                where r.execution_id = :execution and (not r.published or r.reverted_by is not null))
            """)
        .param("execution", execution)
        .query(LocalDate.class)
        .optional();
  }

  /** Executions that refused rows of a file of this name on one of these lines, newest first. */
  public List<Long> refusing(String fileName, long line) {
    return jdbc.sql(
            """
            select distinct r.execution_id from reject r join import_file f using (file_id)
             where r.line = :line and f.name = :name and r.severity = 'row' order by 1 desc
            """)
        .param("name", fileName)
        .param("line", line)
        .query(Long.class)
        .list();
  }

  /** The refused rows of a file, by line. */
  public Map<Long, RefusedRow> rows(long execution, long fileId) {
    Map<Long, RefusedRow> rows = new LinkedHashMap<>();
    jdbc.sql(
            """
            select line, min(raw), array_agg(coalesce(column_name, '')) from reject
             where execution_id = :execution and file_id = :file
             group by line having bool_or(severity = 'row') order by line
            """)
        .param("execution", execution)
        .param("file", fileId)
        .query(
            row -> {
              String[] columns = (String[]) row.getArray(3).getArray();
              rows.put(
                  row.getLong(1),
                  new RefusedRow(row.getLong(1), row.getString(2), Arrays.asList(columns)));
            });
    return rows;
  }
}
