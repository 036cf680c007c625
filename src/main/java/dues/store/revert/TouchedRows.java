package dues.store.revert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows that an import brought and on which operators have built since: an action was applied to
 * them, or they were moved or edited, or something was added to them. They stay, with the rows they
 * hang on and their sets, and a person is told.
 */
@Repository
public class TouchedRows {

  /** (record_type, id) of the rows that stay; dropped at the end of the transaction. */
  static final String TABLE = "reverting_left";

  private static final String SUBSCRIPTIONS =
      """
      insert into reverting_left (record_type, id)
      select 'subscription', s.subscription_id from subscription s
       where s.source = :source and s.brought_by = :import and ${new}
         and (exists (select 1 from subscription_overlay o where o.subscription_id = s.subscription_id and o.state <> 'WITHDRAWN')
              or exists (select 1 from action_application a where a.subscription_id = s.subscription_id and a.outcome = 'APPLIED'))
      """;

  private static final String CONTRACTS =
      """
      insert into reverting_left (record_type, id)
      select 'contract', c.contract_id from contract c
       where c.source = :source and c.brought_by = :import and ${new}
         and (exists (select 1 from contract_edit e where e.contract_id = c.contract_id)
              or exists (select 1 from action_application a where a.contract_id = c.contract_id and a.outcome = 'APPLIED')
              or exists (select 1 from subscription s left join reverting_left k on k.record_type = 'subscription' and k.id = s.subscription_id
                          where (s.held_by = c.contract_id or s.contract_id = c.contract_id)
                            and s.withdrawn_by is null and (s.brought_by <> :import or k.id is not null)))
      """;

  private static final String FEES =
      """
      insert into reverting_left (record_type, id)
      select 'fee', f.fee_id from fee f
       where f.source = :source and f.brought_by = :import and ${new}
         and (exists (select 1 from subscription s left join reverting_left k on k.record_type = 'subscription' and k.id = s.subscription_id
                       where s.fee_id = f.fee_id and s.withdrawn_by is null and (s.brought_by <> :import or k.id is not null))
              or exists (select 1 from subscription_overlay o where o.fee_id = f.fee_id and o.state <> 'WITHDRAWN'))
      """;

  private static final String ACTIONS =
      """
      insert into reverting_left (record_type, id)
      select 'action', action_id from action
       where source = :source and brought_by = :import and ${new} and state not in ('PENDING', 'REFUSED')
      """;

  private static final String WORDS =
      """
      select format('%s %s', k.record_type, coalesce(c.contract, s.subscription, f.fee, a.id))
        from reverting_left k
        left join contract c on k.record_type = 'contract' and c.contract_id = k.id
        left join subscription s on k.record_type = 'subscription' and s.subscription_id = k.id
        left join fee f on k.record_type = 'fee' and f.fee_id = k.id
        left join action a on k.record_type = 'action' and a.action_id = k.id
       order by 1
      """;

  private final JdbcClient jdbc;

  /** On the transaction that reverts. */
  public TouchedRows(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Finds them, and says which, in words; the other statements of the transaction spare them. */
  public List<String> find(Reverting reverting) {
    jdbc.sql(
            "create temp table reverting_left (record_type text not null, id bigint not null) on commit drop")
        .update();
    Map<String, String> statements = new LinkedHashMap<>();
    statements.put("subscription", SUBSCRIPTIONS);
    statements.put("contract", CONTRACTS);
    statements.put("fee", FEES);
    statements.put("action", ACTIONS);
    statements.forEach(
        (type, statement) ->
            jdbc.sql(statement.replace("${new}", isNew(type)))
                .params(reverting.parameters())
                .update());
    return jdbc.sql(WORDS).query(String.class).list();
  }

  /** That the import added the row, rather than changed it. */
  private static String isNew(String type) {
    return "not exists (select 1 from fact_version v where v.record_type = '%1$s' and v.replaced_by = :import and v.fact_id = %1$s_id)"
        .formatted(type);
  }

  /** That a row is none of them. */
  static String spares(String type, String id) {
    return "not exists (select 1 from %s k where k.record_type = '%s' and k.id = %s)"
        .formatted(TABLE, type, id);
  }
}
