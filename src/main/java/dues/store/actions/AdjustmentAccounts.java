package dues.store.actions;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What adjustments of a contract as a whole are booked on: a subscription of its own, manual, so
 * that nothing ever accrues on it, with a fee of its own in the catalogue. So every line of the
 * ledger has both, and reports show these adjustments by themselves.
 */
@Repository
public class AdjustmentAccounts {

  static final String KEY = "dues:adjustment";

  /**
   * The fee comes with the import that brings the first such action, so that it is in the books.
   */
  static final String FEE =
      """
      insert into fee (source, fee, title, mode, manual, brought_by, file_id, line, row_hash)
      select a.source, '%1$s', 'Adjustment', 'ONE_TIME', 'true', a.brought_by, a.file_id, a.line, a.row_hash
        from action a
       where a.source = :source and a.state = 'PENDING' and upper(a.action) = 'ADJUST' and a.subscription is null
         and not exists (select 1 from fee where source = :source and fee = '%1$s')
       order by a.action_id limit 1
      """
          .formatted(KEY);

  private final JdbcClient jdbc;

  /** On the transaction that applies. */
  public AdjustmentAccounts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The id of the subscription and of its fee. */
  public record Account(long subscription, long fee) {}

  /** The contract's account, opened with the first adjustment. */
  public Account of(ActionRow action, ActionTargets.Account contract, long executionId) {
    String key = KEY + "/" + contract.key();
    long fee =
        jdbc.sql("select fee_id from fee where source = :source and fee = :key")
            .param("source", action.source())
            .param("key", KEY)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into subscription (source, subscription, contract_id, fee_id, valid_from, manual, brought_by, file_id, line, row_hash)
            select a.source, :key, :contract, :fee, cast(coalesce(a.valid_from, a.ordered_at) as date), true, :execution, a.file_id, a.line, a.row_hash
              from action a where a.action_id = :action
               and not exists (select 1 from subscription where source = a.source and subscription = :key)
            """)
        .param("key", key)
        .param("contract", contract.id())
        .param("fee", fee)
        .param("execution", executionId)
        .param("action", action.actionId())
        .update();
    long subscription =
        jdbc.sql(
                "select subscription_id from subscription where source = :source and subscription = :key")
            .param("source", action.source())
            .param("key", key)
            .query(Long.class)
            .single();
    return new Account(subscription, fee);
  }
}
