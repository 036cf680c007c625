package dues.store;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts that could not be charged, each with its cause, until a run succeeds. */
@Repository
public class ParkedContracts {

  private final JdbcClient jdbc;
  private final Copy copy;

  /** On the transaction that accrues. */
  public ParkedContracts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.copy = new Copy(dataSource);
  }

  /** A contract and why it is parked, in sentences for people. */
  public record Parked(long contractId, String cause) {}

  /** Of the contracts just looked at, these are parked now and the others no longer. */
  public void replace(long executionId, Collection<Long> looked, Collection<Parked> parked) {
    jdbc.sql("delete from parked_contract where contract_id = any(:ids)")
        .param("ids", looked.toArray(Long[]::new))
        .update();
    copy.into(
        "parked_contract (contract_id, cause, execution_id)",
        text ->
            parked.forEach(
                one -> {
                  text.value(one.contractId());
                  text.value(one.cause());
                  text.value(executionId);
                  text.endRow();
                }));
  }

  /** How many contracts of the sources are parked. */
  public long count(Collection<Short> sources) {
    return jdbc.sql(
            "select count(*) from parked_contract join contract using (contract_id) where source = any(:sources)")
        .param("sources", sources.toArray(Short[]::new))
        .query(Long.class)
        .single();
  }

  /** The first causes in the order of their contracts, as {@code own:1042: …}. */
  public List<String> causes(Collection<Short> sources, int most) {
    return jdbc.sql(
            """
            select s.id || ':' || c.contract || ': ' || p.cause
              from parked_contract p join contract c using (contract_id) join source_system s using (source)
             where c.source = any(:sources) order by s.id, c.contract limit :most
            """)
        .param("sources", sources.toArray(Short[]::new))
        .param("most", most)
        .query(String.class)
        .list();
  }
}
