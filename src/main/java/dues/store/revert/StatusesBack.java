package dues.store.revert;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports saw of {@code contract.status} day by day, as it was before one of them. */
@Repository
class StatusesBack {

  private static final String FORMER =
      " from fact_version v where v.record_type = 'contract_status_seen' and v.replaced_by = :import";

  private final JdbcClient jdbc;

  /** On the transaction that reverts. */
  StatusesBack(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  void revert(Reverting reverting) {
    Stream.of(
            "delete from contract_status_seen s where s.contract_id in (select v.fact_id"
                + FORMER
                + ")",
            "insert into contract_status_seen select r.*"
                + FORMER.replace(
                    " where",
                    ", jsonb_populate_recordset(null::contract_status_seen, v.version) r where"),
            "delete" + FORMER)
        .forEach(statement -> jdbc.sql(statement).params(reverting.parameters()).update());
  }
}
