package dues.store.erasure;

import dues.store.FactTable;
import dues.store.Publication;
import dues.store.Staging;
import java.util.List;
import java.util.stream.Collectors;
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

  private static final List<FactTable> OF_CONTRACTS =
      List.of(
          FactTable.CONTRACT,
          FactTable.SUBSCRIPTION,
          FactTable.PAYMENT,
          FactTable.STATUS,
          FactTable.CONTRACT_DISCOUNT,
          FactTable.CONTRACT_TARIFF,
          FactTable.PARAMETER,
          FactTable.BILLED_CHARGE,
          FactTable.SERVICE_ORDER,
          FactTable.TOPIC);

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
    String ofTopics =
        "(select t.topic from topic t where t.source = :source and t.contract in %1$s union all select t.topic from %2$s t where t.contract in %1$s)"
            .formatted(ERASED, staging.table(FactTable.TOPIC));
    jdbc.sql(EmptiedRows.in(staging.raw(), rows(staging, ofTopics)))
        .param("source", staging.source())
        .update();
    int contracts = update(staging, FactTable.CONTRACT, Personal.cleared());
    update(staging, FactTable.SUBSCRIPTION, "object = null, comment = null");
    update(staging, FactTable.PAYMENT, "comment = null");
    run("delete from %s s where s.contract in " + ERASED, staging, FactTable.PARAMETER);
    run("update %s m set text = null where m.topic in " + ofTopics, staging, FactTable.MESSAGE);
    update(staging, FactTable.TOPIC, "contact = null, subject = '%s'".formatted(Personal.NAMELESS));
    return contracts;
  }

  private static String rows(Staging staging, String ofTopics) {
    return OF_CONTRACTS.stream()
        .map(
            table ->
                "select file_id, line from %s where contract in %s union "
                    .formatted(staging.table(table), ERASED))
        .collect(
            Collectors.joining(
                "",
                "",
                "select file_id, line from %s where topic in %s"
                    .formatted(staging.table(FactTable.MESSAGE), ofTopics)));
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
