package dues.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The history of {@code contract.status}, made from what each import saw: a change in the export of
 * D holds from its own date column, else from D; the first import's status holds since ever.
 */
@Repository
public class SeenStatuses {

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public SeenStatuses(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Notes the statuses of contracts that this import brought or changed. */
  public void note(Publication publication) {
    jdbc.sql(
            """
            insert into contract_status_seen (contract_id, status, valid_from)
            select c.contract_id, c.status,
                   coalesce(c.status_from, case when seen.contract_id is null then null else :date::date end)
              from contract c
              left join lateral (
                select s.contract_id, s.status, s.valid_from from contract_status_seen s where s.contract_id = c.contract_id
                 order by s.valid_from desc nulls last limit 1) as seen on true
             where c.source = :source and c.brought_by = :execution and c.status is not null
               and (seen.contract_id is null or seen.status <> c.status
                    or (c.status_from is not null and seen.valid_from is distinct from c.status_from))
            on conflict on constraint contract_status_seen_key do update set status = excluded.status
            """)
        .params(publication.parameters())
        .update();
  }
}
