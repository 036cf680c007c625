package dues.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports and the files they read. */
@Repository
public class ImportRuns {

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public ImportRuns(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * A file of an import.
   *
   * @param logicalName what the source's kind calls it (contracts, users, …)
   * @param name its path as the operator knows it
   */
  public record ImportFile(
      long fileId, String logicalName, String name, String sha256, long sizeBytes) {}

  /** Begins the import of an execution; a restart finds it again. */
  public void begin(long executionId, short source, LocalDate businessDate) {
    jdbc.sql(
            """
            insert into import_run (execution_id, source, business_date) values (:execution, :source, :date)
            on conflict (execution_id) do nothing
            """)
        .param("execution", executionId)
        .param("source", source)
        .param("date", businessDate)
        .update();
  }

  /** Notes a file as it was when the import first saw it. */
  public long note(long executionId, short source, ImportFile file) {
    return jdbc.sql(
            """
            insert into import_file (source, execution_id, logical_name, name, sha256, size_bytes)
            values (:source, :execution, :logicalName, :name, :sha256, :size)
            returning file_id
            """)
        .param("source", source)
        .param("execution", executionId)
        .param("logicalName", file.logicalName())
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("size", file.sizeBytes())
        .query(Long.class)
        .single();
  }

  /** The files of an import, in the order in which they were noted. */
  public List<ImportFile> files(long executionId) {
    return jdbc.sql(
            "select file_id, logical_name, name, sha256, size_bytes from import_file where execution_id = :execution order by file_id")
        .param("execution", executionId)
        .query(
            (row, n) ->
                new ImportFile(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5)))
        .list();
  }

  /** The source's newest published import other than this one. */
  public Optional<PublishedRun> lastPublished(short source, long exceptExecution) {
    return jdbc.sql(
            """
            select execution_id, business_date from import_run
             where source = :source and published and not unchanged and execution_id <> :except
             order by execution_id desc limit 1
            """)
        .param("source", source)
        .param("except", exceptExecution)
        .query((row, n) -> new PublishedRun(row.getLong(1), row.getObject(2, LocalDate.class)))
        .optional();
  }

  /** A published import: its execution and business date. */
  public record PublishedRun(long executionId, LocalDate businessDate) {}

  /** Logical names the source ever delivered with at least one row. */
  public List<String> everDelivered(short source) {
    return jdbc.sql(
            "select distinct logical_name from import_file where source = :source and published and row_count > 0 order by 1")
        .param("source", source)
        .query(String.class)
        .list();
  }

  /** Adds to a file's counts: rows read, rows accepted whole, rows refused. */
  public void count(long fileId, long read, long accepted, long rejected) {
    jdbc.sql(
            """
            update import_file set row_count = coalesce(row_count, 0) + :read,
                   accepted = coalesce(accepted, 0) + :accepted, rejected = coalesce(rejected, 0) + :rejected
             where file_id = :file
            """)
        .param("file", fileId)
        .param("read", read)
        .param("accepted", accepted)
        .param("rejected", rejected)
        .update();
  }

  /** Marks the import as published; its counts are JSON text. */
  public void published(long executionId, boolean unchanged, String counts) {
    jdbc.sql(
            "update import_run set published = true, unchanged = :unchanged, counts = cast(:counts as jsonb) where execution_id = :execution")
        .param("execution", executionId)
        .param("unchanged", unchanged)
        .param("counts", counts)
        .update();
    jdbc.sql("update import_file set published = true where execution_id = :execution")
        .param("execution", executionId)
        .update();
  }
}
