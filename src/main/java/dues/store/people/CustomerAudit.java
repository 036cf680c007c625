package dues.store.people;

import dues.store.policy.EditingHand;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row for everything that people did to customers. */
@Repository
public class CustomerAudit {

  private final JdbcClient jdbc;

  /** On the transaction of the deed. */
  public CustomerAudit(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** LINKED, MERGED, ERASED and so on, with the contract and the other customer. */
  public record Deed(String name, @Nullable Long contract, @Nullable Long otherCustomer) {}

  /** A field and what it was and became. */
  public record Field(String name, @Nullable String before, @Nullable String after) {
    /** The deed was about no field. */
    static final @Nullable Field NONE = null;
  }

  /** Keeps a deed about contracts. */
  public void keep(long customer, Deed deed, EditingHand hand) {
    keep(customer, deed, Field.NONE, hand);
  }

  /** Keeps SET or UNLOCKED. */
  public void keep(long customer, String deed, Field field, EditingHand hand) {
    keep(customer, new Deed(deed, null, null), field, hand);
  }

  private void keep(long customer, Deed deed, @Nullable Field field, EditingHand hand) {
    jdbc.sql(
            """
            insert into customer_edit (customer_id, deed, field, old_value, new_value, contract_id, other_customer_id,
              edited_by, reason, edited_at)
            values (:customer, :deed, :field, :before, :after, :contract, :other, :by, :reason, :at)
            """)
        .param("customer", customer)
        .param("deed", deed.name())
        .param("field", field == null ? null : field.name())
        .param("before", field == null ? null : field.before())
        .param("after", field == null ? null : field.after())
        .param("contract", deed.contract())
        .param("other", deed.otherCustomer())
        .param("by", hand.by())
        .param("reason", hand.reason())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
