package dues.store.directory;

import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that wait for a person. An address that is sure again leaves the queue by itself. */
@Repository
public class AddressReviews {

  /** Seen as a whole, because each row would be looked up with every other otherwise. */
  private static final String DOUBTFUL =
      """
      with theirs as materialized (
        select c.contract_id from contract c where c.source = any(array(select source from source_system where id = any(:sources)))),
      doubtful as materialized (
      select a.contract_id, a.raw_text, a.quality,
             case when a.quality = 'AMBIGUOUS' then 'A_AMBIGUOUS'
                  when a.quality = 'MULTI' then 'A_MULTI'
                  when a.quality = 'APPROX' then 'A_APPROX'
                  when a.remainder is not null then 'A_REMAINDER'
                  when a.quality = 'UNPARSED' and a.city is null then 'A_CITY_NOT_FOUND'
                  else 'A_STREET_NOT_FOUND' end as code
        from contract_address a join theirs using (contract_id)
       where not exists (select from address_answer k where k.contract_id = a.contract_id and k.facts_hash = a.facts_hash)
         and a.quality in ('AMBIGUOUS', 'MULTI', 'APPROX', 'UNPARSED', 'FOREIGN', 'FUZZY', 'ASSUMED_FLAT'))
      """;

  private static final String SETTLED =
      DOUBTFUL
          + """
          delete from address_review r using theirs c
           where c.contract_id = r.contract_id
             and not exists (select from doubtful d where d.contract_id = r.contract_id and d.code = r.code)
          """;

  private static final String QUEUED =
      DOUBTFUL
          + """
          insert into address_review (contract_id, code, message, since, execution_id)
          select d.contract_id, d.code, d.quality || ': ' || d.raw_text, :date, :execution from doubtful d
           where not exists (select from address_review r where r.contract_id = d.contract_id)
          """;

  private final JdbcClient jdbc;

  /** On the transaction of the step. */
  public AddressReviews(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Queues what is doubtful now and drops what no longer is; returns how many rows changed. */
  public int refresh(Collection<String> sources, LocalDate date, long execution) {
    String[] ids = sources.toArray(String[]::new);
    int settled = jdbc.sql(SETTLED).param("sources", ids).update();
    int queued =
        jdbc.sql(QUEUED)
            .param("sources", ids)
            .param("date", date)
            .param("execution", execution)
            .update();
    return settled + queued;
  }
}
