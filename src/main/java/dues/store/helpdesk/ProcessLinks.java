package dues.store.helpdesk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which contracts a process is about. */
@Repository
public class ProcessLinks {

  private static final String WAITING =
      """
       from process_topic q join source_system s on s.source = q.source and s.id = any(:sources)
       join contract c on c.source = q.source and c.contract = q.contract and c.withdrawn_by is null
      where not q.linked and q.process_id > :after and q.process_id <= :upTo
      """;

  private final JdbcClient jdbc;

  /** On the transaction of the step or of the person. */
  public ProcessLinks(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A contract that a process is to be linked to. */
  public record Link(long process, long contract, String source, @Nullable String number) {}

  /** Links that topics name and whose contract is there. */
  public List<Link> waiting(Collection<String> sources, long after, long upTo, int limit) {
    return jdbc.sql(
            "select q.process_id, c.contract_id, s.id, c.number"
                + WAITING
                + " order by q.process_id limit :limit")
        .param("sources", sources.toArray(String[]::new))
        .param("after", after)
        .param("upTo", upTo)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Link(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** How many of them there are. */
  public long count(Collection<String> sources, long after, long upTo) {
    return jdbc.sql("select count(*)" + WAITING)
        .param("sources", sources.toArray(String[]::new))
        .param("after", after)
        .param("upTo", upTo)
        .query(Long.class)
        .single();
  }

  /** A contract by its natural key. */
  public Optional<Link> link(long process, String source, String contract) {
    return jdbc.sql(
            """
            select c.contract_id, c.number from contract c join source_system s using (source)
             where s.id = :source and c.contract = :contract and c.withdrawn_by is null
            """)
        .param("source", source)
        .param("contract", contract)
        .query((row, number) -> new Link(process, row.getLong(1), source, row.getString(2)))
        .optional();
  }

  /** Links; false where it was so already. */
  public boolean add(Link link, boolean withCustomer, List<String> groups) {
    int added =
        jdbc.sql(
                "insert into process_contract (process_id, contract_id, with_customer) values (:process, :contract, :with) on conflict do nothing")
            .param("process", link.process())
            .param("contract", link.contract())
            .param("with", withCustomer)
            .update();
    jdbc.sql(
            """
            update process_topic q set linked = true from contract c
             where q.process_id = :process and not q.linked and c.contract_id = :contract
               and c.source = q.source and c.contract = q.contract
            """)
        .param("process", link.process())
        .param("contract", link.contract())
        .update();
    if (added > 0 && !groups.isEmpty()) {
      jdbc.sql(
              """
              update process p set groups = (select array_agg(distinct g order by g) from unnest(p.groups || :groups::text[]) as g)
               where process_id = :process
              """)
          .param("process", link.process())
          .param("groups", groups.toArray(String[]::new))
          .update();
    }
    return added > 0;
  }

  /** Unlinks; false where there was no link. */
  public boolean remove(Link link) {
    return jdbc.sql(
                "delete from process_contract where process_id = :process and contract_id = :contract")
            .param("process", link.process())
            .param("contract", link.contract())
            .update()
        > 0;
  }
}
