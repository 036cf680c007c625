package dues.store.erasure;

import dues.store.FactTable;
import dues.store.Publication;
import dues.store.Staging;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an export says of persons who are erased never becomes a fact: its staged rows lose it
 * before they are published. Dates, statuses, prices and balances are taken as ever.
 */
@Repository
public class KeptOut {

  private static final String ERASED =
      "(select contract from contract where source = :source and erased_at is not null)";

  private static final List<FactTable> WITH_RAW_TEXT =
      List.of(
          FactTable.STATUS,
          FactTable.CONTRACT_DISCOUNT,
          FactTable.CONTRACT_TARIFF,
          FactTable.BILLED_CHARGE,
          FactTable.SERVICE_ORDER);

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public KeptOut(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Takes the persons out of the staged rows, and says of how many contracts. */
  public int scrub(Publication publication) {
    boolean none =
        jdbc.sql("select not exists " + ERASED)
            .param("source", publication.staging().source())
            .query(Boolean.class)
            .single();
    if (none) {
      return 0;
    }
    Staging staging = publication.staging();
    int contracts = update(staging, FactTable.CONTRACT, Personal.cleared());
    update(staging, FactTable.SUBSCRIPTION, "raw = '', object = null, comment = null");
    update(staging, FactTable.PAYMENT, "raw = '', comment = null");
    WITH_RAW_TEXT.forEach(table -> update(staging, table, "raw = ''"));
    run("delete from %s s where s.contract in " + ERASED, staging, FactTable.PARAMETER);
    run(
        "update %s m set text = null, raw = '' where m.topic in (select t.topic from topic t where t.source = :source and t.contract in "
            + ERASED
            + " union all select t.topic from "
            + staging.table(FactTable.TOPIC)
            + " t where t.contract in "
            + ERASED
            + ")",
        staging,
        FactTable.MESSAGE);
    update(
        staging,
        FactTable.TOPIC,
        "raw = '', contact = null, subject = '%s'".formatted(Personal.NAMELESS));
    return contracts;
  }

  private int update(Staging staging, FactTable table, String what) {
    return run("update %s s set " + what + " where s.contract in " + ERASED, staging, table);
  }

  private int run(String statement, Staging staging, FactTable table) {
    return jdbc.sql(statement.formatted(staging.table(table)))
        .param("source", staging.source())
        .update();
  }
}
