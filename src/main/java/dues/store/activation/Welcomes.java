package dues.store.activation;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom to welcome, once ever. */
@Repository
public class Welcomes {

  private final JdbcClient jdbc;

  /** On the transaction in which an item becomes active. */
  public Welcomes(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Who gets it.
   *
   * @param language the contract's parameter of that name; empty: none
   */
  public record Customer(String emails, String title, String language) {}

  /** What it is about. */
  public record Welcome(
      String key, short source, long contract, long fee, String service, Customer customer) {}

  /** The welcome of an item; empty if it was welcomed before, and from now on. */
  public Optional<Welcome> once(long item) {
    int first =
        jdbc.sql("update service_item set welcomed = true where item_id = :id and not welcomed")
            .param("id", item)
            .update();
    return first > 0 ? Optional.of(welcome(item)) : Optional.empty();
  }

  private Welcome welcome(long item) {
    return jdbc.sql(
            """
            select i.key, i.source, i.contract_id, i.fee_id, f.title, coalesce(c.emails, ''), c.title,
                   coalesce((select min(p.value) from contract_parameter p
                              where p.contract_id = i.contract_id and p.parameter = 'language'), '')
              from service_item i join contract c using (contract_id) join fee f using (fee_id)
             where i.item_id = :id
            """)
        .param("id", item)
        .query(
            (row, n) ->
                new Welcome(
                    row.getString(1),
                    row.getShort(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getString(5),
                    new Customer(row.getString(6), row.getString(7), row.getString(8))))
        .single();
  }
}
