package dues.store.directory;

import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that wait for a person. An address that is sure again leaves the queue by itself. */
@Repository
public class AddressReviews {

  private static final String DOUBTFUL =
      """
      select a.contract_id, a.raw_text, a.quality,
             case when a.quality = 'AMBIGUOUS' then 'A_AMBIGUOUS'
                  when a.quality = 'MULTI' then 'A_MULTI'
                  when a.quality = 'APPROX' then 'A_APPROX'
                  when a.remainder is not null then 'A_REMAINDER'
                  when a.quality = 'UNPARSED' and a.city is null then 'A_CITY_NOT_FOUND'
                  else 'A_STREET_NOT_FOUND' end as code
        from contract_address a
        join contract c on c.contract_id = a.contract_id
        join source_system s on s.source = c.source
       where s.id = any(:sources)
         and not exists (select from address_answer k where k.contract_id = a.contract_id and k.facts_hash = a.facts_hash)
         and a.quality in ('AMBIGUOUS', 'MULTI', 'APPROX', 'UNPARSED', 'FOREIGN', 'FUZZY', 'ASSUMED_FLAT')
      """;

  private final JdbcClient jdbc;

  /** On the transaction of the step. */
  public AddressReviews(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Queues what is doubtful now and drops what no longer is; returns how many rows changed. */
  public int refresh(Collection<String> sources, LocalDate date, long execution) {
    String[] ids = sources.toArray(String[]::new);
    int settled =
        jdbc.sql(
                """
                delete from address_review r using contract c join source_system s on s.source = c.source
                 where c.contract_id = r.contract_id and s.id = any(:sources)
                   and not exists (select from (%s) d where d.contract_id = r.contract_id and d.code = r.code)
                """
                    .formatted(DOUBTFUL))
            .param("sources", ids)
            .update();
    int queued =
        jdbc.sql(
                """
                insert into address_review (contract_id, code, message, since, execution_id)
                select contract_id, code, quality || ': ' || raw_text, :date, :execution from (%s) d
                on conflict (contract_id) do nothing
                """
                    .formatted(DOUBTFUL))
            .param("sources", ids)
            .param("date", date)
            .param("execution", execution)
            .update();
    return settled + queued;
  }
}
