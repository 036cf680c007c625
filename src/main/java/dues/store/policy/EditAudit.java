package dues.store.policy;

import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for everything that people did to fields of contracts. */
final class EditAudit {

  private final JdbcClient jdbc;

  EditAudit(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What was done: SET or UNLOCKED, and the value before and after. */
  record Deed(String name, @Nullable String before, @Nullable String after) {}

  void keep(ContractField field, Deed deed, EditingHand hand) {
    jdbc.sql(
            """
            insert into contract_edit (contract_id, field, deed, old_value, new_value, edited_by, reason, edited_at)
            values (:contract, :field, :deed, :before, :after, :by, :reason, :at)
            """)
        .param("contract", field.contract())
        .param("field", field.name())
        .param("deed", deed.name())
        .param("before", deed.before())
        .param("after", deed.after())
        .param("by", hand.by())
        .param("reason", hand.reason())
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
