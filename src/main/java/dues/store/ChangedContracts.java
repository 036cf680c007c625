package dues.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
   * selects (id, since). A moved subscription depends on the contract that it left, too.
   */
  private static final Map<String, String> CONTRACTS_OF =
      Map.of(
          "contract_id",
              """
              select t.contract_id, since from (%s) as touched cross join lateral (
                select id as contract_id union all
                select s.held_by from subscription_overlay o join subscription s using (subscription_id)
                 where o.field = 'CONTRACT' and o.from_contract_id = id) as t""",
          "subscription_id",
              "select held_by as contract_id, since from (%s) as touched join subscription on subscription_id = id",
          "fee_id",
              """
              select s.held_by as contract_id, since from (%s) as touched cross join lateral (
                select id as fee_id union all
                select own.fee_id
                  from fee changed join fee_substitute u on u.source = changed.source and u.substitute = changed.fee
                  join fee own on own.source = u.source and u.fee in (own.fee, '')
                 where changed.fee_id = touched.id) as f
              join subscription s on s.fee_id = f.fee_id""");

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
          recalculated = false,
          reason = case when strpos(known.reason, excluded.reason) > 0 then known.reason else known.reason || ', ' || excluded.reason end
        """
        .formatted(contracts.formatted(touched));
  }

  /** Notes what a query finds. */
  public void note(String idColumn, String touched, Map<String, ?> parameters) {
    jdbc.sql(noteSql(idColumn, touched)).params(parameters).update();
  }

  /** Notes contracts and subscriptions whose days of grace have run out by a date, once each. */
  public int noteAbsences(Collection<Short> sources, AbsenceGrace grace, long executionId) {
    int noted = 0;
    for (String table : List.of("contract", "subscription")) {
      String since = "missing_since + %d".formatted(grace.days());
      noted +=
          jdbc.sql(
                  """
                  with over as (
                    update %1$s set grace_over = true
                     where source = any(:sources) and not grace_over and %2$s <= :date
                    returning %1$s_id, %2$s as since),
                  noted as (%3$s)
                  select count(*) from over
                  """
                      .formatted(
                          table,
                          since,
                          noteSql(
                              table + "_id",
                              "select %s_id as id, since from over".formatted(table))))
              .param("sources", sources.toArray(Short[]::new))
              .param("date", grace.date())
              .param("execution", executionId)
              .param("reason", table + " missing in source")
              .query(Integer.class)
              .single();
    }
    return noted;
  }

  /** How long an absent contract keeps accruing, and the date by which to judge it. */
  public record AbsenceGrace(int days, LocalDate date) {}

  /** Notes contracts whose difference has been posted, in the transaction that posted it. */
  public void recalculated(Collection<Long> contractIds) {
    jdbc.sql("update changed_contract set recalculated = true where contract_id = any(:ids)")
        .param("ids", contractIds.toArray(Long[]::new))
        .update();
  }

  /**
   * Forgets contracts that have been recalculated and are accrued now, and what actions changed on
   * them, in the transaction that accrues them.
   */
  public void forget(Collection<Long> contractIds) {
    Long[] ids = contractIds.toArray(Long[]::new);
    jdbc.sql("delete from changed_contract where recalculated and contract_id = any(:ids)")
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            delete from changed_subscription g using subscription s
             where exists (select 1 from changed_subscription)
               and s.subscription_id = g.subscription_id and s.held_by = any(:ids)
               and not exists (select 1 from changed_contract c where c.contract_id = s.held_by)
            """)
        .param("ids", ids)
        .update();
  }
}
