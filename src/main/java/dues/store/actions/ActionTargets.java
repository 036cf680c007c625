package dues.store.actions;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what actions name: contracts, groups of them, subscriptions, fees. */
@Repository
public class ActionTargets {

  private static final String CONTRACTS =
      "select contract_id, contract, currency from contract where source = :source and withdrawn_by is null and ";

  private static final String SUBSCRIPTIONS =
      """
      select s.subscription_id, s.subscription, s.held_by, coalesce(o.fee_id, s.fee_id) as fee_id
        from subscription s
        left join lateral (select fee_id from subscription_overlay
                            where subscription_id = s.subscription_id and field = 'FEE' and effective
                            order by overlay_id desc limit 1) o on true
       where s.source = :source and s.withdrawn_by is null and\s""";

  private final JdbcClient jdbc;

  /** On the facts. */
  public ActionTargets(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A contract by id and key. */
  public record Account(long id, String key, Currency currency) {}

  /** A subscription, and the contract that holds it now. */
  public record Subscribed(long id, String key, long heldBy, long fee) {}

  /** A contract of the source. */
  public Optional<Account> contract(short source, String key) {
    return accounts(CONTRACTS + "contract = :key", source, key).stream().findFirst();
  }

  /** The contracts of a group, in the order of their keys. */
  public List<Account> group(short source, String group) {
    return accounts(
        CONTRACTS
            + ":key = any(string_to_array(\"group\", ';')) and missing_since is null order by contract collate \"C\"",
        source,
        group);
  }

  private List<Account> accounts(String sql, short source, String key) {
    return jdbc.sql(sql)
        .param("source", source)
        .param("key", key)
        .query(
            (row, n) ->
                new Account(
                    row.getLong(1), row.getString(2), Currency.getInstance(row.getString(3))))
        .list();
  }

  /** The contract that an id in the database names. */
  public Account contract(short source, long id) {
    return jdbc.sql(CONTRACTS + "contract_id = :id")
        .param("source", source)
        .param("id", id)
        .query(
            (row, n) ->
                new Account(
                    row.getLong(1), row.getString(2), Currency.getInstance(row.getString(3))))
        .single();
  }

  /** Another source that has a contract of this key, for the message. */
  public Optional<String> elsewhere(short source, String contract) {
    return jdbc.sql(
            """
            select s.id from contract c join source_system s on s.source = c.source
             where c.contract = :key and c.source <> :source order by s.id limit 1
            """)
        .param("source", source)
        .param("key", contract)
        .query(String.class)
        .optional();
  }

  /** A subscription of the source. */
  public Optional<Subscribed> subscription(short source, String key) {
    return jdbc.sql(SUBSCRIPTIONS + "s.subscription = :key")
        .param("source", source)
        .param("key", key)
        .query(ActionTargets::subscribed)
        .optional();
  }

  /** The subscriptions that a contract holds, of one fee or of all. */
  public List<Subscribed> heldBy(Account contract, short source, @Nullable Long fee) {
    return jdbc
        .sql(SUBSCRIPTIONS + "s.held_by = :contract order by s.subscription_id")
        .param("source", source)
        .param("contract", contract.id())
        .query(ActionTargets::subscribed)
        .list()
        .stream()
        .filter(subscribed -> fee == null || subscribed.fee() == fee)
        .toList();
  }

  private static Subscribed subscribed(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Subscribed(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4));
  }

  /** A fee of the source. */
  public Optional<Long> fee(short source, String key) {
    return jdbc.sql("select fee_id from fee where source = :source and fee = :key")
        .param("source", source)
        .param("key", key)
        .query(Long.class)
        .optional();
  }
}
