package dues.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The history of {@code contract.status}, made from what each import saw: a change in the export of
 * D holds from its own date column, else from D; the first import's status holds since ever. A
 * contract whose status never changed needs no history: its own row says it all.
 */
@Repository
public class SeenStatuses {

  /** Contracts that this import changed, with what they were. */
  private static final String CHANGED =
      """
      from fact_version v
        join contract c on c.contract_id = v.fact_id
       where v.replaced_by = :execution and v.record_type = 'contract'
      """;

  /** The status before the first change, from its own date, else since ever. */
  private static final String FIRST =
      """
      insert into contract_status_seen (contract_id, status, valid_from)
      select c.contract_id, v.version->>'status', (v.version->>'status_from')::date
      """
          + CHANGED
          + """
             and v.version->>'status' is not null
             and (c.status is distinct from v.version->>'status'
                  or c.status_from is distinct from (v.version->>'status_from')::date)
             and not exists (select 1 from contract_status_seen s where s.contract_id = c.contract_id)
          """;

  private static final String NEXT =
      """
      insert into contract_status_seen (contract_id, status, valid_from)
      select c.contract_id, c.status, coalesce(c.status_from, :date)
      """
          + CHANGED.replace(
              " where",
              """
                join lateral (
                  select s.status, s.valid_from from contract_status_seen s where s.contract_id = c.contract_id
                   order by s.valid_from desc nulls last limit 1) as seen on true
               where""")
          + """
             and c.status is not null
             and (seen.status <> c.status
                  or (c.status_from is not null and seen.valid_from is distinct from c.status_from))
          on conflict on constraint contract_status_seen_key do update set status = excluded.status
          """;

  /** The history as it was, whole, so that the import can be taken back. */
  private static final String KEPT =
      """
      insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
      select 'contract_status_seen', :source, c.contract_id, :date, :execution, true,
             coalesce((select jsonb_agg(to_jsonb(s)) from contract_status_seen s where s.contract_id = c.contract_id), '[]')
      """
          + CHANGED
          + """
             and (c.status is distinct from v.version->>'status'
                  or c.status_from is distinct from (v.version->>'status_from')::date)
          """;

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public SeenStatuses(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Notes the statuses of contracts that this import changed. */
  public void note(Publication publication) {
    jdbc.sql(KEPT).params(publication.parameters()).update();
    jdbc.sql(FIRST).params(publication.parameters()).update();
    jdbc.sql(NEXT).params(publication.parameters()).update();
  }
}
