package dues.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
   * @param content as the import first saw it
   */
  public record ImportFile(long fileId, String logicalName, String name, Content content) {

    /** The hash by which it is known for good. */
    public String sha256() {
      return Objects.requireNonNull(content.sha256(), name);
    }

    /** Refuses to go on with another file than the import began with. */
    public void requireSame(Content now) {
      if (!content.isSame(now)) {
        throw new IllegalStateException(
            "E_FILE_TRUNCATED: %s was replaced or is still being written: it had %d bytes when this import began and has %d now; expected the same file. Run the import again when it is whole."
                .formatted(name, content.size(), now.size()));
      }
    }
  }

  /**
   * By what a file is known again.
   *
   * @param sha256 null for a second reading, which is not asked for it
   * @param crc32 of all its bytes
   * @param size in bytes
   * @param rows without the header
   */
  public record Content(@Nullable String sha256, long crc32, long size, long rows) {

    /** By the hashes where both have one. */
    boolean isSame(Content other) {
      boolean hashed = sha256 != null && other.sha256 != null;
      return size == other.size
          && (hashed ? Objects.equals(sha256, other.sha256) : crc32 == other.crc32);
    }
  }

  /**
   * The number an import is known by: the first execution of its job instance, whichever attempt
   * staged or published; 0 for a rehearsal, which has none.
   */
  public long executionOf(long instance) {
    return jdbc.sql(
            "select coalesce(min(job_execution_id), 0) from batch_job_execution where job_instance_id = :instance")
        .param("instance", instance)
        .query(Long.class)
        .single();
  }

  /** Begins the import; a restart finds it again. */
  public void begin(long executionId, short source, LocalDate businessDate, String sheetHash) {
    jdbc.sql(
            """
            insert into import_run (execution_id, source, business_date, sheet_hash) values (:execution, :source, :date, :sheetHash)
            on conflict (execution_id) do nothing
            """)
        .param("execution", executionId)
        .param("source", source)
        .param("date", businessDate)
        .param("sheetHash", sheetHash)
        .update();
  }

  /** Keeps the date that the export's own path tells. */
  public void dated(long executionId, LocalDate exportDate) {
    jdbc.sql("update import_run set export_date = :date where execution_id = :execution")
        .param("execution", executionId)
        .param("date", exportDate)
        .update();
  }

  /** Notes a file as it was when the import first saw it. */
  public long note(long executionId, short source, ImportFile file) {
    return jdbc.sql(
            """
            insert into import_file (source, execution_id, logical_name, name, sha256, crc32, size_bytes, row_count)
            values (:source, :execution, :logicalName, :name, :sha256, :crc32, :size, :rows)
            on conflict on constraint import_file_once_per_execution do update set crc32 = excluded.crc32
            returning file_id
            """)
        .param("source", source)
        .param("execution", executionId)
        .param("logicalName", file.logicalName())
        .param("name", file.name())
        .param("sha256", file.sha256())
        .param("crc32", file.content().crc32())
        .param("size", file.content().size())
        .param("rows", file.content().rows())
        .query(Long.class)
        .single();
  }

  /** The files of an import, in the order in which they were noted. */
  public List<ImportFile> files(long executionId) {
    return jdbc.sql(
            "select file_id, logical_name, name, sha256, crc32, size_bytes, row_count from import_file where execution_id = :execution order by file_id")
        .param("execution", executionId)
        .query(
            (row, n) ->
                new ImportFile(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    new Content(row.getString(4), row.getLong(5), row.getLong(6), row.getLong(7))))
        .list();
  }

  /** The source's newest published export other than this one; mended rejects are none. */
  public Optional<PublishedRun> lastPublished(short source, long exceptExecution) {
    return jdbc.sql(
            """
            select execution_id, sheet_hash, business_date from import_run
             where source = :source and published and not unchanged and reverted_by is null and parent_execution is null
               and execution_id <> :except
             order by execution_id desc limit 1
            """)
        .param("source", source)
        .param("except", exceptExecution)
        .query(ImportRuns::published)
        .optional();
  }

  /** The source's newest published import of the very files that another one has. */
  public Optional<PublishedRun> publishedAlike(short source, long execution) {
    return jdbc.sql(
            """
            with hashes as (
              select execution_id, string_agg(logical_name || '=' || sha256, ',' order by logical_name) as hashes
                from import_file where source = :source group by execution_id)
            select r.execution_id, r.sheet_hash, r.business_date
              from import_run r
              join hashes h on h.execution_id = r.execution_id
              join hashes mine on mine.execution_id = :execution and mine.hashes = h.hashes
             where r.source = :source and r.published and not r.unchanged and r.reverted_by is null and r.execution_id <> :execution
             order by r.execution_id desc limit 1
            """)
        .param("source", source)
        .param("execution", execution)
        .query(ImportRuns::published)
        .optional();
  }

  private static PublishedRun published(ResultSet row, int number) throws SQLException {
    return new PublishedRun(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class));
  }

  /** The newest business date for which the source was published. */
  public Optional<LocalDate> newestDate(short source) {
    return jdbc.sql(
            "select max(business_date) from import_run where source = :source and published and reverted_by is null")
        .param("source", source)
        .query(LocalDate.class)
        .optional();
  }

  /** The newest date that a published export's path told. */
  public Optional<LocalDate> newestExport(short source) {
    return jdbc.sql(
            "select max(export_date) from import_run where source = :source and published and reverted_by is null")
        .param("source", source)
        .query(LocalDate.class)
        .optional();
  }

  /** A published import: its execution, the hash of its source's sheet, its business date. */
  public record PublishedRun(long executionId, String sheetHash, LocalDate date) {}

  /** Logical names the source ever delivered with at least one row. */
  public List<String> everDelivered(short source) {
    return jdbc.sql(
            "select distinct logical_name from import_file where source = :source and published and row_count > 0 order by 1")
        .param("source", source)
        .query(String.class)
        .list();
  }

  /** Adds to the import's counts how many rows of a table were marked as missing. */
  public void missing(long executionId, FactTable table, long marked) {
    jdbc.sql(
            """
            update import_run set counts = counts || jsonb_build_object(:table::text,
                     coalesce(counts->:table, '{"staged": 0, "new": 0, "changed": 0, "unchanged": 0, "returned": 0, "withdrawn": 0}')
                       || jsonb_build_object('missing', :marked))
             where execution_id = :execution and :marked > 0
            """)
        .param("execution", executionId)
        .param("table", table.tableName())
        .param("marked", marked)
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
