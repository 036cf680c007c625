package dues.store.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which refused rows a mended file brings back, and what became of them. A row that came in
 * resolves the refusal it answers, those that led to it through earlier attempts, and those of the
 * same row in other attempts at the file and in the source's last export.
 */
@Repository
public class Resubmissions {

  private static final String RESOLVE =
      """
      with recursive answered as (
        select m.parent_file_id as file_id, m.parent_line as line
          from resubmitted_row m join import_file f on f.file_id = m.file_id
         where f.execution_id = :execution
           and not exists (select 1 from reject c where c.file_id = m.file_id and c.line = m.line and c.severity = 'row')
        union
        select m.parent_file_id, m.parent_line
          from answered a join resubmitted_row m on m.file_id = a.file_id and m.line = a.line),
      alike as (
        select l.file_id, l.line
          from answered a join reject o on o.file_id = a.file_id and o.line = a.line
          left join import_run r on r.execution_id = o.execution_id
          join reject l on l.raw = o.raw and l.code = o.code
           and (l.execution_id = :standing
                or l.execution_id in (select b.execution_id from import_run b where b.parent_execution = r.parent_execution)))
      update reject r set resolved_by = :execution
       where r.resolved_by is null
         and (r.file_id, r.line) in (select file_id, line from answered union select file_id, line from alike)
      """;

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public Resubmissions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Logical names of the files that an import's delivery had. */
  public List<String> delivered(long execution) {
    return jdbc.sql("select logical_name from import_file where execution_id = :execution")
        .param("execution", execution)
        .query(String.class)
        .list();
  }

  /** Notes that an import takes in what an execution had refused. */
  public void begin(long execution, long parent) {
    jdbc.sql("update import_run set parent_execution = :parent where execution_id = :execution")
        .param("execution", execution)
        .param("parent", parent)
        .update();
  }

  /** Ties the rows of a mended file to the refused ones; a repeated attempt ties anew. */
  public void tie(long fileId, long parentFileId, Map<Long, Long> lines) {
    jdbc.sql("delete from resubmitted_row where file_id = :file").param("file", fileId).update();
    jdbc.sql(
            """
            insert into resubmitted_row (file_id, line, parent_file_id, parent_line)
            select :file, t.line, :parentFile, t.parent_line
              from unnest(cast(:lines as bigint[]), cast(:parents as bigint[])) as t (line, parent_line)
            """)
        .param("file", fileId)
        .param("parentFile", parentFileId)
        .param("lines", lines.keySet().toArray(Long[]::new))
        .param("parents", lines.values().toArray(Long[]::new))
        .update();
  }

  /** The export that a chain of mended files began with. */
  public long root(long execution) {
    return jdbc.sql(
            """
            with recursive up as (
              select :execution::bigint as execution_id
              union select r.parent_execution from up join import_run r using (execution_id)
               where r.parent_execution is not null)
            select min(execution_id) from up
            """)
        .param("execution", execution)
        .query(Long.class)
        .single();
  }

  /** The mended file's earlier import under the same sheet, if all its rows came in. */
  public Optional<Long> takenInBy(long parent, String sha256, String sheetHash) {
    return jdbc.sql(
            """
            select min(r.execution_id) from import_run r join import_file f on f.execution_id = r.execution_id
             where r.parent_execution = :parent and r.published and not r.unchanged and r.reverted_by is null and r.sheet_hash = :sheetHash
               and f.sha256 = :sha256 and f.rejected + f.parked = 0 having count(*) > 0
            """)
        .param("parent", parent)
        .param("sha256", sha256)
        .param("sheetHash", sheetHash)
        .query(Long.class)
        .optional();
  }

  /** Once an import was taken back: what it resolved is unresolved, what it kept is forgotten. */
  public void takeBack(long execution) {
    for (String sql :
        List.of(
            "update reject set resolved_by = null where resolved_by = :execution",
            "delete from parked_row where execution_id = :execution",
            "delete from held_row where execution_id = :execution")) {
      jdbc.sql(sql).param("execution", execution).update();
    }
  }

  /** After the publication: what is resolved by it. */
  public int resolve(long execution, long standing) {
    return jdbc.sql(RESOLVE).param("execution", execution).param("standing", standing).update();
  }
}
