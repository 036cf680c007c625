package dues.store;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Contracts whose facts changed since they were last compared with the ledger. A contract that was
 * never accrued is not among them.
 */
@Repository
public class ChangedContracts {

  /**
   * Contracts touched by a row that belongs to a contract, a subscription or a fee; {@code %s}
   * selects (id, since).
   */
  private static final Map<String, String> CONTRACTS_OF =
      Map.of(
          "contract_id", "select id as contract_id, since from (%s) as touched",
          "subscription_id",
              "select contract_id, since from (%s) as touched join subscription on subscription_id = id",
          "fee_id",
              "select contract_id, since from (%s) as touched join subscription on fee_id = id");

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public ChangedContracts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Statement that notes changes; its tail after {@code with …} clauses.
   *
   * @param idColumn contract_id, subscription_id or fee_id
   * @param touched a query for (id, since); since may be null, without limit
   */
  static String noteSql(String idColumn, String touched) {
    String contracts = CONTRACTS_OF.get(idColumn);
    if (contracts == null) {
      throw new IllegalArgumentException("no contracts hang on " + idColumn);
    }
    return """
        insert into changed_contract as known (contract_id, since, execution_id, reason)
        select contract_id, case when bool_or(since is null) then null else min(since) end, :execution, :reason
          from (%s) as contracts
         where exists (select 1 from accrual_state a where a.contract_id = contracts.contract_id)
         group by contract_id
        on conflict (contract_id) do update set
          since = case when known.since is null or excluded.since is null then null else least(known.since, excluded.since) end,
          execution_id = excluded.execution_id,
          reason = case when strpos(known.reason, excluded.reason) > 0 then known.reason else known.reason || ', ' || excluded.reason end
        """
        .formatted(contracts.formatted(touched));
  }

  /** Notes what a query finds. */
  void note(String idColumn, String touched, Map<String, ?> parameters) {
    jdbc.sql(noteSql(idColumn, touched)).params(parameters).update();
  }

  /** How many wait to be compared. */
  public long count() {
    return jdbc.sql("select count(*) from changed_contract").query(Long.class).single();
  }
}
