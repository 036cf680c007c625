package dues.store;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A subscription whose fee is another one in an export that tells only today's state: the customer
 * changed the plan. The old subscription ends on the eve of the business date and a new one begins
 * on it, so that the past keeps its price.
 *
 * <p>{@code 7005/tariff} with fee {@code tariff:107} has {@code tariff:109} in the export of 1
 * November: it becomes {@code 7005/tariff@2026-11-01}, ended, and a new {@code 7005/tariff} begins
 * on 1 November.
 */
@Repository
public class PlanChanges {

  /** The key of the subscription that a change on the business date ended. */
  private static final String ENDED_KEY = "%s || '@' || :date::date";

  /**
   * The day from which a staged subscription holds: the business date, if it takes over from
   * another one.
   */
  static final String FIRST_DAY =
      "case when exists (select 1 from subscription o where o.source = :source and o.subscription = "
          + ENDED_KEY.formatted("s.subscription")
          + ") then :date::date else s.\"valid_from\" end";

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public PlanChanges(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Ends the subscriptions that have another fee now, before the staged rows are published. */
  void end(Publication publication) {
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    parameters.put("reason", "plan changed");
    String staged = publication.staging().table(FactTable.SUBSCRIPTION);
    jdbc.sql(
            """
            with changed as (
              select t.subscription_id, to_jsonb(t) as version
                from subscription t
                join %1$s s on s.subscription = t.subscription
                join fee f on f.source = :source and f.fee = s.fee
               where t.source = :source and t.fee_id <> f.fee_id and t.valid_from < :date
                 and (t.valid_to is null or t.valid_to > :date)
                 and not exists (select 1 from subscription o where o.source = :source and o.subscription = %2$s)),
            versions as (
              insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
              select 'subscription', :source, subscription_id, :date, :execution, false, version from changed),
            ended as (
              update subscription t set subscription = %2$s, valid_to = :date
                from changed where changed.subscription_id = t.subscription_id
              returning t.subscription_id as subscription_id),
            noted as (%3$s)
            select count(*) from ended
            """
                .formatted(
                    staged,
                    ENDED_KEY.formatted("t.subscription"),
                    ChangedContracts.noteSql(
                        "subscription_id",
                        "select subscription_id as id, :date::date as since from changed")))
        .params(parameters)
        .query(Long.class)
        .single();
  }
}
