package dues.store.periods;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the fee sheet said from a business date on, kept when a run first sees it changed. */
@Repository
public class SheetVersions {

  private static final String NOTE =
      """
      insert into changed_contract as known (contract_id, since, execution_id, reason)
      select c.contract_id, :from, :execution, :reason
        from contract c join source_system s using (source)
       where s.id = :source and exists (select 1 from accrual_state a where a.contract_id = c.contract_id)
      on conflict (contract_id) do update set
        since = case when known.since is null then null else least(known.since, excluded.since) end,
        execution_id = excluded.execution_id, recalculated = false,
        reason = case when strpos(known.reason, excluded.reason) > 0 then known.reason else known.reason || ', ' || excluded.reason end
      """;

  private final JdbcClient jdbc;

  /** On the transaction of the run that sees the sheet. */
  public SheetVersions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A sheet's content and the business date from which it holds; the first one held always. */
  public record Version(LocalDate from, String content) {}

  /** All versions, the oldest first. */
  public List<Version> of(String sheet) {
    return jdbc.sql("select valid_from, content from sheet_version where sheet = :sheet order by 1")
        .param("sheet", sheet)
        .query((row, n) -> new Version(row.getObject(1, LocalDate.class), row.getString(2)))
        .list();
  }

  /** Keeps a version; another one of the same date never held. */
  public void keep(String sheet, Version version, String hash) {
    jdbc.sql(
            """
            insert into sheet_version (sheet, valid_from, hash, content) values (:sheet, :from, :hash, :content)
            on conflict on constraint sheet_version_key do update set hash = excluded.hash, content = excluded.content
            """)
        .param("sheet", sheet)
        .param("from", version.from())
        .param("hash", hash)
        .param("content", version.content())
        .update();
  }

  /** Forgets versions that never held, because nothing was charged by them. */
  public void forget(String sheet) {
    jdbc.sql("delete from sheet_version where sheet = :sheet").param("sheet", sheet).update();
  }

  /** Whether anything of a source was ever charged, or looked at and not charged. */
  public boolean isCharged(String source) {
    return jdbc.sql(
            """
            select exists (select 1 from accrual_state a join contract c using (contract_id) join source_system s using (source)
                            where s.id = :source)
            """)
        .param("source", source)
        .query(Boolean.class)
        .single();
  }

  /**
   * Notes every contract of a source as changed from a date on: what another version found not to
   * be due may be now, and what was charged that day already has to be compared.
   */
  public int noteChanged(String source, LocalDate from, long executionId) {
    return jdbc.sql(NOTE)
        .param("source", source)
        .param("from", from)
        .param("execution", executionId)
        .param("reason", "fee sheet changed")
        .update();
  }
}
