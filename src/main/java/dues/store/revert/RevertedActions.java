package dues.store.revert;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a reverted import had said of applied actions: a value with which it agreed is the action's
 * alone again, one from which it differed differs no more; likewise of fields that are kept.
 */
@Repository
public class RevertedActions {

  private static final String IN_FORCE =
      """
      update subscription_overlay o
         set state = 'IN_FORCE', effective = true, valid_to = o.valid_to_before, absorbed_by = null, valid_to_before = null
       where o.absorbed_by = :import and o.state = 'ABSORBED'
      """;

  private static final String APPLIED =
      """
      update action a set state = 'APPLIED'
       where a.source = :source and a.state = 'ABSORBED'
         and exists (select 1 from subscription_overlay o where o.action_id = a.action_id and o.state = 'IN_FORCE')
      """;

  private static final String MOVED =
      """
      update subscription s set moved_to = o.contract_id
        from subscription_overlay o
       where s.source = :source and s.moved_to is null and o.subscription_id = s.subscription_id
         and o.field = 'CONTRACT' and o.state = 'IN_FORCE' and o.contract_id <> s.contract_id
      """;

  private static final String DIFFERING =
      "delete from differing_value where source = :source and execution_id = :import";

  private static final String FIELDS = "delete from differing_field where execution_id = :import";

  private static final String FIELDS_BACK =
      "update differing_field set superseded_by = null where superseded_by = :import";

  private final JdbcClient jdbc;

  /** On the transaction that reverts. */
  public RevertedActions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** After the facts have been put back. */
  public void revert(Reverting reverting) {
    Stream.of(IN_FORCE, APPLIED, MOVED, DIFFERING, FIELDS, FIELDS_BACK)
        .forEach(statement -> jdbc.sql(statement).params(reverting.parameters()).update());
  }
}
